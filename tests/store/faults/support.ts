import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import { dana, inAgency, makeAgency } from '../../support/agency.ts'
import { madeOnce } from '../../support/made-once.ts'
import { enrolled, referred } from '../../support/referred.ts'

export const pageSize = 4096

/** The store of an invented agency's vault, closed, with its bytes to put back or to compare with. */
export interface ClosedStore {
  /** The user-data folder. */
  readonly home: string
  readonly vault: string
  readonly file: string
  readonly wal: string
}

/** An agency's vault with two households enrolled, closed. */
export async function closedStore(): Promise<ClosedStore> {
  const home = mkdtempSync(join(tmpdir(), 'threshold-faults-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  await twoHouseholds(home)
  const vault = join(home, 'vault')
  const file = join(vault, 'store.db')
  return { home, vault, file, wal: `${file}-wal` }
}

const twoHouseholds = madeOnce(async (home) => {
  await makeAgency(home)
  await inAgency(home, async (desk) => {
    await enrolled(desk, 'Quiet Harbor')
    await enrolled(desk, 'Amber Field')
  })
})

/** Opens it for Dana; closed after the test unless the test did so. */
export async function openAgain(
  { vault }: ClosedStore,
  options: { readonly evenIfOlder?: boolean } = {},
): Promise<{ readonly session: Session; readonly close: () => Promise<void> }> {
  const session = await openSession(vault, { ...dana, ...options })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await closeSession(session)
    isOpen = false
  }
  onTestFinished(close)
  return { session, close }
}

/** Saves one more referral over an open session. */
export async function saveOne(session: Session, alias: string): Promise<void> {
  const { hat } = session
  if (hat === null) throw new Error('the hat worn last is worn again')
  await referred({ ...deskOf(session), hat }, alias)
}

/** Everybody's aliases, in their order. */
export async function aliases(session: Session): Promise<readonly string[]> {
  const rows: readonly { alias: string }[] = await session.store.db.query(
    'SELECT alias FROM client_profile ORDER BY alias',
  )
  return rows.map(({ alias }) => alias)
}

/** The store with saved work in its log only, as a kill leaves it: both files' bytes. */
export async function killedAfterSaving(
  store: ClosedStore,
  alias: string,
): Promise<{ readonly main: Buffer; readonly log: Buffer; readonly count: Buffer }> {
  const { session, close } = await openAgain(store)
  await saveOne(session, alias)
  const files = {
    main: readFileSync(store.file),
    log: readFileSync(store.wal),
    count: readFileSync(`${store.file}-count`),
  }
  await close()
  return files
}

/** Puts a store, its log (null for none) and its count in place. */
export function put(
  { file, wal }: ClosedStore,
  { main, log, count }: { readonly main: Buffer; readonly log: Buffer | null; readonly count: Buffer },
): void {
  rmSync(`${file}-shm`, { force: true })
  writeFileSync(file, main)
  writeFileSync(`${file}-count`, count)
  if (log === null) rmSync(wal, { force: true })
  else writeFileSync(wal, log)
}

/** Changes one bit of a copy. */
export function withFlippedBit(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ 4, at)
  return copy
}

export function sizeOf(path: string): number {
  return statSync(path).size
}
