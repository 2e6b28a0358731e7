/** An entity and what it is joined to, as a picture: the entity in the middle, its neighbours on a ring, every one a link to its own. */
import { type Html, html } from './html.ts'

export interface Neighbour {
  readonly entity: string
  readonly label: string
  readonly name: string
  /** What joins them, as it is written on the line. */
  readonly facts: readonly string[]
}

/** Told apart by people who see colours differently too (Okabe and Ito 2008). */
const COLOURS: Readonly<Record<string, string>> = {
  Person: '#e69f00',
  Organization: '#56b4e9',
  Place: '#009e73',
  Event: '#cc79a7',
  Law: '#d55e00',
  Product: '#f0e442',
  Post: '#999999',
}
const WIDTH = 960
const HEIGHT = 640
const RING = { x: 250, y: 250 } as const
const LONGEST_NAME = 30
const LONGEST_FACT = 26

export function picture(name: string, neighbours: readonly Neighbour[]): Html {
  const centre = { x: WIDTH / 2, y: HEIGHT / 2 }
  const placed = neighbours.map((neighbour, i) => {
    const angle = (2 * Math.PI * i) / neighbours.length - Math.PI / 2
    const [x, y] = [centre.x + RING.x * Math.cos(angle), centre.y + RING.y * Math.sin(angle)]
    const anchor = Math.cos(angle) > 0.2 ? 'start' : Math.cos(angle) < -0.2 ? 'end' : 'middle'
    const shift = anchor === 'start' ? 12 : anchor === 'end' ? -12 : 0
    const drop = anchor === 'middle' ? Math.sign(Math.sin(angle)) * 20 : 4
    return { neighbour, x: Math.round(x), y: Math.round(y), anchor, shift, drop }
  })
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name} and its neighbours">
${placed.map(
  ({ neighbour, x, y }) => html`<line x1="${centre.x}" y1="${centre.y}" x2="${x}" y2="${y}"/>
<text class="fact" x="${Math.round((centre.x + 2 * x) / 3)}" y="${Math.round((centre.y + 2 * y) / 3) - 4}">${cut(neighbour.facts.join(', '), LONGEST_FACT)}</text>
`,
)}${placed.map(
  ({
    neighbour,
    x,
    y,
    anchor,
    shift,
    drop,
  }) => html`<a href="/entity?id=${encodeURIComponent(neighbour.entity)}"><title>${neighbour.label}: ${neighbour.name} (${neighbour.facts.join(', ')})</title>
<circle cx="${x}" cy="${y}" r="8" fill="${COLOURS[neighbour.label] ?? '#999999'}"/>
<text x="${x + shift}" y="${y + drop}" text-anchor="${anchor}">${cut(neighbour.name, LONGEST_NAME)}</text></a>
`,
)}<circle cx="${centre.x}" cy="${centre.y}" r="12"/>
<text class="centre" x="${centre.x}" y="${centre.y - 18}">${cut(name, LONGEST_NAME)}</text>
</svg>`
}

const cut = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)
