/** Bylines name people, and their labels (`Editor:`) are no names. */
import type { Mention, Segmented } from '../../model/facts.ts'

export function settleBylines(mentions: readonly Mention[], { zones }: Segmented): Mention[] {
  const bylines = zones.filter(({ kind }) => kind === 'reporter' || kind === 'editor')
  if (bylines.length === 0) return [...mentions]
  const outside = mentions.filter((m) => bylines.every((zone) => m.end <= zone.start || zone.end <= m.start))
  const people = bylines.flatMap(({ content, by, score }): Mention[] =>
    content ? [{ ...content, type: 'Person', by, score }] : [],
  )
  return [...outside, ...people].sort((a, b) => a.start - b.start || b.end - a.end)
}
