/** Holds the layout of the code: who may import whom, which folder owns which package, and what a file may look like. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** A folder (or file at the top) of src → what it may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  'multimap.ts': [],
  'errors.ts': [],
  'version.ts': [],
  'config.ts': ['errors.ts'],
  language: ['multimap.ts', 'model', 'errors.ts'],
  stages: ['multimap.ts', 'model', 'language'],
  'pipeline.ts': ['model', 'language', 'stages'],
  source: ['model', 'language', 'errors.ts'],
  store: ['multimap.ts', 'model', 'errors.ts'],
  corpus: ['multimap.ts', 'model', 'errors.ts', 'language', 'store'],
  query: ['model', 'errors.ts', 'store'],
  view: ['errors.ts', 'query', 'store'],
  run: ['model', 'errors.ts', 'language', 'source', 'pipeline.ts', 'corpus', 'store', 'evaluation'],
  evaluation: ['multimap.ts', 'model'],
  train: ['model', 'errors.ts', 'language', 'stages', 'evaluation', 'pipeline.ts'],
  'index.ts': [
    'model',
    'errors.ts',
    'source',
    'pipeline.ts',
    'run',
    'corpus',
    'store',
    'query',
    'evaluation',
  ],
  cli: [
    'model',
    'errors.ts',
    'version.ts',
    'config.ts',
    'source',
    'pipeline.ts',
    'run',
    'corpus',
    'store',
    'query',
    'view',
    'evaluation',
  ],
}

/** An outside package → the only folders that may import it. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  '@ladybugdb/core': ['store/ladybug'],
  '@mozilla/readability': ['source'],
  'cli-progress': ['cli'],
  'cli-table3': ['view'],
  commander: ['cli'],
  compromise: ['language'],
  'csv-parse': ['source'],
  'csv-stringify': ['store/export'],
  'fast-xml-parser': ['source', 'store/export'],
  feedsmith: ['source'],
  graphology: ['corpus'],
  'graphology-communities-louvain': ['corpus'],
  'graphology-components': ['corpus'],
  'graphology-metrics': ['corpus'],
  linkedom: ['source'],
  'neo4j-driver': ['store/neo4j'],
  piscina: ['run'],
  tinyglobby: ['source'],
  zod: ['config.ts', 'run'],
}

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8')
    const imports = [...text.matchAll(/(?:^|\s)(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
    return { path, text, imports }
  })

const room = (path: string): string => path.split('/')[0]!
const target = (file: SourceFile, imported: string): string =>
  relative(SRC, join(SRC, dirname(file.path), imported))
const inside = (file: SourceFile): string[] =>
  file.imports.filter((i) => i.startsWith('.')).map((i) => target(file, i))
const packageOf = (imported: string): string =>
  imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/')

describe('the layout', () => {
  it('lets each room import only what it may', () => {
    const trespasses = files.flatMap((file) =>
      inside(file)
        .filter(
          (path) => room(path) !== room(file.path) && !MAY_IMPORT[room(file.path)]?.includes(room(path)),
        )
        .map((path) => `${file.path} imports ${path}`),
    )
    expect(trespasses).toEqual([])
  })

  it('keeps stages apart: only the pipeline joins them', () => {
    const stage = (path: string) => path.split('/')[1]
    const trespasses = files
      .filter((file) => room(file.path) === 'stages')
      .flatMap((file) =>
        inside(file)
          .filter((path) => room(path) === 'stages' && stage(path) !== stage(file.path))
          .map((path) => `${file.path} imports ${path}`),
      )
    expect(trespasses).toEqual([])
  })

  it('gives every outside package one home', () => {
    const trespasses = files.flatMap((file) =>
      file.imports
        .filter((i) => !i.startsWith('.') && !i.startsWith('node:'))
        .map(packageOf)
        .filter((name) => !OWNERS[name]?.some((owner) => file.path.startsWith(owner)))
        .map((name) => `${file.path} imports ${name}`),
    )
    expect(trespasses).toEqual([])
  })

  it('keeps the stages pure: no clock, no chance, no input or output', () => {
    const impure =
      /\bDate\.now\b|new Date\(\)|Math\.random|performance\.|process\.|node:|console\.|localeCompare|toLocale/
    const offenders = files
      .filter((file) => room(file.path) === 'stages' && impure.test(file.text))
      .map((file) => file.path)
    expect(offenders).toEqual([])
  })

  it('keeps words of a language out of the stages', () => {
    const words = languageWords()
    const found = files
      .filter((file) => room(file.path) === 'stages')
      .flatMap((file) =>
        literals(file.text)
          .flatMap((literal) => literal.toLowerCase().match(/[a-z]{3,}/g) ?? [])
          .filter((word) => words.has(word))
          .map((word) => `${file.path}: ${word}`),
      )
    expect(found).toEqual([])
  })

  it('keeps files short, and lets each say what it is', () => {
    const long = files.filter((file) => file.text.split('\n').length > 301).map((file) => file.path)
    const silent = files.filter((file) => !/^(#!.*\n)?\/\*\*/.test(file.text)).map((file) => file.path)
    expect({ long, silent }).toEqual({ long: [], silent: [] })
  })
})

/** Words of the word-class tables that no English identifier uses. */
function languageWords(): Set<string> {
  const folder = join(ROOT, 'data/lang/id/lexicon')
  const phrases = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t')[0]!.toLowerCase()),
  )
  const shared = new Set([
    'title',
    'person',
    'unit',
    'event',
    'model',
    'editor',
    'reporter',
    'date',
    'figure',
    'object',
    'rank',
    'product',
    'head',
  ])
  return new Set(phrases.filter((phrase) => /^[a-z]{3,}$/.test(phrase) && !shared.has(phrase)))
}

/** String and template literals, comments left out. */
function literals(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/^import .*$/gm, '')
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map((match) => match[1] ?? match[2]!)
}
