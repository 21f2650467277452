import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
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
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { discloseFile, type LeavingFile } from '#main/services/disclose-file.ts'
import { recordDisclosure } from '#main/services/record-disclosure.ts'
import { settleLeavings } from '#main/services/settle-leavings.ts'
import { openStore } from '#main/store/open-store.ts'
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
    write: (temporary) => writeFile(temporary, content),
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

describe('a failure leaves neither entry nor file', () => {
  const fail = () => Promise.reject(new Error('stop'))

  test.each<[string, Partial<LeavingFile>]>([
    ['while it is written', { write: async (temporary) => (await writeFile(temporary, 'half'), fail()) }],
    ['when it is judged again', { guard: fail }],
    [
      'when a row cannot be written',
      { rows: [{ table: 'referral_card', row: { referral_card_id: 'x' } as never }] },
    ],
  ])('%s', async (_when, changes) => {
    await expect(leave(changes)).rejects.toBeInstanceOf(Error)
    expect([readdirSync(place), await entries(), await notes()]).toEqual([[], [], []])
  })

  test('when the name cannot be given', async () => {
    mkdirSync(join(place, 'report.csv', 'in the way'), { recursive: true })
    expect(await refusalOf(leave())).toContain('Nothing left the vault')
    expect([readdirSync(place), await entries(), await notes()]).toEqual([['report.csv'], [], []])
  })

  test('when the folder is gone', async () => {
    expect(await refusalOf(leave({ path: join(place, 'no', 'report.csv') }))).toContain('folder-unreachable')
    expect([await entries(), await notes()]).toEqual([[], []])
  })
})

describe('after a sudden end the next unlock settles what was under way', () => {
  /** The store as the disk has it in the middle of `leave`, and the file without a name beside it. */
  async function endIn(moment: 'write' | 'guard'): Promise<{ store: string; part: string }> {
    const store = join(office.folder, 'ended')
    mkdirSync(store)
    let part = ''
    const end = (): void => {
      for (const name of readdirSync(office.folder).filter((file) => file.startsWith('store.db')))
        copyFileSync(join(office.folder, name), join(store, name))
      part = readdirSync(place).find((name) => name.endsWith('.part')) ?? ''
      if (part !== '') cpSync(join(place, part), join(store, 'part'))
    }
    await leave(
      moment === 'guard'
        ? { guard: async () => end() }
        : {
            write: async (temporary) => {
              await writeFile(temporary, 'half')
              end()
              await writeFile(temporary, content)
            },
          },
    )
    return { store, part: join(place, part) }
  }

  async function unlockAgain({ store }: { readonly store: string }) {
    const opened = await openStore({ file: join(store, 'store.db'), keyHex: office.keyHex, create: false })
    const desk = { ...office.robin, store: opened, now: () => new Date('2026-03-21T09:00:00Z') }
    await settleLeavings(desk)
    const found = [await entries(desk), await opened.db.query('SELECT * FROM leaving_file')]
    await settleLeavings(desk)
    expect(await entries(desk)).toEqual(found[0])
    await opened.close()
    return found
  }

  test('a file that was half written is removed, and never left', async () => {
    const ended = await endIn('write')
    renameSync(join(ended.store, 'part'), ended.part)
    expect(await unlockAgain(ended)).toEqual([[], []])
    expect(existsSync(ended.part)).toBe(false)
  })

  test('a half written file on a disk that is not there waits for a later unlock', async () => {
    const ended = await endIn('write')
    rmSync(place, { recursive: true })
    const [found, open] = await unlockAgain(ended)
    expect(found).toEqual([])
    expect(open).toHaveLength(1)
  })

  test('nor has one left that is whole and without its name', async () => {
    const ended = await endIn('guard')
    renameSync(join(ended.store, 'part'), ended.part)
    expect(await unlockAgain(ended)).toEqual([[], []])
    expect(existsSync(ended.part)).toBe(false)
  })

  test('one that got its name gets its entry, as of then and by whoever let it out', async () => {
    const ended = await endIn('guard')
    expect(existsSync(join(place, 'report.csv'))).toBe(true)
    const [found, open] = await unlockAgain(ended)
    expect(open).toEqual([])
    expect(found).toMatchObject([
      {
        UserID: 'dana',
        at: '2026-03-20T15:00:00.000Z',
        recorded_late: 1,
        sha256: createHash('sha256').update(content).digest('hex'),
      },
    ])
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
