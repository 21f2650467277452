import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { discloseFile, type LeavingFile } from '#main/services/disclosure/disclose-file.ts'
import { recordDisclosure } from '#main/services/disclosure/record-disclosure.ts'
import { settleLeavings } from '#main/services/disclosure/settle-leavings.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { holdName, makeReadOnly } from '../../support/disk.ts'
import { openOffice, type TestOffice } from '../client-desk.ts'
import { refusalOf } from './agency-desk.ts'

let office: TestOffice
let place: string

beforeEach(async () => {
  office = await openOffice()
  place = join(office.folder, 'outside')
  mkdirSync(place)
})
afterEach(() => office.close())

const entry: NewDisclosure = {
  kind: 'report',
  form: 'csv',
  what: 'CE APR, 1 October 2024 to 30 September 2025',
  recipient: 'HUD, through Sage',
  authority: 'funding',
  authorityWords: 'CoC Program grant MN0001',
  purpose: 'Yearly report',
  release_id: null,
  PersonalID: null,
  second_UserID: 'robin',
  published: null,
  corrects: null,
}
const content = 'Question,Total\nQ5,12\n'

const leave = (changes: Partial<LeavingFile> = {}, desk: WorkingDesk = office.dana) =>
  discloseFile(desk, {
    act: 'ledger.save',
    path: join(place, 'report.csv'),
    entry,
    made: { content: async () => content },
    ...changes,
  })
const entries = async (desk: WorkingDesk = office.dana) =>
  desk.store.db.query<readonly Record<string, unknown>[]>('SELECT * FROM disclosure')
const notes = async () => office.store.db.query('SELECT * FROM leaving_file')

