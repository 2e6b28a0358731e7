/** HTML as a document that can be asked. Scripts are never run and nothing is fetched. */
import { parseHTML } from 'linkedom'
import { JejaringError } from '../errors.ts'

/** Pages of real sites stay far below; what is nested deeper would keep the search for the main text busy for minutes. */
const DEEPEST = 400

/**
 * Parses a page, or a piece of one.
 * @throws JejaringError INPUT_MALFORMED where it is nested too deeply
 */
export function parsePage(html: string) {
  const own = parseHTML(html).document
  const whole = own.documentElement?.localName === 'html'
  const document = whole ? own : parseHTML(`<!doctype html><html><body>${html}</body></html>`).document
  const depths = new Map<unknown, number>()
  for (const element of document.querySelectorAll('*')) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1
    if (depth > DEEPEST)
      throw new JejaringError('INPUT_MALFORMED', `its elements are nested more than ${DEEPEST} deep`)
    depths.set(element, depth)
  }
  return document
}
