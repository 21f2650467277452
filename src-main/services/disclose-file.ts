import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, open, rename, rm, stat, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Fingerprint, NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import { newId } from '#main/store/new-id.ts'
import type { NewRow, TableName } from '#main/store/tables/rows.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { placeFault } from '#main/vault/place-fault.ts'
import { actOf, type Desk } from './desk.ts'
import { recordDisclosure } from './record-disclosure.ts'

/** A row that is written with the entry, as data: after a sudden end the next unlock writes it too. */
export interface LeavingRow<T extends TableName = TableName> {
  readonly table: T
  readonly row: NewRow<T>
}

export interface LeavingFile {
  /** The act's name in the history. */
  readonly act: string
  /** Where the person at the screen wants it; one that is there is replaced. */
  readonly path: string
  readonly entry: NewDisclosure
  readonly disclosure_id?: string
  readonly rows?: readonly LeavingRow[]
  /** Writes the whole file at a path next to where it will stand, where nothing lies yet; for the owner alone. */
  readonly write: (temporary: string) => Promise<void>
  /** Judges once more inside the transaction; throwing stops everything. */
  readonly guard?: (session: WriteSession) => Promise<void>
}

/** What a leaving file's note in the store says. */
export interface Leaving {
  readonly act: string
  readonly entry: NewDisclosure
  readonly disclosure_id: string
  readonly rows: readonly LeavingRow[]
}

/**
 * Lets a file out together with its entry in the ledger: both, or neither. The file is written under another name and
 * noted as leaving first; then entry, rows and the file's own name are given in one transaction, the name last. A
 * sudden end before the name leaves a nameless file, which the next unlock removes; one after it leaves the note, from
 * which the next unlock makes the entry (`settleLeavings`). So a file may be written down that nobody got; never the
 * other way round.
 * @throws AppError disk-full, folder-read-only, folder-unreachable; whatever `write` and `guard` throw
 */
export async function discloseFile(
  desk: Desk,
  file: LeavingFile,
): Promise<{ readonly actId: string; readonly disclosure_id: string }> {
  const { act, entry, rows = [], disclosure_id = newId() } = file
  const leaving_file_id = newId()
  const temporary = join(dirname(file.path), `.threshold-${leaving_file_id}.part`)
  const leaving: Leaving = { act, entry, disclosure_id, rows }
  await desk.store.writeQuietly((db) =>
    db.insert('leaving_file', {
      leaving_file_id,
      temporary,
      leaving: JSON.stringify(leaving),
      UserID: desk.UserID,
      started_at: desk.now().toISOString(),
    }),
  )
  let hasName = false
  try {
    await file.write(temporary)
    const fingerprint = await settled(temporary)
    await desk.store.writeQuietly((db) => db.update('leaving_file', { leaving_file_id }, { ...fingerprint }))
    const { actId } = await desk.store.write(actOf(desk, act), async (session) => {
      await file.guard?.(session)
      await recordLeaving(session, desk, leaving, fingerprint)
      await session.db.delete('leaving_file', { leaving_file_id })
      await rename(temporary, file.path)
      hasName = true
    })
    return { actId, disclosure_id }
  } catch (failure) {
    await takeBack(desk, { leaving_file_id, temporary, path: hasName ? file.path : null })
    throw isFileFault(failure) ? placeFault(failure) : failure
  }
}

/** The entry and the rows of a leaving file. */
export async function recordLeaving(
  session: WriteSession,
  desk: Desk,
  { entry, disclosure_id, rows }: Leaving,
  fingerprint: Fingerprint & { readonly recordedLate?: boolean },
): Promise<void> {
  await recordDisclosure(session, desk, { ...fingerprint, entry, disclosure_id })
  for (const { table, row } of rows) await session.insert(table, row)
}

/** The fingerprint of a file that is whole and on the disk. */
async function settled(file: string): Promise<Fingerprint> {
  await chmod(file, 0o600)
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return { sha256: hash.digest('hex'), bytes: (await stat(file)).size }
}

interface Unfinished {
  readonly leaving_file_id: string
  readonly temporary: string
  /** Where it stands under its own name, when it has got that far. */
  readonly path: string | null
}

/**
 * Leaves neither file nor note of a failure. The nameless file stays, empty, until the note is gone: by it the next
 * unlock knows that nothing left. A file that cannot be taken back keeps its note, and gets its entry at that unlock.
 */
async function takeBack(desk: Desk, { leaving_file_id, temporary, path }: Unfinished): Promise<void> {
  try {
    if (path !== null) await rename(path, temporary)
    await truncate(temporary).catch(() => undefined)
    await desk.store.writeQuietly((db) => db.delete('leaving_file', { leaving_file_id }))
    await rm(temporary, { force: true })
  } catch {
    // Said above: the next unlock settles it.
  }
}

function isFileFault(failure: unknown): boolean {
  return failure instanceof Error && 'syscall' in failure
}
