/** What the frame of the story names: a dateline its place, a byline its people. Their labels (`Editor:`) are no names. */
import type { EntityType, Mention, Segmented, ZoneKind } from '../../model/facts.ts'

const NAMES: Readonly<Partial<Record<ZoneKind, EntityType>>> = {
  dateline: 'Place',
  reporter: 'Person',
  editor: 'Person',
}

export function settleFrame(mentions: readonly Mention[], { zones }: Segmented): Mention[] {
  const framing = zones.filter(({ kind }) => NAMES[kind] !== undefined)
  if (framing.length === 0) return [...mentions]
  const outside = mentions.filter((m) => framing.every((zone) => m.end <= zone.start || zone.end <= m.start))
  const named = framing.flatMap(({ kind, content, by, score }): Mention[] =>
    content ? [{ start: content.start, end: content.end, type: NAMES[kind]!, by, score }] : [],
  )
  return [...outside, ...named].sort((a, b) => a.start - b.start || b.end - a.end)
}
