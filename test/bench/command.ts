/** The built command as a user runs it: start-up, peak memory, and what a second worker brings. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Measurement, median } from './table.ts'

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
/** Says on stderr, when the process ends, the most memory that it has held (KiB) and its processor time (µs). */
const USAGE = `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.error('used',maxRSS,userCPUTime+systemCPUTime)})`

interface Run {
  readonly seconds: number
  /** Seconds of processor time, all threads together: the same on a machine that does other things beside. */
  readonly busy: number
  /** Megabytes. */
  readonly peak: number
}

function run(args: readonly string[], cwd: string): Run {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', USAGE, COMMAND, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  const seconds = (performance.now() - started) / 1000
  const [, peak, busy] = [...stderr.matchAll(/used (\d+) (\d+)/g)].at(-1)! // worker threads say it before
  return { seconds, busy: Number(busy) / 1e6, peak: Number(peak) / 1024 }
}

const rounds = (count: number, args: readonly string[], cwd: string): Run[] =>
  Array.from({ length: count }, () => run(args, cwd))

export function measureStart(oneArticle: string, folder: string): Measurement[] {
  const milliseconds = (name: string, args: readonly string[]): Measurement => {
    const runs = rounds(5, args, folder)
    const busy = median(runs.map((one) => one.busy * 1000))
    return {
      name,
      unit: 'ms',
      values: runs.map(({ seconds }) => seconds * 1000),
      note: `${busy.toFixed(0)} ms of processor time`,
    }
  }
  return [milliseconds('--help', ['--help']), milliseconds('extract one article', ['extract', oneArticle])]
}

/** Extraction of a file by one worker and by two, in turn, with what it takes to start. */
export function measureWorkers(
  file: string,
  { articles, words }: { readonly articles: number; readonly words: number },
  folder: string,
): Measurement[] {
  const pairs = Array.from({ length: 3 }, () =>
    [1, 2].map((workers) => run(['extract', file, '--workers', String(workers)], folder)),
  )
  return [1, 2].map((workers, i) => ({
    name: `extract ${articles} articles, ${workers} worker${workers > 1 ? 's' : ''}`,
    unit: 'words a second',
    values: pairs.map((pair) => words / pair[i]!.seconds),
    note: [
      ...(i === 0 ? [] : [`${ratio(pairs.map(([one, two]) => one!.seconds / two!.seconds))} × one worker`]),
      `${median(pairs.map((pair) => pair[i]!.busy)).toFixed(1)} s of processor time`,
    ].join('; '),
  }))
}

const ratio = (values: readonly number[]): string => median(values).toFixed(2)

/** Time and memory of extraction, and of a build from the graphs it gives. */
export function measureMemory(file: string, articles: number, folder: string): Measurement[] {
  const graphs = `${file}.graphs`
  const extraction = run(['extract', file, '--out', graphs], folder)
  const load = run(['load', graphs, '--store', `ladybug:${file}.lbug`], folder)
  return [
    { name: `extract ${articles} articles, peak memory`, unit: 'MB', values: [extraction.peak] },
    { name: `load ${articles} articles into LadybugDB, peak memory`, unit: 'MB', values: [load.peak] },
    {
      name: `load ${articles} articles into LadybugDB`,
      unit: 'articles a second',
      values: [articles / load.seconds],
      note: `${(load.seconds / extraction.seconds).toFixed(2)} × the time of extraction`,
    },
  ]
}
