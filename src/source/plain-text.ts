/** From HTML to plain text as a browser shows it: a line for each block, white space as one space. */
import { parsePage } from './page.ts'

const NO_TEXT = 'script, style, noscript, template, nav, aside, figure, button, select, textarea'
const BLOCKS =
  'p, div, section, article, header, footer, main, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, table, tr, hr, form'

/** A piece of HTML as text; one without any tag keeps its lines. @throws JejaringError INPUT_MALFORMED where it is nested too deeply */
export function plainText(html: string): string {
  const document = parsePage(html)
  const newline = () => document.createTextNode('\n')
  for (const dead of document.querySelectorAll(NO_TEXT)) dead.remove()
  for (const time of document.querySelectorAll('time')) if (!time.closest('p, li')) time.remove() // a stamp, not the story's
  if (/<[a-z]/i.test(html)) unwrap(document.body)
  for (const block of document.querySelectorAll(BLOCKS)) {
    block.before(newline())
    block.after(newline())
  }
  for (const end of document.querySelectorAll('br')) end.after(newline())
  for (const cell of document.querySelectorAll('td, th')) cell.after(document.createTextNode(' '))
  return String(document.body.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly childNodes: Iterable<DomNode>
  textContent: string | null
}

const TEXT = 3

/** Line ends within the source of a paragraph are but white space; only preformatted text means them. */
function unwrap(node: DomNode): void {
  if (node.nodeName === 'PRE') return
  if (node.nodeType === TEXT) node.textContent = node.textContent!.replace(/\s+/g, ' ')
  else for (const child of node.childNodes) unwrap(child)
}
