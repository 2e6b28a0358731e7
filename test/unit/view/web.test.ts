/** What the explorer shows cannot break its pages, and leads from entity to entity. */
import { expect, it } from 'vitest'
import { html } from '../../../src/view/web/html.ts'
import { entityPage } from '../../../src/view/web/pages.ts'
import { picture } from '../../../src/view/web/picture.ts'

const HOSTILE = `<script>alert("1")</script>'&`
const SAFE = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;'

it('escapes every value, and takes HTML in HTML as it is', () => {
  expect(html`<p title="${HOSTILE}">${[html`<b>${HOSTILE}</b>`, 1, null, false]}</p>`.toString()).toBe(
    `<p title="${SAFE}"><b>${SAFE}</b>1</p>`,
  )
})

it('puts neighbours around an entity, each a link to its own picture', () => {
  const neighbour = { entity: 'organization:a&b', label: 'Organization', name: HOSTILE, facts: ['PART_OF'] }
  const drawn = picture('Balai', [neighbour, { ...neighbour, entity: 'place:c' }]).toString()
  expect(drawn).toContain('href="/entity?id=organization%3Aa%26b"')
  expect(drawn.match(/<circle/g)).toHaveLength(3)
  expect(drawn).not.toContain('<script>')
})

it('shows one neighbour once, with all that joins them, and each fact in the table', () => {
  const columns = ['name', 'outgoing', 'fact', 'what', 'entity', 'label', 'other', 'articles']
  const row = (outgoing: boolean, fact: string, what: string) => [
    'Eko',
    outgoing,
    fact,
    what,
    'o:b',
    'Organization',
    'BDI',
    2,
  ]
  const page = entityPage('memory:', 'p:e', {
    columns,
    rows: [row(true, 'HOLDS_ROLE', 'Kepala'), row(false, 'ACT', 'buka')],
  })
  expect(page.match(/<circle/g)).toHaveLength(2)
  expect(page).toContain('→ HOLDS_ROLE Kepala, ← ACT buka')
  expect(page.match(/<tr><td>/g)).toHaveLength(2)
})

it('says so where an entity has no neighbours', () => {
  expect(entityPage('memory:', 'p:e', { columns: [], rows: [] })).toContain('Nothing found.')
})