test('a file leaves with its entry: what, to whom, under what, by whom and whom beside, and its fingerprint', async () => {
  await leave()
  expect(readFileSync(join(place, 'report.csv'), 'utf8')).toBe(content)
  expect(readdirSync(place)).toEqual(['report.csv'])
  expect(statSync(join(place, 'report.csv')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  expect(await entries()).toMatchObject([
    {
      at: '2026-03-20T15:00:00.000Z',
      UserID: 'dana',
      second_UserID: 'robin',
      recipient: 'HUD, through Sage',
      authority: 'funding',
      authority_words: 'CoC Program grant MN0001',
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
      recorded_late: 0,
    },
  ])
  expect(await notes()).toEqual([])
})

test('an encrypted file leaves as it was written, with its fingerprint', async () => {
  const encrypted = (temporary: string) => writeFile(temporary, 'sealed', { mode: 0o600, flag: 'wx' })
  await leave({ made: { encrypted } })
  expect(readFileSync(join(place, 'report.csv'), 'utf8')).toBe('sealed')
  expect(await entries()).toMatchObject([
    { sha256: createHash('sha256').update('sealed').digest('hex'), bytes: 6 },
  ])
})

describe('a failure before the entry leaves neither entry nor file', () => {
  const fail = () => Promise.reject(new Error('stop'))

  test.each<[string, Partial<LeavingFile>]>([
    ['while it is made', { made: { content: fail } }],
    [
      'while it is written encrypted',
      { made: { encrypted: async (temporary) => (await writeFile(temporary, 'half'), fail()) } },
    ],
    ['when it is judged again', { guard: fail }],
    [
      'when a row beside it cannot be written',
      { guard: (session) => session.insert('referral_card', { referral_card_id: 'x' } as never) },
    ],
  ])('%s', async (_when, changes) => {
    await expect(leave(changes)).rejects.toBeInstanceOf(Error)
    expect([readdirSync(place), await entries(), await notes()]).toEqual([[], [], []])
  })

  test('when a folder has its name', async () => {
    mkdirSync(join(place, 'report.csv', 'in the way'), { recursive: true })
    expect(await refusalOf(leave())).toContain('Nothing left the vault')
    expect([readdirSync(place), await entries(), await notes()]).toEqual([['report.csv'], [], []])
  })

  test('when the folder is gone', async () => {
    expect(await refusalOf(leave({ path: join(place, 'no', 'report.csv') }))).toContain('folder-unreachable')
    expect([await entries(), await notes()]).toEqual([[], []])
  })
})

test('nothing that can be read lies outside before the entry is written', async () => {
  const seen: string[] = []
  await leave({
    guard: async () => {
      for (const name of readdirSync(place)) seen.push(readFileSync(join(place, name), 'latin1'))
    },
  })
  expect(seen.map(({ length }) => length)).toEqual([content.length])
  expect(seen.join()).not.toContain('Q5')
})

test('a failure after the entry takes the file back, and the ledger says that nothing left', async () => {
  const guard = async () => void mkdirSync(join(place, 'report.csv', 'in the way'), { recursive: true })
  expect(await refusalOf(leave({ guard }))).toContain('Nothing left the vault')
  expect(readdirSync(place)).toEqual(['report.csv'])
  const [entered, corrected, ...more] = await entries()
  expect(more).toEqual([])
  expect(corrected).toMatchObject({
    kind: 'correction',
    corrects: entered?.['disclosure_id'],
    what: 'The file could not be saved where it was to go. Nothing left.',
    recorded_late: 0,
  })
  expect(await notes()).toEqual([])
})

describe('a place that is lost after the entry', () => {
  const noted = async () => {
    const [note, ...more] = await office.store.db.find<LocalRow<'leaving_file'>>('leaving_file')
    expect(more).toEqual([])
    return note
  }

  test('leaves the entry as it is, says so, and is settled when the disk is there again', async () => {
    const pulled = `${place}-pulled`
    const said = await refusalOf(leave({ guard: async () => renameSync(place, pulled) }))
    expect(said).toContain('it may lie there')
    const [entered, ...more] = await entries()
    expect(more).toEqual([])
    const note = await noted()
    expect(note).toMatchObject({ disclosure_id: entered?.['disclosure_id'] })

    await settleLeavings(office.robin)
    expect([await entries(), await noted()]).toMatchObject([[{ kind: 'report' }], note ?? {}])
    renameSync(pulled, place)
    writeFileSync(note?.temporary ?? '', content)
    await settleLeavings(office.robin)
    expect([readdirSync(place), await notes()]).toEqual([[], []])
    expect(await entries()).toMatchObject([{ kind: 'report' }, { kind: 'correction' }])
  })

  test('corrects nothing where the file has its name although the system said not', async () => {
    const named = async () => {
      const [part = ''] = readdirSync(place)
      renameSync(join(place, part), join(place, 'report.csv'))
    }
    expect(await refusalOf(leave({ guard: named }))).toContain('it may lie there')
    await settleLeavings(office.robin)
    expect([readdirSync(place), await notes()]).toEqual([['report.csv'], []])
    expect(await entries()).toMatchObject([{ kind: 'report' }])
  })
})

describe('after a sudden end the next unlock settles what was under way', () => {
  const part = () => join(place, '.threshold-ended.part')

  /** What the disk has when everything ends with an entry written, or before. */
  async function endWith(disclosure_id: string | null, temporary = part()): Promise<void> {
    await office.store.writeQuietly((db) =>
      db.insert('leaving_file', {
        leaving_file_id: basename(temporary),
        temporary,
        disclosure_id,
        UserID: 'dana',
        started_at: '2026-03-20T15:00:00.000Z',
      }),
    )
  }
  const unlockLater = () => settleLeavings({ ...office.robin, now: () => new Date('2026-03-21T09:00:00Z') })

  test('a file whose entry was not written is removed, and never left', async () => {
    await endWith(null)
    writeFileSync(part(), 'chance')
    await unlockLater()
    expect([readdirSync(place), await entries(), await notes()]).toEqual([[], [], []])
  })

  test('one on a disk that is not there waits for a later unlock', async () => {
    await endWith(null)
    rmSync(place, { recursive: true })
    await unlockLater()
    expect(await notes()).toHaveLength(1)
  })

  test('one that had its entry and not yet its name is removed, and the ledger says so', async () => {
    const { disclosure_id } = await leave()
    await endWith(disclosure_id)
    writeFileSync(part(), 'half of what it sa')
    await unlockLater()
    expect([readdirSync(place), await notes()]).toEqual([['report.csv'], []])
    expect((await entries())[1]).toMatchObject({
      kind: 'correction',
      corrects: disclosure_id,
      UserID: 'dana',
      at: '2026-03-21T09:00:00.000Z',
      recorded_late: 1,
      what: expect.stringContaining('Most likely nothing left'),
    })
    await unlockLater()
    expect(await entries()).toHaveLength(2)
  })

  test('one that cannot be emptied is not called taken away, and keeps no other waiting', async () => {
    const { disclosure_id } = await leave()
    await endWith(disclosure_id)
    writeFileSync(part(), content)
    const other = join(office.folder, '.threshold-other.part')
    await endWith(null, other)
    writeFileSync(other, 'chance')
    const makeWritable = makeReadOnly(place)
    try {
      await unlockLater()
      const left = readFileSync(part(), 'utf8')
      expect(await entries()).toHaveLength(left === '' ? 2 : 1)
      expect(await notes()).toMatchObject([{ temporary: part() }])
      expect(existsSync(other)).toBe(false)
    } finally {
      makeWritable()
    }
    await unlockLater()
    expect([readdirSync(place), await notes()]).toEqual([['report.csv'], []])
    expect(await entries()).toMatchObject([{ kind: 'report' }, { kind: 'correction' }])
  })

  test('one that cannot be removed is empty when it is corrected, once, and removed later', async () => {
    const { disclosure_id } = await leave()
    await endWith(disclosure_id)
    writeFileSync(part(), content)
    const letGo = holdName(part())
    try {
      await unlockLater()
      await unlockLater()
      expect(readFileSync(part(), 'utf8')).toBe('')
      expect(await entries()).toMatchObject([{ kind: 'report' }, { kind: 'correction' }])
      expect(await notes()).toHaveLength(1)
    } finally {
      letGo()
    }
    await unlockLater()
    expect([readdirSync(place), await notes()]).toEqual([['report.csv'], []])
    expect(await entries()).toHaveLength(2)
  })

  test('one that got its name left, and has its entry', async () => {
    const { disclosure_id } = await leave()
    await endWith(disclosure_id)
    await unlockLater()
    expect([await entries(), await notes()]).toMatchObject([[{ disclosure_id }], []])
  })
})

describe('the ledger', () => {
  const change = (work: Parameters<typeof office.store.write>[1]) =>
    office.store.write({ name: 'x', UserID: 'dana', at: new Date() }, work)

  test('is neither changed nor shortened, whoever writes', async () => {
    const { disclosure_id } = await leave()
    await expect(
      change((session) => session.update('disclosure', disclosure_id, { what: 'x' })),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(change((session) => session.remove('disclosure', disclosure_id))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await entries()).toHaveLength(1)
  })

  test('takes no entry that lacks its authority', async () => {
    const fingerprint = { sha256: 'a', bytes: 1 }
    for (const wrong of [
      { ...entry, authorityWords: null },
      { ...entry, authority: 'release' as const },
      { ...entry, kind: 'totals' as const },
      { ...entry, kind: 'correction' as const },
    ])
      await expect(
        change((session) => recordDisclosure(session, office.dana, { entry: wrong, ...fingerprint })),
      ).rejects.toBeInstanceOf(Error)
    expect(await entries()).toEqual([])
  })

  test('keeps totals as they were published', async () => {
    const published = { cells: [['Q5a', 12]] }
    writeFileSync(join(place, 'unrelated'), '')
    await leave({ entry: { ...entry, kind: 'totals', published } })
    expect(JSON.parse(String((await entries())[0]?.['published']))).toEqual(published)
  })
})
