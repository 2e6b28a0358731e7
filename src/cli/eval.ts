/** `jejaring eval`: accuracy against a gold file, extracted now or taken from a file of graphs. */
import type { Command } from 'commander'
import { JejaringError } from '../errors.ts'
import type { ArticleGraph } from '../model/article-graph.ts'
import type { StoreFlags } from './options.ts'
import { Problems } from './report.ts'

interface EvalFlags extends StoreFlags {
  readonly identity?: boolean
  readonly graphs?: string
  readonly errors?: string
  readonly reliability?: boolean
  readonly json?: boolean
}

export function defineEval(program: Command): void {
  program
    .command('eval')
    .description('Measure accuracy against articles that carry the graph they should give')
    .argument('<gold>', 'ArticleGraph JSONL, annotated')
    .option('--graphs <file>', 'graphs to measure, from `extract`; by default the texts are extracted now')
    .option(
      '--errors <block>',
      'list what is missed and what is too much in a block, such as mentions or "quotes direct"',
    )
    .option('--identity', 'the file labels who is who over all articles: measure the graph in --store')
    .option('--store <address>', 'the store that --identity measures (default: ladybug:jejaring.lbug)')
    .option('--reliability', 'show how often names of each score are right')
    .option('--json', 'print one JSON object a block')
    .addHelpText(
      'after',
      '\nExamples:\n  jejaring eval gold.jsonl\n  jejaring eval gold.jsonl --errors roles\n  jejaring eval labels.jsonl --identity --store files:graph',
    )
    .action(evalCommand)
}

async function evalCommand(goldFile: string, flags: EvalFlags): Promise<void> {
  if (flags.identity) return (await import('./eval-identity.ts')).evalIdentity(goldFile, flags)
  const { Evaluation } = await import('../evaluation/evaluate.ts')
  const problems = new Problems()
  const given = flags.graphs === undefined ? null : await readAll(flags.graphs, problems)
  const extractNow = given ? null : (await import('../pipeline.ts')).extract
  const evaluation = new Evaluation()
  let absent = 0
  for (const gold of (await readAll(goldFile, problems)).values()) {
    const system = extractNow ? extractNow({ ...gold, publisher: null, reporter: null }) : given!.get(gold.id)
    if (!system) absent++
    evaluation.add(gold, system ?? { ...gold, ...EMPTY })
  }
  if (absent > 0)
    process.stderr.write(
      `jejaring: ${absent} gold articles are absent from ${flags.graphs}, and count as empty\n`,
    )
  if (flags.errors !== undefined) printErrors(evaluation.errors(flags.errors))
  printAccuracy(evaluation.accuracy(), flags.json)
  if (flags.reliability) printReliability(evaluation.reliability(), flags.json)
  problems.conclude()
}

const EMPTY = { entities: [], dates: [], figures: [], roles: [], quotes: [], events: [], relations: [] }

async function readAll(file: string, problems: Problems): Promise<Map<string, ArticleGraph>> {
  const { readGraphs } = await import('../run/graphs.ts')
  const graphs = new Map<string, ArticleGraph>()
  for await (const item of readGraphs([file]))
    if (item.kind === 'graph') graphs.set(item.graph.id, item.graph)
    else problems.report(item)
  if (graphs.size === 0) throw new JejaringError('INPUT_MALFORMED', `${file} holds no graphs`)
  return graphs
}

type Evaluation = import('../evaluation/evaluate.ts').Evaluation

const percent = (share: number) => (100 * share).toFixed(1).padStart(5)

function printErrors(errors: ReturnType<Evaluation['errors']>): void {
  for (const { article, missed, extra } of errors) {
    const lines = [...missed.map((item) => `- missed  ${item}`), ...extra.map((item) => `+ extra   ${item}`)]
    process.stdout.write(`## ${article}\n${lines.map((line) => `${line}\n`).join('')}`)
  }
}

function printAccuracy(accuracy: ReturnType<Evaluation['accuracy']>, json: boolean | undefined): void {
  for (const { block, tally, precision, recall, f1, interval } of accuracy) {
    if (json)
      process.stdout.write(
        `${JSON.stringify({ block: block.trim(), precision, recall, f1, interval, ...tally })}\n`,
      )
    else
      process.stdout.write(
        `${block.padEnd(20)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  [${percent(interval[0])} ${percent(interval[1])}]  (${tally.hits} of ${tally.gold} gold, ${tally.system} found)\n`,
      )
  }
}

function printReliability({ bins, error }: ReturnType<Evaluation['reliability']>, json?: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ block: 'reliability', error, bins })}\n`)
    return
  }
  for (const { from, count, score, right } of bins)
    process.stdout.write(
      `score from ${from.toFixed(1)}  mean ${percent(score)}  right ${percent(right)}  (${count} names)\n`,
    )
  process.stdout.write(`expected calibration error ${percent(error)}\n`)
}
