/** Makes the gazetteers of places and listed companies from public tables: see data/README.md for their sources and licences. */
import { readFileSync, writeFileSync } from 'node:fs'
import { sharedFile } from './shared.ts'

interface Row {
  readonly name: string
  readonly kind: string
  readonly code: string
}

/** Kinds by the number of parts of the official code. */
const KINDS = ['province', 'regency', 'district', 'village'] as const

export function makePlaces(folder: string): void {
  const sql = readFileSync(sharedFile('corpora/gazetteer/wilayah.sql'), 'utf8')
  const rows = [...sql.matchAll(/^\('([\d.]+)','((?:[^']|'')+)'\)/gm)].map(
    ([, code = '', name = '']): Row => {
      const kind = KINDS[code.split('.').length - 1]!
      const plain = name.replaceAll("''", "'").trim()
      if (kind !== 'regency') return { name: plain, kind, code: kind === 'village' ? '' : code }
      const [, level, rest = plain] = /^(Kabupaten|Kota)(?: Administrasi| Adm\.)? (.+)$/.exec(plain) ?? []
      return { name: rest, kind: level === 'Kota' ? 'city' : 'regency', code }
    },
  )
  write(
    `${folder}/regions.tsv`,
    rows.filter(({ kind }) => kind !== 'village'),
  )
  const regions = new Set(rows.filter(({ kind }) => kind !== 'village').map(({ name }) => name))
  const villages = new Set(
    rows.filter(({ kind, name }) => kind === 'village' && !regions.has(name)).map(({ name }) => name),
  )
  write(
    `${folder}/villages.tsv`,
    [...villages].filter((name) => name.length > 3).map((name) => ({ name, kind: 'village', code: '' })),
  )
}

export function makeCompanies(folder: string): void {
  const table = readFileSync(sharedFile('corpora/gazetteer/idx-listed-companies.md'), 'utf8')
  const rows = [...table.matchAll(/\*\*([A-Z]{4})\*\* \| ([^|]+) \|/g)].map(
    ([, code = '', name = '']): Row => {
      const plain = name
        .replace(/\(Persero\)/, '')
        .replace(/\s+(Tbk?\.?|T)?\s*$/, '')
        .replace(/\s+/g, ' ')
        .trim()
      return { name: plain, kind: 'company', code }
    },
  )
  write(`${folder}/companies.tsv`, rows)
}

function write(path: string, rows: readonly Row[]): void {
  const lines = rows.map(({ name, kind, code }) => `${name}\t${kind}\t${code}`)
  writeFileSync(path, `name\tkind\tcode\n${[...new Set(lines)].sort().join('\n')}\n`)
}
