#!/usr/bin/env node
/** The command line: one verb a file, and one place where errors become messages and exit codes. */
import { Command } from 'commander'

import { VERSION } from '../version.ts'
import { defineBuild } from './build.ts'
import { defineDemo } from './demo.ts'
import { defineEval } from './eval.ts'
import { defineExport } from './export.ts'
import { defineExtract } from './extract.ts'
import { defineForget } from './forget.ts'
import { defineLoad } from './load.ts'
import { defineMerges } from './merges.ts'
import { defineQuery } from './query.ts'
import { finish } from './report.ts'
import { defineSchema } from './schema.ts'
import { defineStats } from './stats.ts'
import { defineView } from './view.ts'

const program = new Command('jejaring')
  .description(
    'Reads Indonesian news and makes a knowledge graph of it: offline, deterministic, traced to the text.',
  )
  .version(VERSION)
  .showHelpAfterError('(run the command with --help to see its options)')
  .exitOverride()

for (const define of [
  defineExtract,
  defineBuild,
  defineLoad,
  defineForget,
  defineQuery,
  defineMerges,
  defineExport,
  defineSchema,
  defineStats,
  defineEval,
  defineView,
  defineDemo,
])
  define(program)

await finish(() => program.parseAsync())
