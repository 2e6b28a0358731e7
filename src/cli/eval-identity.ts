/** `jejaring eval --identity`: how well a store's graph tells who is who over all articles, against a file of labels. */
import type { IdentityLabel } from '../evaluation/identity.ts'
import type { Rates } from '../evaluation/tally.ts'
import type { Store } from '../store/store.ts'
import { type StoreFlags, withStore } from './options.ts'

export async function evalIdentity(file: string, flags: StoreFlags & { json?: boolean }): Promise<void> {
  const { readIdentityLabels } = await import('../run/identity-labels.ts')
  const { formHash, identityAccuracy } = await import('../evaluation/identity.ts')
  const labels = await readIdentityLabels(file)
  await withStore(flags, async (store) => {
    const found = await mentions(store, new Set(labels.map(({ article }) => article)), formHash)
    const accuracy = identityAccuracy(
      labels.map((label) => ({ label, found: found.get(keyOf(label)) ?? null })),
    )
    if (flags.json) return void process.stdout.write(`${JSON.stringify(accuracy)}\n`)
    printRates('B-cubed', accuracy.bCubed)
    printRates('pairwise', accuracy.pairwise)
    process.stdout.write(
      `${accuracy.measured} of ${accuracy.labels} labels measured; ${accuracy.entities} entities in several articles\n`,
    )
  })
}

type Place = Pick<IdentityLabel, 'article' | 'start' | 'end' | 'hash'>

const keyOf = ({ article, start, end, hash }: Place) => `${article}\n${start}\n${end}\n${hash}`

/** From every mention in these articles to the entity that the store has there. */
async function mentions(
  store: Store,
  articles: ReadonlySet<unknown>,
  hashOf: (text: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for await (const { type, from, properties } of store.relationships()) {
    if (type !== 'FROM_CHUNK' || from.label === 'Figure' || from.label === 'Quote') continue
    const { article, start, end, text } = properties
    if (articles.has(article))
      found.set(
        keyOf({
          article: String(article),
          start: Number(start),
          end: Number(end),
          hash: hashOf(String(text)),
        }),
        from.id,
      )
  }
  return found
}

function printRates(name: string, { precision, recall, f1 }: Rates): void {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
  process.stdout.write(
    `${name.padEnd(20)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}\n`,
  )
}
