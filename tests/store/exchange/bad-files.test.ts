import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { saveFindings } from '#main/exchange/save-findings.ts'
import { newStagingPlace, removeStaging } from '#main/exchange/staging/staging.ts'
import { stageImportJob } from '#main/jobs/stage-import-job.ts'
import { zipOf } from '../../support/hmis/zip-of.ts'
import { storeAndExport } from './support.ts'

const given = storeAndExport()

/** A dry run in this thread: what a worker adds is tested where imports are. */
async function trial(
  from = given.files.folder,
  list: string | null = null,
  passphrase: string | null = null,
) {
  const staging = newStagingPlace(given.fresh.place.file)
  try {
    const preview = await stageImportJob(
      { from, passphrase, store: given.fresh.place, staging },
      { progress: () => {} },
    )
    if (list !== null) await saveFindings(staging, list)
    return preview
  } finally {
    removeStaging(staging)
  }
}

function bytesOf(file: string): Buffer {
  return Buffer.from(given.files.read(file))
}

const refusals: readonly (readonly [string, () => void, RegExp])[] = [
  ['without Client.csv', () => rmSync(join(given.files.folder, 'Client.csv')), /Client\.csv is missing/],
  ['with an empty file', () => given.files.write('Event.csv', ''), /Event\.csv is empty/],
  [
    'without a header',
    () => given.files.write('Event.csv', given.files.read('Event.csv').split('\n').slice(1).join('\n')),
    /no column EventID/,
  ],
  [
    'with a NUL',
    () => given.files.write('Exit.csv', Buffer.concat([bytesOf('Exit.csv'), Buffer.from('\nx\0')])),
    /Exit\.csv holds a NUL character in line 135/,
  ],
  [
    'in UTF-16',
    () => given.files.write('User.csv', Buffer.from(`\ufeff${given.files.read('User.csv')}`, 'utf16le')),
    /User\.csv is written in UTF-16/,
  ],
  [
    'in Latin-1',
    () =>
      given.files.write(
        'Client.csv',
        Buffer.from(given.files.read('Client.csv').replace('c0005,Test', 'c0005,José'), 'latin1'),
      ),
    /Client\.csv is not written in UTF-8: line 6/,
  ],
  [
    'cut off within quotes',
    () => given.files.change('Client.csv', 'c0007,Test', 'c0007,"Test'),
    /Client\.csv ends within quotes that begin in or after line 8/,
  ],
  [
    'with a quote within a value',
    () => given.files.change('Client.csv', 'c0007,Test', 'c0007,Te"st'),
    /quotation mark out of place in line 8/,
  ],
  [
    'with two exports',
    () =>
      given.files.write(
        'Export.csv',
        `${given.files.read('Export.csv').trim()}\n${(given.files.read('Export.csv').trim().split('\n')[1] ?? '').replace('E1', 'E2')}`,
      ),
    /more than one row/,
  ],
  [
    'with the same export twice',
    () =>
      given.files.write(
        'Export.csv',
        `${given.files.read('Export.csv').trim()}\n${given.files.read('Export.csv').trim().split('\n')[1] ?? ''}`,
      ),
    /more than one row/,
  ],
  [
    'with a column twice',
    () => given.files.change('Client.csv', 'MiddleName', 'FirstName'),
    /the column FirstName twice/,
  ],
  [
    'in two folders',
    () => {
      mkdirSync(join(given.files.folder, 'more'))
      renameSync(join(given.files.folder, 'Exit.csv'), join(given.files.folder, 'more', 'Exit.csv'))
    },
    /lie in 2 folders/,
  ],
]

for (const [words, spoil, sentence] of refusals) {
  test(`an export ${words} is refused with a sentence`, async () => {
    spoil()
    await expect(trial()).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(sentence),
    })
  })
}

