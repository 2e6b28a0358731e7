/** What the saved questions are asked of the sample articles. */

/** Parameters with which each question finds something in the sample. */
export const ASKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  above: { unit: 'USD', value: '1e9' },
  article: { article: 'contoh-bimtek-2020' },
  connection: { from: 'Eko S.A. Cahyanto', to: 'Kementerian Perindustrian' },
  day: { day: '2020-06-15' },
  dossier: { person: 'Eko S.A. Cahyanto' },
  entities: { name: 'cahyanto' },
  events: { since: '2020-06-01', until: '2020-06-30' },
  evidence: { from: 'Badan Pengembangan Sumber Daya Manusia Industri', to: 'Kementerian Perindustrian' },
  figures: { measure: 'ekspor' },
  mentioned: { name: 'pandemi COVID-19' },
  named: {},
  neighbours: { entity: 'person:eko-s-a-cahyanto' },
  parts: { organization: 'Kemenperin' },
  posts: { organization: 'BPSDMI' },
  quotes: { speaker: 'Eko' },
  search: { word: 'politeknik' },
  together: { name: 'Kemenperin' },
}
