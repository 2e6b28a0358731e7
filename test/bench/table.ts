/** Measurements as Markdown tables: minimum, median and maximum over rounds. */

/** What was measured, in rounds, with what it is compared to. */
export interface Measurement {
  readonly name: string
  readonly unit: string
  /** One value a round. */
  readonly values: readonly number[]
  readonly note?: string
}

export function table(title: string, measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, unit, values, note = '' }) => {
    const sorted = [...values].sort((a, b) => a - b)
    const shown = [sorted[0]!, median(values), sorted.at(-1)!].map(format)
    return `| ${[name, unit, ...shown, note].join(' | ')} |`
  })
  return [
    `### ${title}`,
    '',
    '| what | unit | minimum | median | maximum | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/** Three digits are enough, and thousands are parted. */
function format(value: number): string {
  const rounded = value >= 100 ? Math.round(value) : Number(value.toPrecision(3))
  return rounded.toLocaleString('en-US')
}
