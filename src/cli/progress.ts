/** How far a long run is, on stderr when it is a terminal: articles, rate, time left where the amount is known. */
import { SingleBar } from 'cli-progress'

export class Progress {
  readonly #bar: SingleBar | null
  #articles = 0

  /** @param total articles to come; 0 where nobody knows. */
  constructor(verb: string, total = 0) {
    this.#bar = process.stderr.isTTY
      ? new SingleBar({ format: format(verb, total), stream: process.stderr, hideCursor: true })
      : null
    this.#bar?.start(total, 0, { rate: 0 })
  }

  step(item: { readonly kind: string }): void {
    if (item.kind === 'warning') return
    this.#articles++
    const seconds = (performance.now() - this.#started) / 1000
    this.#bar?.update(this.#articles, { rate: Math.round(this.#articles / Math.max(seconds, 0.001)) })
  }
  readonly #started = performance.now()

  /** Runs something that prints to stderr without tearing the bar. */
  pause(print: () => void): void {
    if (this.#bar) process.stderr.write('\r\x1b[K')
    print()
  }

  stop(): void {
    this.#bar?.stop()
  }
}

function format(verb: string, total: number): string {
  return total > 0
    ? `${verb} [{bar}] {value}/{total} articles, {rate}/s, {eta_formatted} left`
    : `${verb} {value} articles, {rate}/s, {duration_formatted}`
}
