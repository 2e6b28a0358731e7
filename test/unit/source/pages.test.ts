/** Web pages and feeds: what is their text, what they say of themselves, and what is refused. */
import { describe, expect, it } from 'vitest'
import { entryDraft, feedEntries } from '../../../src/source/feed.ts'
import { pageDraft } from '../../../src/source/html.ts'
import { plainText } from '../../../src/source/plain-text.ts'
import { fromStdin, told } from './reading.ts'

const page = (head: string, body: string) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const story = Array.from(
  { length: 5 },
  (_, i) => `<p>Kalimat ke-${i} tentang panen raya\ndi kampung kami yang makmur.</p>`,
).join('')
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const draftOf = (head: string) => pageDraft(page(head, `<article>${story}</article>`))

describe('the text of HTML', () => {
  it.each([
    ['<p>Satu <b>dua</b></p><p>tiga<br>empat</p>', 'Satu dua\ntiga\nempat'],
    ['<p>Satu\n   dua</p>', 'Satu dua'],
    ['<div>Satu<p>dua</p>tiga</div>', 'Satu\ndua\ntiga'],
    ['<table><tr><td>Satu</td><td>2</td></tr><tr><td>Tiga</td><td>4</td></tr></table>', 'Satu 2\nTiga 4'],
    ['<ul><li>Satu</li><li>Dua</li></ul>', 'Satu\nDua'],
    ['<pre>Satu\ndua</pre>', 'Satu\ndua'],
    ['<p>Pada <time datetime="2025-05-05">5 Mei</time> ia datang.</p>', 'Pada 5 Mei ia datang.'],
    ['<div><time>5 Mei 2025</time></div><p>Satu</p>', 'Satu'],
    ['Tanpa tanda\ndua baris', 'Tanpa tanda\ndua baris'],
    ['Laba &gt; rugi &amp; utang', 'Laba > rugi & utang'],
    ['<p>Satu</p><script>alert(1)</script><aside>Iklan</aside>', 'Satu'],
  ])('%j is %j', (html, text) => expect(plainText(html)).toBe(text))
})

describe('pages', () => {
  it('give their main text, a line a paragraph, without navigation and scripts', () => {
    const { text } = pageDraft(
      page('', `<nav>Beranda</nav><article>${story}<script>alert(1)</script></article><footer>Kaki</footer>`),
    )
    expect(text.split('\n')).toHaveLength(5)
    expect(text).not.toMatch(/Beranda|alert|Kaki/)
  })

  it('may be a piece of HTML without a frame', () => {
    expect(pageDraft(`<h1>Panen</h1>${story}`).text).toContain('Kalimat ke-4')
  })

  it('tell title, date, publisher and author by JSON-LD', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Panen &quot;raya&quot;',
      datePublished: '2025-01-02',
      author: [
        { '@type': 'Organization', name: 'Warta' },
        { '@type': 'Person', name: 'Sari' },
      ],
      publisher: { name: 'Warta' },
    }
    const known = { title: 'Panen "raya"', published: '2025-01-02', reporter: 'Sari', publisher: 'Warta' }
    expect(draftOf(linked({ '@graph': [{ '@type': 'WebSite' }, article] }))).toMatchObject(known)
    expect(draftOf(linked({ '@type': 'WebPage', mainEntity: article }))).toMatchObject(known)
    expect(
      draftOf(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Satu\ndua"}</script>`)
        .title,
    ).toBe('Satu dua')
  })

  it('tell them by meta tags where JSON-LD is broken, and by time', () => {
    const meta = `<meta property="article:published_time" content="2025-03-04T05:06:07+07:00">
      <meta name="author" content="Budi"><meta property="og:site_name" content="Warta">`
    expect(draftOf(`${meta}<script type="application/ld+json">{broken</script>`)).toMatchObject({
      published: '2025-03-04T05:06:07+07:00',
      reporter: 'Budi',
      publisher: 'Warta',
    })
    expect(draftOf('<meta itemprop="datePublished" content="2025-03-04">').published).toBe('2025-03-04')
    const body = `<article><time datetime="2025-03-05">Rabu</time>${story}</article>`
    expect(pageDraft(page('', body)).published).toBe('2025-03-05')
  })

  it('have a URL only if it is whole, and no author that is an address', () => {
    const site = 'https://warta.example/panen'
    expect(draftOf(`<link rel="canonical" href="${site}">`).url).toBe(site)
    expect(
      draftOf(`<link rel="canonical" href="/panen"><meta property="og:url" content="${site}">`).url,
    ).toBe(site)
    expect(
      draftOf('<meta property="article:author" content="https://sosial.example/warta">').reporter,
    ).toBeNull()
  })

  it('are read in the encoding that they declare where they are not UTF-8', async () => {
    const declared = page(
      '<meta charset="windows-1252">',
      `<article>${story}<p>Caf\xe9 di \x93kota\x94.</p></article>`,
    )
    const [item] = await fromStdin(Buffer.from(declared, 'latin1'))
    expect(item).toMatchObject({ article: { text: expect.stringContaining('Café di “kota”.') } })
    const silent = page('', `<article>${story}<p>Caf\xe9.</p></article>`)
    const [refused] = await fromStdin(Buffer.from(silent, 'latin1'))
    expect(told(refused!)).toMatch(/not UTF-8/)
  })

  it('without an article, or nested without end, are refused', () => {
    expect(() => pageDraft(page('', '<nav>Beranda</nav>'))).toThrow(/no main text/)
    expect(() => pageDraft('')).toThrow(/no main text/)
    expect(() => pageDraft('<div>'.repeat(20_000))).toThrow(/nested/)
  })
})

