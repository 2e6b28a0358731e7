/** Bytes to text: UTF-8, or what a page or feed declares where its bytes are not UTF-8. Nothing is ever replaced by `�`. */
import { JejaringError } from '../errors.ts'

/** The longest article that is read, in bytes (a page or a feed as a whole): a book is shorter. */
export const LONGEST_ARTICLE = 10_000_000

/**
 * The whole of a small input as text.
 * @param declared what the bytes say of their own encoding; asked only where they are not UTF-8
 * @throws JejaringError INPUT_TOO_LARGE, INPUT_MALFORMED where it is not UTF-8 and declares nothing else
 */
export async function readAll(
  bytes: AsyncIterable<Uint8Array>,
  declared: (whole: Uint8Array) => string | null = () => null,
): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > LONGEST_ARTICLE) throw tooLarge(LONGEST_ARTICLE)
    pieces.push(piece)
  }
  const whole = Buffer.concat(pieces)
  const text = decoded(whole, 'utf-8') ?? decoded(whole, declared(whole))
  if (text !== null) return text
  const at = firstInvalid(whole)
  const line = whole.subarray(0, at).filter((byte) => byte === LF).length + 1
  throw notUtf8(`byte ${at + 1}, in line ${line}`)
}

/** @throws JejaringError INPUT_MALFORMED */
export function decodeLine(bytes: Uint8Array): string {
  const text = decoded(bytes, 'utf-8')
  if (text === null) throw notUtf8(`byte ${firstInvalid(bytes) + 1} of the line`)
  return text
}

/** The encoding that a page's `meta` or an XML declaration names, in the first bytes where they must stand. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const found =
    /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w-]+)/i.exec(head) ??
    /<meta\s[^>]*?\bcharset\s*=\s*["']?([\w-]+)/i.exec(head)
  return found?.[1] ?? null
}

export const tooLarge = (most: number): JejaringError =>
  new JejaringError('INPUT_TOO_LARGE', `it is longer than ${most} bytes, the most that is read at once`, {
    hint: 'Is it one article? Split it, or give its format with --format.',
  })

const LF = 10

/** Null where the bytes are not in that encoding, or nobody knows it. */
function decoded(bytes: Uint8Array, charset: string | null): string | null {
  if (charset === null) return null
  try {
    const decoder = new TextDecoder(charset, { fatal: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, windowsCharacter) : text
  } catch {
    return null
  }
}

/** The characters of windows-1252 that Node 20 decodes as if it were ISO 8859-1, from 0x80; five bytes stand for themselves. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const windowsCharacter = (mark: string): string => WINDOWS[mark.charCodeAt(0) - 0x80]!

/** The first byte that decoding and encoding again does not give back. */
function firstInvalid(bytes: Uint8Array): number {
  const again = Buffer.from(Buffer.from(bytes).toString('utf8'))
  let at = 0
  while (at < bytes.length && again[at] === bytes[at]) at++
  return at
}

const notUtf8 = (where: string): JejaringError =>
  new JejaringError('INPUT_MALFORMED', `it is not UTF-8: see ${where}`, {
    hint: 'Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8.',
  })
