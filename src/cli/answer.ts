/** Prints an answer: a table for people, one JSON object a line with `--json`. */
import type { Answer } from '../store/store.ts'
import { renderTable } from '../view/table.ts'

export function printAnswer(answer: Answer, json: boolean | undefined): void {
  if (!json) {
    process.stdout.write(`${renderTable(answer, process.stdout.columns)}\n`)
    return
  }
  for (const row of answer.rows)
    process.stdout.write(
      `${JSON.stringify(Object.fromEntries(answer.columns.map((column, i) => [column, row[i]])))}\n`,
    )
}
