import { expect, test } from 'vitest'
import { importExport } from '#main/services/exchange/import-export.ts'
import { tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import { touchedWords } from '#shared/domain/exchange/mapping-words.ts'
import { storeAndExport } from './support.ts'

const given = storeAndExport()

function takeIn(from = given.files.folder) {
  return importExport({ from, store: given.fresh.place, UserID: 'u' })
}

/** Changes columns of every row of a file: renames them in the header, or sets their cells. */
function rewrite(file: string, change: (row: Record<string, string>) => Record<string, string>): void {
  const [head = '', ...lines] = given.files.read(file).trimEnd().split('\n')
  const names = head.split(',')
  const rows = lines.map((line) => {
    const cells = line.split(',')
    return change(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
  })
  const columns = Object.keys(rows[0] ?? {})
  given.files.write(
    file,
    [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
      .map((r) => r.join(','))
      .join('\n'),
  )
}

test('FY2024 comes in as FY2026: the renamed race, no gender, sex not collected', async () => {
  rewrite('Client.csv', ({ Sex: _sex, HispanicLatinao = '', ...row }) => ({
    ...row,
    HispanicLatinaeo: HispanicLatinao,
    Woman: '1',
    GenderNone: '',
  }))
  rewrite('Enrollment.csv', ({ MentalHealthConsultation: _asked, ...row }) => ({
    ...row,
    PreferredLanguage: '367',
  }))
  given.files.change('Export.csv', '2026 v1.0', '2024 v1.5')
  const { preview } = await takeIn()
  expect(preview.standard).toBe('FY2024')
  expect(preview.mapping.map(({ to, touched }) => [to, touchedWords(touched)])).toEqual([
    ['HispanicLatinao', '370 rows of Client.csv, HispanicLatinao'],
    ['Sex', '370 rows of Client.csv, Sex; 370 rows of Client.csv, Woman'],
    ['', '373 rows of Enrollment.csv, PreferredLanguage'],
  ])
  expect(preview.remarks.filter((remark) => /PreferredLanguage|Woman|Sex/.test(remark))).toEqual([])
  expect(await given.fresh.store.db.query('SELECT DISTINCT Sex FROM Client')).toEqual([{ Sex: 99 }])
  expect(
    await given.fresh.store.db.query('SELECT count(*) AS n FROM Client WHERE HispanicLatinao IS NULL'),
  ).toEqual([{ n: 0 }])
})

/** Makes the export one of FY2022, with a CoC for one stay. */
function asFY2022(): void {
  rewrite(
    'Client.csv',
    ({ Sex: _s, HispanicLatinao: _h, MidEastNAfrican: _m, AdditionalRaceEthnicity: _a, ...row }) => ({
      ...row,
      Ethnicity: row['PersonalID'] === 'c0001' ? '1' : '0',
      RaceNone: '8',
      Female: '1',
    }),
  )
  rewrite(
    'Enrollment.csv',
    ({ EnrollmentCoC: _c, RentalSubsidyType: _r, MentalHealthConsultation: _m, ...row }) => ({
      ...row,
      LivingSituation: row['EnrollmentID'] === 'e0001' ? '19' : '16',
    }),
  )
  rewrite('Project.csv', ({ RRHSubType: _type, ...row }) => ({
    ...row,
    ProjectType: row['ProjectType'] === '0' ? '1' : (row['ProjectType'] ?? ''),
    TrackingMethod: row['ProjectID'] === 'P2' ? '3' : '0',
    HMISParticipatingProject: row['ProjectID'] === 'P1' ? '1' : '0',
  }))
  for (const file of ['HMISParticipation.csv', 'CEParticipation.csv'])
    given.files.write(file, `${given.files.read(file).split('\n')[0] ?? ''}\n`)
  given.files.write(
    'EnrollmentCoC.csv',
    'EnrollmentCoCID,EnrollmentID,CoCCode,InformationDate,DataCollectionStage,DateDeleted\n1,e0001,XX-509,2024-10-05,1,\n2,e0001,XX-510,2024-12-05,2,\n',
  )
}

test('FY2022 comes in as FY2026: living situations, subsidies, ethnicity, shelters and participation', async () => {
  asFY2022()
  const { preview } = await takeIn()
  expect(preview.standard).toBe('FY2022')
  expect(preview.remarks).toContain(
    'Export.csv says 2026, but the columns are those of FY2022. They were read as FY2022.',
  )
  const rows = Object.fromEntries(
    preview.mapping.flatMap(({ touched }) =>
      touched.map(({ file, column, rows: n }) => [`${file} ${column}`, n]),
    ),
  )
  expect(rows).toMatchObject({
    'Client.csv Female': 370,
    'Client.csv Sex': 370,
    // Hispanic is an answer about race: only hers came in as another than she had.
    'Client.csv RaceNone': 1,
    'Enrollment.csv LivingSituation': 373,
    'Enrollment.csv RentalSubsidyType': 1,
    'Enrollment.csv EnrollmentCoC': 1,
  })
  const { db } = given.fresh.store
  expect(
    await db.query(
      "SELECT EnrollmentCoC, LivingSituation, RentalSubsidyType FROM Enrollment WHERE EnrollmentID IN ('e0001', 'e0002') ORDER BY 1 DESC",
    ),
  ).toEqual([
    { EnrollmentCoC: 'XX-509', LivingSituation: 435, RentalSubsidyType: 419 },
    { EnrollmentCoC: null, LivingSituation: 116, RentalSubsidyType: null },
  ])
  expect(
    await db.query(
      "SELECT HispanicLatinao, RaceNone, Sex FROM Client WHERE PersonalID IN ('c0001', 'c0002') ORDER BY PersonalID",
    ),
  ).toEqual([
    { HispanicLatinao: 1, RaceNone: null, Sex: 99 },
    { HispanicLatinao: 0, RaceNone: 8, Sex: 99 },
  ])
  expect(await db.query("SELECT ProjectType FROM Project WHERE ProjectID = 'P2'")).toEqual([
    { ProjectType: 1 },
  ])
  const taking = await db.query(
    `SELECT ProjectID, HMISParticipationType AS hmis, AccessPoint FROM HMISParticipation LEFT JOIN CEParticipation USING (ProjectID)
      WHERE ProjectID IN ('P1', 'P2') ORDER BY 1`,
  )
  expect(taking).toEqual([
    { ProjectID: 'P1', hmis: 1, AccessPoint: 1 },
    { ProjectID: 'P2', hmis: 2, AccessPoint: null },
  ])
  const again = await takeIn()
  expect(again.counts.filter(({ added, changed, kept }) => added + changed + kept > 0)).toEqual([])
})

test('a hashed export comes in with its hashes whole, and nobody is found by them', async () => {
  const hash = 'a'.repeat(64)
  rewrite('Client.csv', (row) => ({ ...row, FirstName: hash, LastName: hash, SSN: `1234${hash}` }))
  given.files.change('Export.csv', '2026 v1.0,3,2,1,', '2026 v1.0,3,2,4,')
  const { preview } = await takeIn()
  expect(preview.isHashed).toBe(true)
  expect(preview.findings).toEqual([])
  expect(preview.remarks.join(' ')).toMatch(/are hashed/)
  const { db } = given.fresh.store
  expect(await db.query('SELECT DISTINCT FirstName, SSN FROM Client')).toEqual([
    { FirstName: hash, SSN: `1234${hash}` },
  ])
  expect(await db.query('SELECT count(*) AS n FROM client_term WHERE length(term) > 40')).toEqual([{ n: 0 }])
})

test('FY2022: GUIDs lose their hyphens and CoC codes come in in capitals in its own files too, and each is named', async () => {
  asFY2022()
  const guid = (_: string, kind: string, number: string): string =>
    `${{ c: '0c', e: '0e', P: '0a' }[kind] ?? ''}000000-0000-4000-8000-00000000${number.padStart(4, '0')}`
  for (const table of tableNames) {
    const { file } = tableOf(table)
    given.files.write(file, given.files.read(file).replaceAll(/\b([ceP])(\d{4}|\d)\b(?=,)/g, guid))
  }
  const stay = '0e000000-0000-4000-8000-000000000001'
  given.files.write(
    'EnrollmentCoC.csv',
    `EnrollmentCoCID,EnrollmentID,CoCCode,InformationDate,DataCollectionStage,DateDeleted
1,${stay},xx-509,2024-10-05,1,
2,0e000000-0000-4000-8000-000000000002,509,2024-10-05,1,
`,
  )
  const { preview, counts } = await takeIn()
  expect(preview.standard).toBe('FY2022')
  expect(counts.find(({ table }) => table === 'Enrollment')?.added).toBe(373)
  const { db } = given.fresh.store
  const coc = await db.query(
    'SELECT EnrollmentID, EnrollmentCoC FROM Enrollment WHERE EnrollmentCoC IS NOT NULL',
  )
  expect(coc).toEqual([{ EnrollmentID: stay.replaceAll('-', ''), EnrollmentCoC: 'XX-509' }])
  const project = '0a000000000040008000000000000001'
  expect(
    await db.query('SELECT HMISParticipationType AS type FROM HMISParticipation WHERE ProjectID = ?', [
      project,
    ]),
  ).toEqual([{ type: 1 }])
  expect(preview.findings.filter(({ file }) => file === 'EnrollmentCoC.csv')).toEqual([
    {
      file: 'EnrollmentCoC.csv',
      column: 'CoCCode',
      reason: 'CoC codes in small letters: they came in in capitals',
      effect: 'mended',
      count: 1,
      firstLine: 2,
    },
    {
      file: 'EnrollmentCoC.csv',
      column: 'CoCCode',
      reason: 'Not a CoC code like MN-501',
      effect: 'value',
      count: 1,
      firstLine: 3,
    },
  ])
})
