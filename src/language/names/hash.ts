/** 32-bit hashes: features are whole numbers, never strings, so that tagging costs no allocation. */

/** FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** One hash of a template's number and a value's hash, scrambled as in MurmurHash3's finalizer (Appleby 2011). */
export function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