test('one bad value costs the value, a row without its keys or date the row, and what hangs on it', async () => {
  given.files.change(
    'Client.csv',
    'c0001,Test,,Pc0001,,1,,99,1991-03-05',
    'c0001,Test,,Pc0001,,77,,99,05/03/1991',
  )
  given.files.change('Enrollment.csv', 'e0002,c0002,P1,2024-05-01', 'e0002,c0002,P1,2024-13-01')
  given.files.change('Event.csv', 'v0001,e0001,c0001', 'v0001,e0001,c0009')
  given.files.write('User.csv', `${given.files.read('User.csv').trim()}\nu1,Twice,User,,,,,,,E1\nu3,short\n`)
  const { findings, counts } = await trial()
  const said = findings.map(({ file, column, effect, firstLine }) =>
    [file, column, effect, firstLine].join(' '),
  )
  expect(said).toEqual(
    expect.arrayContaining([
      'Client.csv NameDataQuality value 2',
      'Client.csv DOB value 2',
      'Enrollment.csv EntryDate row 3',
      'Event.csv PersonalID row 2',
      'User.csv UserID row 3',
      'User.csv  row 4',
    ]),
  )
  expect(counts.find(({ table }) => table === 'Client')?.added).toBe(370)
  expect(counts.find(({ table }) => table === 'Enrollment')?.added).toBe(372)
})

test('an event or an assessment of one client on another’s stay is left out and named, with what hangs on it', async () => {
  given.files.change('Event.csv', 'v0001,e0001,c0001', 'v0001,e0001,c0002')
  given.files.change('Assessment.csv', 'a0001,e0001,c0001', 'a0001,e0001,c0002')
  given.files.write(
    'AssessmentQuestions.csv',
    `${given.files.read('AssessmentQuestions.csv').trim()}\nq1,a0001,e0001,c0001,,,,,2024-04-01 09:00:00,2024-04-01 09:00:00,u1,,E1\n`,
  )
  const before = { events: rowsIn('Event.csv'), assessments: rowsIn('Assessment.csv') }
  const { findings, counts } = await trial()
  const reason = 'Another client than the one whose stay (EnrollmentID) it hangs on'
  const one = { column: 'PersonalID', reason, effect: 'row', count: 1, firstLine: 2 }
  expect(findings).toContainEqual({ file: 'Event.csv', ...one })
  expect(findings).toContainEqual({ file: 'Assessment.csv', ...one })
  expect(findings).toContainEqual({
    file: 'AssessmentQuestions.csv',
    column: 'AssessmentID',
    reason: 'There is no row with this AssessmentID in Assessment.csv, or it was left out',
    effect: 'row',
    count: 1,
    firstLine: 2,
  })
  const added = (table: string) => counts.find((count) => count.table === table)?.added
  expect([added('Event'), added('Assessment'), added('AssessmentQuestions')]).toEqual([
    before.events - 1,
    before.assessments - 1,
    0,
  ])
})

/** How many rows a file has. */
function rowsIn(file: string): number {
  return given.files.read(file).trim().split('\n').length - 1
}

test('of rows with one key the first comes in, and the others are named', async () => {
  const [, first = '', ...others] = given.files.read('Event.csv').trim().split(/\r?\n/)
  given.files.write('Event.csv', `${given.files.read('Event.csv').trim()}\n${first}\n${first}\n`)
  const { findings, counts } = await trial()
  expect(findings).toContainEqual({
    file: 'Event.csv',
    column: 'EventID',
    reason: 'An earlier row of Event.csv has the same EventID',
    effect: 'row',
    count: 2,
    firstLine: others.length + 3,
  })
  expect(counts.find(({ table }) => table === 'Event')?.added).toBe(others.length + 1)
})

