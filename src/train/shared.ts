/** The corpora that training reads, which are not a part of the project: where they are, and their articles. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JejaringError } from '../errors.ts'
import type { EntityType } from '../model/facts.ts'

const FOLDER = process.env.JEJARING_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))

/** @throws JejaringError INPUT_MISSING */
export function sharedFile(path: string): string {
  const file = `${FOLDER}/${path}`
  if (!existsSync(file))
    throw new JejaringError('INPUT_MISSING', `${file} is not there`, {
      hint: 'Training needs the corpora, which are not a part of the project: set JEJARING_SHARED to their folder.',
    })
  return file
}

const lines = (path: string): string[] =>
  readFileSync(sharedFile(path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** Raw news: id → text. */
export function readNews(): Map<string, string> {
  return new Map(
    lines('corpora/news/news.jsonl').map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string }
      return [id, text]
    }),
  )
}

export interface SilverArticle {
  readonly id: string
  readonly spans: readonly (readonly [start: number, end: number, type: EntityType])[]
}

/** Names that a stronger teacher found in raw news. */
export function readSilver(): SilverArticle[] {
  return lines('corpora/silver/silver.jsonl').map((line) => JSON.parse(line) as SilverArticle)
}
