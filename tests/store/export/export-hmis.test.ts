import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addUser, removeUser } from '#main/services/accounts/accounts.ts'
import { createAgency } from '#main/services/vault/create-agency.ts'
import type { Desk } from '#main/services/desk.ts'
import { exportHmis, type ExportTools, type ExportWanted } from '#main/services/exchange/export-hmis.ts'
import { importExport } from '#main/services/exchange/import-export.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { ExportAnswers } from '#shared/domain/export/export-answers.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { VaultError } from '#main/vault/vault-error.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { ines } from '../../support/agency.ts'
import { canMount } from '../../support/disk.ts'
import { joinWithOwnPassphrase } from '../../support/own-passphrase.ts'
import { readHmisFiles } from '../../support/hmis-files.ts'
import { openEncryptedZip } from '../../support/open-encrypted-zip.ts'
import { inventedExport } from '../exchange/support.ts'
import { marta, newAgency, noor } from '../services/agency-vault.ts'
import { placeOf } from './run-export.ts'

const answers: ExportAnswers = {
  recipient: 'Harbor County database office',
  purpose: 'Moving our records to the new database we bought',
  authority: 'own',
  authorityWords: 'Decision of the board, 3 November 2026',
  scope: 'period',
  start: '2024-10-01',
  end: '2025-09-30',
  whichProjects: 'all',
  HashStatus: 1,
  understood: true,
}

let home: string
let outside: string
let session: Session
let desk: Desk
let inesId: string
/** Where what may leave goes; nothing ever lies in `outside`. */
let sent: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-send-'))
  outside = join(home, 'outside')
  sent = join(home, 'sent')
  mkdirSync(outside)
  mkdirSync(sent)
  const folder = join(home, 'vault')
  await createAgency(folder, 'agency', newAgency)
  inesId = await joinWithOwnPassphrase(folder, marta, ines)
  session = await openSession(folder, marta)
  desk = { ...deskOf(session), now: () => new Date('2026-11-21T15:00:00') }
  await importExport({ from: inventedExport, store: placeOf(session), UserID: desk.UserID })
})

afterAll(async () => {
  await closeSession(session)
  rmSync(home, { recursive: true, force: true })
})

const tools = (changes: Partial<ExportTools> = {}): ExportTools => ({
  signal: new AbortController().signal,
  onProgress: () => {},
  place: async (name) => join(outside, `${name}.zip`),
  version: '0.1.0',
  ...changes,
})

const wanted = (changes: Partial<ExportWanted> = {}): ExportWanted => ({
  answers,
  acceptWarnings: false,
  own: marta.passphrase,
  second: ines,
  ...changes,
})

async function send(changes: Partial<ExportWanted> = {}, around: Partial<ExportTools> = {}) {
  const outcome = await exportHmis(desk, session, wanted(changes), tools(around))
  if (!outcome.saved) throw new Error(outcome.issues.map(({ message }) => message).join('; '))
  return outcome
}

/** What was refused, as `code: sentence`, with proof that nothing left and nothing is written down. */
async function refusal(sending: Promise<unknown>): Promise<string> {
  const before = await written()
  const failure: unknown = await sending.then(
    () => new Error('it left'),
    (fault: unknown) => fault,
  )
  expect(readdirSync(outside)).toEqual([])
  expect(await written()).toEqual(before)
  if (failure instanceof AppError || failure instanceof VaultError)
    return `${failure.code}: ${failure.message}`
  throw failure
}

/** How much is written down of exports. */
async function written(): Promise<unknown> {
  const [row] = await session.store.db.query(
    `SELECT (SELECT count(*) FROM disclosure) AS entries, (SELECT count(*) FROM leaving_file) AS leaving,
            (SELECT count(*) FROM act WHERE name = 'data.export') AS acts`,
  )
  return row
}

/** A full disk; where none can be mounted, a folder that takes no file. */
const noRoom = canMount
  ? {
      when: 'the disk is full',
      begin: () => void spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', outside]),
      end: () => void spawnSync('umount', ['--lazy', outside]),
      said: 'disk-full: There is no room left there. Nothing left',
    }
  : {
      when: 'the folder takes no file (no disk can be mounted on this machine)',
      begin: () => chmodSync(outside, 0o500),
      end: () => chmodSync(outside, 0o700),
      said: 'folder-read-only: Files cannot be saved there. Nothing left',
    }

describe('an export that two people sign', () => {
  test('leaves as an encrypted file, and stands in the ledger with both, its reason and its hash', async () => {
    const made = await send({}, { place: async () => join(sent, 'made.zip') })
    const zip = readFileSync(join(sent, 'made.zip'))
    const files = readHmisFiles(openEncryptedZip(zip, made.passphrase))
    expect(files['Client']?.rows).toHaveLength(made.clients)
    expect(made.clients).toBeGreaterThan(100)
    expect(files['Export']?.rows[0]).toMatchObject({
      SourceType: '2',
      SourceName: 'Marsh Bird Advocates',
      ExportStartDate: '2024-10-01',
      ExportEndDate: '2025-09-30',
      ExportPeriodType: '3',
      ExportDirective: '2',
      SoftwareName: 'Threshold',
      SoftwareVersion: '0.1.0',
      HashStatus: '1',
    })
    const { UserID: second } = await session.store.db.findOneByOrFail<LocalRow<'account'>>('account', {
      account_id: inesId,
    })
    const { disclosure_id } = made
    const entry = await session.store.db.findOneBy<LocalRow<'disclosure'>>('disclosure', { disclosure_id })
    expect(entry).toMatchObject({
      kind: 'hmis_csv',
      form: 'zip',
      what: 'HMIS CSV FY2026: reporting period 1 October 2024 to 30 September 2025, all projects, names and SSNs not hashed',
      recipient: answers.recipient,
      purpose: answers.purpose,
      authority_words: answers.authorityWords,
      UserID: desk.UserID,
      second_UserID: second,
      sha256: made.sha256,
      bytes: zip.length,
    })
    expect(await written()).toEqual({ entries: 1, leaving: 0, acts: 1 })
    expect(made.passphrase.split(' ')).toHaveLength(8)
  })

  test('has an ExportID of its own each time, and the database’s ImplementationID always', async () => {
    const facts = []
    for (const name of ['one.zip', 'two.zip']) {
      const { passphrase } = await send({}, { place: async () => join(sent, name) })
      const files = readHmisFiles(openEncryptedZip(readFileSync(join(sent, name)), passphrase))
      facts.push(files['Export']?.rows[0])
    }
    expect(facts[0]?.['ExportID']).not.toBe(facts[1]?.['ExportID'])
    expect(facts[0]?.['ImplementationID']).toBe(facts[1]?.['ImplementationID'])
  })
})

