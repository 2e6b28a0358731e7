/** How far a long run is, on stderr when it is a terminal: articles, rate, and the time left where the amount of input is known. */
import type { SingleBar } from 'cli-progress'

export class Progress {
  readonly #bar: SingleBar | null
  readonly #started = performance.now()
  #articles = 0
  #bytes = 0

  private constructor(bar: SingleBar | null) {
    this.#bar = bar
  }

  /** @param total bytes to come; 0 where nobody knows. */
  static async start(verb: string, total: number): Promise<Progress> {
    if (!process.stderr.isTTY) return new Progress(null)
    const { SingleBar } = await import('cli-progress')
    const counts = `${verb} {articles} articles, {rate}/s`
    const format = total > 0 ? `${counts} [{bar}] {percentage}%, {eta_formatted} left` : counts
    const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, etaBuffer: 200 })
    bar.start(Math.max(total, 1), 0, { articles: 0, rate: 0 })
    return new Progress(bar)
  }

  /** Counts what has been read of the inputs. */
  onBytes = (count: number): void => {
    this.#bytes += count
  }

  /** Counts an article that is done, whichever way. */
  step(item: { readonly kind: string }): void {
    if (item.kind === 'warning') return
    this.#articles++
    const seconds = (performance.now() - this.#started) / 1000
    const rate = Math.round(this.#articles / Math.max(seconds, 0.001))
    this.#bar?.update(this.#bytes, { articles: this.#articles, rate })
  }

  /** Runs something that prints to stderr without tearing the bar. */
  pause(print: () => void): void {
    if (this.#bar) process.stderr.write('\r\x1b[K')
    print()
  }

  stop(): void {
    this.#bar?.stop()
  }
}
