import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAgency } from '#main/services/vault/create-agency.ts'
import type { Desk } from '#main/services/desk.ts'
import { chooseImport, heldImport, stageChosen, takeInStaged } from '#main/services/exchange/import-desk.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { marta, newAgency } from '../services/agency-vault.ts'
import { inventedExport } from './support.ts'

let home: string
let session: Session
let desk: Desk

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-import-desk-'))
  const folder = join(home, 'vault')
  await createAgency(folder, 'agency', newAgency)
  session = await openSession(folder, marta)
  desk = deskOf(session)
  await chooseImport(desk, session, async () => inventedExport)
})
afterEach(async () => {
  await closeSession(session)
  rmSync(home, { recursive: true, force: true })
})

/** Work that is told to stop at its first step of this name; null for work that is let be. */
function tools(stopAt: RegExp | null = null) {
  const stop = new AbortController()
  return {
    begin: () => stop.signal,
    onProgress: ({ words }: { readonly words: string }) => {
      if (stopAt?.test(words) === true) stop.abort()
    },
  }
}

async function clients(): Promise<number> {
  return session.store.db.count('Client')
}

test('while one import is under way, no other is chosen, read or taken in, and the one comes to its end', async () => {
  const refused = { code: 'conflict', message: expect.stringContaining('An import is under way.') }
  const reading = stageChosen(desk, session, null, tools())
  await expect(chooseImport(desk, session, async () => home)).rejects.toMatchObject(refused)
  await expect(stageChosen(desk, session, null, tools())).rejects.toMatchObject(refused)
  await expect(takeInStaged(desk, session, tools())).rejects.toMatchObject(refused)
  expect((await reading).counts.find(({ file }) => file === 'Client.csv')?.added).toBe(370)
})

test('an import stopped while its rows go in says truly whether they came, and can be taken in after all', async () => {
  const before = await clients()
  const preview = await stageChosen(desk, session, null, tools())
  const outcome = await takeInStaged(desk, session, tools(/^Getting ready/)).then(
    () => 'done',
    (failure: unknown) => (failure instanceof AppError ? failure.message : failure),
  )
  const came = (await clients()) - before
  expect({ outcome, came }).toEqual(
    came === 0 ? { outcome: 'Stopped. Nothing was changed.', came } : { outcome: 'done', came: 370 },
  )
  expect(heldImport(desk, session)?.preview ?? null).toEqual(came === 0 ? preview : null)
  if (came === 0) await takeInStaged(desk, session, tools())
  expect(await clients()).toBe(before + 370)
  expect(readdirSync(session.folder).filter((name) => name.includes('-import-'))).toEqual([])
})

test('the folder is let go only once the log of an import is folded and nobody has the store open', async () => {
  await stageChosen(desk, session, null, tools())
  await takeInStaged(desk, session, tools())
  await closeSession(session)
  expect(readdirSync(join(home, 'vault')).filter((name) => name.endsWith('-wal'))).toEqual([])
  session = await openSession(join(home, 'vault'), marta)
  expect(await clients()).toBe(370)
})
