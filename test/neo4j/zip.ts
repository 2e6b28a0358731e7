/** A ZIP archive of stored files: the same bytes for the same files, whenever and wherever it is made (PKWARE, ".ZIP File Format Specification", 6.3.10). */

export interface ZipFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The first of January 1980, midnight: a ZIP's earliest time. */
const TIME = { time: 0, date: 0x21 } as const
const UTF8_NAMES = 0x0800
const VERSION = 20

export function storedZip(files: readonly ZipFile[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const path = Buffer.from(name)
    const about = described(path, bytes)
    const header = Buffer.concat([fields([0x04034b50, 4]), about, path, bytes])
    const where = fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]) // comment, disk, attributes, offset
    central.push(fields([0x02014b50, 4], [VERSION, 2]), about, where, path)
    local.push(header)
    offset += header.length
  }
  const index = Buffer.concat(central)
  const counts = fields([files.length, 2], [files.length, 2], [index.length, 4], [offset, 4], [0, 2])
  return Buffer.concat([...local, index, fields([0x06054b50, 4], [0, 2], [0, 2]), counts])
}

/** What both headers of a file say: versions, method, time, checksum, sizes. */
const described = (path: Buffer, bytes: Buffer): Buffer =>
  Buffer.concat([
    fields([VERSION, 2], [UTF8_NAMES, 2], [0, 2], [TIME.time, 2], [TIME.date, 2], [crc32(bytes), 4]),
    fields([bytes.length, 4], [bytes.length, 4], [path.length, 2], [0, 2]),
  ])

/** Little-endian numbers with their widths in bytes. */
function fields(...parts: readonly (readonly [value: number, width: number])[]): Buffer {
  return Buffer.concat(
    parts.map(([value, width]) => {
      const buffer = Buffer.alloc(width)
      buffer.writeUIntLE(value, 0, width)
      return buffer
    }),
  )
}

/** The checksum of ZIP, a bit at a time: the files are small. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
