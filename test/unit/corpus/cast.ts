/** A few names that are easily confused, so that every rule of identity meets them. */
import fc from 'fast-check'
import type { Entity } from '../../../src/model/article-graph.ts'
import { entity } from './graphs.ts'

const CAST: readonly Entity[] = [
  entity('Person', 'Budi'),
  entity('Person', 'Budi Santoso', 'Budi'),
  entity('Person', 'Budi Santosso'),
  entity('Person', 'Budi Hartono', 'Budi'),
  entity('Organization', 'BPS'),
  entity('Organization', 'Badan Pusat Statistik', 'BPS'),
  entity('Organization', 'Biro Pengelolaan Sampah', 'BPS'),
  entity('Organization', 'Dinas Kesehatan'),
  entity('Organization', 'Dinkes Banyuwangi', 'Dinkes'),
  entity('Organization', 'Dinkes Lamongan'),
  entity('Place', 'Glagah'),
  entity('Place', 'Kecamatan Glagah'),
  entity('Place', 'Kabupaten Banyuwangi', 'Banyuwangi'),
  entity('Place', 'Lamongan'),
  entity('Place', 'Desa Sumber'),
  entity('Place', 'Sumber'),
  entity('Place', 'Puncak'),
]

/** What an article names of them. */
export const confusable = fc.subarray([...CAST], { minLength: 1, maxLength: 6 })