describe('feeds', () => {
  const drafts = (xml: string) => feedEntries(xml).map(entryDraft)

  it('give the entries of RSS, full content before the summary', () => {
    const xml = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Warta</title>
      <item><title><![CDATA[Panen &#8220;raya&#8221;]]></title><link>https://w.example/a</link><pubDate>Mon, 08 Sep 2025 10:30:00 +0700</pubDate>
        <dc:creator>Sari</dc:creator><description>Ringkas.</description><content:encoded><![CDATA[<p>Satu.</p><p>Dua.</p>]]></content:encoded></item>
      <item><title>B</title><guid>https://w.example/b</guid><description><![CDATA[<p>Teks.</p>]]></description></item>
      </channel></rss>`
    expect(drafts(xml)).toMatchObject([
      {
        title: 'Panen “raya”',
        url: 'https://w.example/a',
        text: 'Satu.\nDua.',
        publisher: 'Warta',
        reporter: 'Sari',
        published: 'Mon, 08 Sep 2025 10:30:00 +0700',
      },
      { title: 'B', url: 'https://w.example/b', text: 'Teks.' },
    ])
  })

  it('give the entries of Atom and of RDF', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><entry><title>B</title><link href="https://w.example/b"/><updated>2025-09-08T10:30:00Z</updated><summary>Isi.</summary></entry></feed>'
    expect(drafts(atom)).toMatchObject([{ title: 'B', url: 'https://w.example/b', text: 'Isi.' }])
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Warta</title></channel><item><title>C</title><link>https://w.example/c</link><description>Isi.</description><dc:date>2025-09-08</dc:date></item></rdf:RDF>`
    expect(drafts(rdf)).toMatchObject([{ title: 'C', url: 'https://w.example/c', published: '2025-09-08' }])
  })

  it('name an entry without text, and give the others', async () => {
    const xml =
      '<rss version="2.0"><channel><title>W</title><item><title>A</title></item><item><title>B</title><description>Isi.</description></item></channel></rss>'
    const items = await fromStdin(xml)
    expect(told(items[0]!)).toBe('problem INPUT_MALFORMED: the entry «A» has no text')
    expect(items[1]).toMatchObject({ kind: 'article', article: { title: 'B' } })
  })

  it('with entities, or that are none, are refused', () => {
    expect(() => feedEntries('<!DOCTYPE x [<!ENTITY a "b">]><rss><channel/></rss>')).toThrow(/entities/)
    expect(() => feedEntries('<html></html>')).toThrow(/no RSS/)
  })
})
