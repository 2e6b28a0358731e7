/** What XML formats share: escaping, names of types, and ids that are XML names. */
import type { NodeKey, Value } from '../../model/records.ts'
import type { PropertyType } from '../../model/schema.ts'

/** The types that GraphML and GEXF both have; a list goes as text. */
export const XML_TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  strings: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  date: 'string',
}

/** Text for an element or an attribute. XML 1.0 knows no control characters: they become their pictures (U+2400 and on). */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(CONTROLS, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const CONTROLS = /[\u0000-\u001f]/g

/** `Person.person:siti`, with `_` and the code for each character that an XML name may not have: one name for one key. */
export const xmlId = ({ label, id }: NodeKey): string =>
  `${label}.${id.replace(/[^A-Za-z0-9.:-]/gu, (c) => `_${c.codePointAt(0)!.toString(16)}_`)}`

/** A value as text; the members of a list are parted by semicolons. */
export const valueText = (value: NonNullable<Value>): string =>
  typeof value === 'object' ? value.join('; ') : String(value)