describe('an export is refused, without file or entry, when', () => {
  test.each([
    [
      'the person at the screen does not prove to be her',
      { own: 'not at all the right one' },
      'wrong-pass-phrase: Your own',
    ],
    [
      'the second pass phrase is wrong',
      { second: { ...ines, passphrase: 'nope nope nope' } },
      'wrong-pass-phrase: The second',
    ],
    [
      'nobody has the second name',
      { second: { ...ines, signInName: 'nobody' } },
      'wrong-pass-phrase: The second',
    ],
    ['one person signs twice', { second: marta }, 'same-person: Two different people sign'],
  ])('%s', async (_when, changes, said) => expect(await refusal(send(changes))).toContain(said))

  test('the second person’s account may not sign', async () => {
    await addUser(desk, session.vault, noor)
    expect(await refusal(send({ second: noor }))).toContain('not-allowed: The second person is a case worker')
  })

  test('the second person’s pass phrase was given to her', async () => {
    await addUser(desk, session.vault, { ...ines, signInName: 'given' })
    const said = await refusal(send({ second: { ...ines, signInName: 'given' } }))
    expect(said).toContain('not-allowed: The second person’s pass phrase was set by somebody else')
  })

  test('the second person was removed', async () => {
    const { account_id } = await addUser(desk, session.vault, { ...ines, signInName: 'gone' })
    await removeUser(desk, session.vault, account_id)
    const said = await refusal(send({ second: { ...ines, signInName: 'gone' } }))
    expect(said).toContain('wrong-pass-phrase: The second')
  })

  test('the one at the desk may not export, whoever signs with her', async () => {
    const sending = exportHmis({ ...desk, role: 'case_worker' }, session, wanted(), tools())
    expect(await refusal(sending)).toContain('not-allowed: Ask your administrator or supervisor')
  })

  test('guesses come too fast', async () => {
    const { attempts } = vaultFiles(session.folder)
    writeFileSync(attempts, JSON.stringify({ failures: 9, lastAt: Date.now() }))
    expect(await refusal(send())).toContain('throttled: Too many wrong tries')
    rmSync(attempts)
  })

  test('no place is chosen, or the vault’s own folder', async () => {
    expect(await refusal(send({}, { place: async () => null }))).toContain('cancelled: No place')
    for (const place of [session.folder, join(session.folder, 'deeper')]) {
      const said = await refusal(send({}, { place: async () => join(place, 'x.zip') }))
      expect(said).toContain('bad-input: This is the vault’s own folder')
    }
  })

  test('it is stopped in the middle', async () => {
    const stop = new AbortController()
    const stopped = send({}, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(await refusal(stopped)).toContain('cancelled: Stopped')
  })

  test('it was stopped while the place was chosen', async () => {
    const stop = new AbortController()
    const place = async (): Promise<string> => {
      stop.abort()
      return join(outside, 'late.zip')
    }
    expect(await refusal(send({}, { signal: stop.signal, place }))).toContain('cancelled: Stopped')
  })

  test(`${noRoom.when}`, async () => {
    noRoom.begin()
    try {
      expect(await refusal(send())).toContain(noRoom.said)
    } finally {
      noRoom.end()
    }
  })
})

describe('the rules run again in main', () => {
  test.each([
    ['recipient', { recipient: ' ' }],
    ['purpose', { purpose: 'Because' }],
    ['authority', { authority: 'release' as const }],
    ['authorityWords', { authorityWords: '' }],
    ['scope', { scope: null }],
    ['end', { end: '2024-09-30' }],
    ['end', { end: '2027-01-01' }],
    ['start', { start: 'soon' }],
    ['whichProjects', { whichProjects: null }],
    ['ProjectIDs', { whichProjects: 'some' as const, ProjectIDs: [] }],
    ['ProjectIDs', { whichProjects: 'some' as const, ProjectIDs: ['nobody’s'] }],
    ['CoCCode', { CoCCode: 'ZZ-999' }],
    ['HashStatus', { HashStatus: 2 }],
    ['understood', { understood: false }],
  ])('and stop %s', async (path, changes) => {
    const outcome = await exportHmis(desk, session, wanted({ answers: { ...answers, ...changes } }), tools())
    expect(outcome).toMatchObject({ saved: false, issues: [{ path, severity: 'error' }] })
    expect(readdirSync(outside)).toEqual([])
  })

  test('and ask once about what seems to say who somebody is', async () => {
    const doubtful = wanted({ answers: { ...answers, purpose: 'As the client at 612-555-0142 asked of us' } })
    const asked = await exportHmis(desk, session, doubtful, tools())
    expect(asked).toMatchObject({ saved: false, issues: [{ path: 'purpose', severity: 'warning' }] })
    expect(readdirSync(outside)).toEqual([])
  })
})
