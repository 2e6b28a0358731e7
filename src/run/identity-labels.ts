/** Reads labels of who is who (`evaluation/identity.ts`) from JSONL. */
import { z } from 'zod'
import { JejaringError } from '../errors.ts'
import type { IdentityLabel } from '../evaluation/identity.ts'
import { readLines } from '../source/lines.ts'

const LABEL = z.object({
  block: z.int(),
  article: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  hash: z.string(),
  entity: z.int(),
})

/** @throws JejaringError INPUT_MALFORMED at the first line that is no label: labels with gaps would measure something else */
export async function readIdentityLabels(file: string): Promise<IdentityLabel[]> {
  const labels: IdentityLabel[] = []
  for await (const item of readLines([file])) {
    if (item.kind === 'problem') throw item.error
    labels.push(parseLabel(item.text, `${file}:${item.origin.line}`))
  }
  return labels
}

function parseLabel(text: string, where: string): IdentityLabel {
  try {
    return LABEL.parse(JSON.parse(text))
  } catch (cause) {
    throw new JejaringError('INPUT_MALFORMED', `${where} is no label of identity`, {
      hint: 'docs/accuracy.md shows the format.',
      cause,
    })
  }
}
