/** The tables of the bench in docs/performance.md: each takes the place of the one with its title; those not measured stay. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const REPORT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
const [BEGIN, END] = ['<!-- bench -->', '<!-- end of bench -->']

/** @param head what the tables were measured on; @param tables by title, each under a heading of it */
export function writeReport(head: string, tables: ReadonlyMap<string, string>): void {
  const text = readFileSync(REPORT, 'utf8')
  const [from, to] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)]
  const known = text
    .slice(from, to)
    .split(/^(?=### )/m)
    .slice(1)
  const kept = known.map((one) => [/^### (.*)$/m.exec(one)![1]!, one.trim()] as const)
  const all = new Map([...kept, ...[...tables].map(([title, one]) => [title, one.trim()] as const)])
  writeFileSync(REPORT, `${text.slice(0, from)}\n${[head, ...all.values()].join('\n\n')}\n${text.slice(to)}`)
}
