/** The frame of an article, from its zones: who published, wrote and edited it, where it is dated, what it links to. */
import type { ArticleGraph } from '../../model/article-graph.ts'
import type { Related, ZoneKind } from '../../model/facts.ts'

export function frameOf({ article, publisher, zones }: Related): ArticleGraph['article'] {
  const contents = (kind: ZoneKind): string[] =>
    zones.flatMap((zone) =>
      zone.kind === kind && zone.content
        ? [article.text.slice(zone.content.start, zone.content.end).trim()]
        : [],
    )
  return {
    publisher,
    dateline: contents('dateline')[0] ?? null,
    reporter: article.reporter ?? contents('reporter')[0] ?? null,
    editor: contents('editor')[0] ?? null,
    related: [...new Set(contents('related'))],
  }
}