test('wrong ExportIDs, households without a head and with two are named', async () => {
  given.files.change('Client.csv', /(c0001,.*),E1/, '$1,E9')
  given.files.change(
    'Enrollment.csv',
    'e0003,c0003,P1,2025-01-01,h0003,1',
    'e0003,c0003,P1,2025-01-01,h0003,2',
  )
  given.files.change('Enrollment.csv', 'e0004,c0004,P1,2025-01-01,h0004', 'e0004,c0004,P1,2025-01-01,h0001')
  const { findings } = await trial()
  expect(findings.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/Not the ExportID of Export.csv/),
      expect.stringMatching(/^No head of household/),
      expect.stringMatching(/^More than one head of household/),
    ]),
  )
})

const zips: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
  ['is none', async () => Buffer.from('not a zip at all'), /no zip, or its end is missing/],
  [
    'was cut off',
    async () => (await zipOf(given.files.folder)).subarray(0, 4000),
    /no zip, or its end is missing/,
  ],
  [
    'leads out of its folder',
    () => zipWith('../../Client.csv', Buffer.from('x')),
    /leads out of its own folder/,
  ],
  [
    'would fill the disk',
    () => zipWith('Client.csv', Buffer.alloc(80 * 1024 * 1024)),
    /would unpack to more than 200 times/,
  ],
  ['holds no CSV', () => zipWith('notes.txt', Buffer.from('x')), /no CSV file in it/],
]

for (const [words, make, sentence] of zips) {
  test(`a zip that ${words} is refused with a sentence`, async () => {
    const path = join(given.fresh.folder, 'export.zip')
    writeFileSync(path, await make())
    await expect(trial(path)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(sentence),
    })
  })
}

for (const zipCrypto of [false, true]) {
  test(`a zip with ${zipCrypto ? 'the old' : 'AES'} encryption opens with its pass phrase and no other`, async () => {
    const path = join(given.fresh.folder, 'export.zip')
    writeFileSync(path, await zipOf(given.files.folder, { password: 'secret', zipCrypto }))
    await expect(trial(path)).rejects.toMatchObject({
      code: 'wrong-pass-phrase',
      message: expect.stringMatching(/^The zip is encrypted/),
    })
    await expect(trial(path, null, 'another')).rejects.toMatchObject({
      code: 'wrong-pass-phrase',
      message: expect.stringMatching(/^This pass phrase does not open the zip/),
    })
    const { counts } = await trial(path, null, 'secret')
    expect(counts.find(({ table }) => table === 'Client')?.added).toBe(370)
  })
}

async function zipWith(name: string, content: Uint8Array): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  await zip.add(name, new Uint8ArrayReader(content))
  return zip.close()
}

test('a zip with one folder in it is taken, and the folder named', async () => {
  const path = join(given.fresh.folder, 'export.zip')
  writeFileSync(path, await zipOf(given.files.folder, {}, 'hmis/'))
  const { counts, remarks } = await trial(path)
  expect(counts.find(({ table }) => table === 'Client')?.added).toBe(370)
  expect(remarks).toContain('The files lie in a folder of their own, hmis.')
})

test('the list of what does not come in is a CSV file: file, line, column, value, reason, what became of it', async () => {
  given.files.change('Client.csv', 'c0001,Test,,Pc0001,,1', 'c0001,Test,,Pc0001,,77')
  given.files.change('Client.csv', /(c0002,Test,,Pc0002,,1,,99),1983-03-05/, '$1,=1+1')
  given.files.change('Enrollment.csv', 'e0002,c0002,P1', ',c0002,P1')
  const list = join(given.fresh.folder, 'findings.csv')
  await trial(given.files.folder, list)
  const lines = readFileSync(list, 'utf8').split('\r\n')
  expect(lines[0]).toBe('File,Line,Column,Value,Reason,What became of it')
  expect(lines).toContain(
    "Client.csv,2,NameDataQuality,77,Not a code of HUD's list NameDataQuality,Value left out",
  )
  expect(lines).toContain(
    "Client.csv,3,DOB,'=1+1,Not a date of the calendar written YYYY-MM-DD,Value left out",
  )
  expect(lines).toContain('Enrollment.csv,3,EnrollmentID,,"Empty, but no row can be without it",Row left out')
})
