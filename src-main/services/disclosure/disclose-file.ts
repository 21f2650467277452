import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Fingerprint, NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { flushFolder, renameOver } from '#main/vault/atomic-file.ts'
import { placeFault } from '#main/vault/place-fault.ts'
import { correctLeaving } from './correct-leaving.ts'
import { actOf, type Desk } from '../desk.ts'
import { emptyFile } from './empty-file.ts'
import { recordDisclosure } from './record-disclosure.ts'

/** What is in the file: made in memory, or already encrypted as it is written at a path where nothing lies yet. */
type Made =
  | { readonly content: () => Promise<string | Uint8Array> }
  | { readonly encrypted: (temporary: string) => Promise<void> }

export interface LeavingFile {
  /** The act's name in the history. */
  readonly act: string
  /** Where the person at the screen wants it; one that is there is replaced. */
  readonly path: string
  readonly entry: NewDisclosure
  readonly disclosure_id?: string
  readonly made: Made
  /** Judges once more inside the transaction, and writes what goes with the entry; throwing stops everything. */
  readonly guard?: (session: WriteSession) => Promise<void>
}

/**
 * Lets a file out after its entry is in the ledger. First room is taken for it under a nameless name beside its place,
 * filled with chance, and noted; then it is judged once more and the entry is written; and only then what it says is
 * written there and it gets its name. So nothing that can be read lies outside without its entry, whenever the computer
 * stops. A failure before the entry leaves nothing; one after it takes the file back and is corrected in the ledger;
 * a sudden end, and a file that cannot be taken back, is settled at the next unlock (`settleLeavings`).
 * @throws AppError disk-full, folder-read-only, folder-unreachable; whatever `made` and `guard` throw
 */
export async function discloseFile(
  desk: Desk,
  { act, path, entry, disclosure_id = newId(), made, guard }: LeavingFile,
): Promise<{ readonly actId: string; readonly disclosure_id: string }> {
  const leaving_file_id = newId()
  const temporary = join(dirname(path), `.threshold-${leaving_file_id}.part`)
  await desk.store.writeQuietly((db) =>
    db.insert('leaving_file', {
      leaving_file_id,
      temporary,
      disclosure_id: null,
      UserID: desk.UserID,
      started_at: desk.now().toISOString(),
    }),
  )
  const unfinished: Unfinished = { leaving_file_id, temporary, disclosure_id: null }
  try {
    await refuseFolder(path)
    const { fingerprint, write } = await prepare(made, temporary)
    const { actId } = await desk.store.write(actOf(desk, act), async (session) => {
      await guard?.(session)
      await recordDisclosure(session, desk, { ...fingerprint, entry, disclosure_id })
      await session.db.update('leaving_file', { leaving_file_id }, { disclosure_id })
    })
    unfinished.disclosure_id = disclosure_id
    await write()
    await renameOver(temporary, path)
    await flushFolder(dirname(path))
    await forget(desk, leaving_file_id)
    return { actId, disclosure_id }
  } catch (failure) {
    if (!(await takeBack(desk, unfinished))) throw lostSight(failure)
    throw isFileFault(failure) ? placeFault(failure) : failure
  }
}

interface Prepared {
  readonly fingerprint: Fingerprint
  /** Writes what the file says into the room that was taken for it. */
  readonly write: () => Promise<void>
}

async function prepare(made: Made, temporary: string): Promise<Prepared> {
  if ('encrypted' in made) {
    await made.encrypted(temporary)
    return { fingerprint: await fingerprintOf(temporary), write: async () => {} }
  }
  const content = Buffer.from(await made.content())
  // As long as what comes, and as hard to make smaller: then there is room for it.
  await flushed(temporary, 'wx', randomBytes(content.length))
  return {
    fingerprint: { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length },
    write: () => flushed(temporary, 'r+', content),
  }
}

async function flushed(file: string, flags: 'wx' | 'r+', content: Uint8Array): Promise<void> {
  const handle = await open(file, flags, 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The fingerprint of a file that is whole and on the disk. */
async function fingerprintOf(file: string): Promise<Fingerprint> {
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

/** A name that a folder has cannot be given, and that is better known before the entry is written. */
async function refuseFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory() === true) throw placeFault(new Error('a folder has this name'))
}

interface Unfinished {
  readonly leaving_file_id: string
  readonly temporary: string
  /** Of its entry, once that is written. */
  disclosure_id: string | null
}

/**
 * Leaves no file of a failure, and of an entry that was written before it a correction, once what the file says is off
 * the disk. Where that cannot be done (the disk was pulled, or the file has its name although the system said not) the
 * entry stands and the note is kept: the next unlock settles it. Answers whether nothing left.
 */
async function takeBack(
  desk: Desk,
  { leaving_file_id, temporary, disclosure_id }: Unfinished,
): Promise<boolean> {
  if (disclosure_id !== null && !(await emptyFile(temporary).catch(() => false))) return false
  try {
    if (disclosure_id !== null) await correctLeaving(desk, { leaving_file_id, disclosure_id }, 'failed')
    await rm(temporary, { force: true })
    await forget(desk, leaving_file_id)
  } catch {
    // Said above: the next unlock settles it.
  }
  return true
}

/** What is not forgotten now is at the next unlock. */
async function forget(desk: Desk, leaving_file_id: string): Promise<void> {
  await desk.store.writeQuietly((db) => db.delete('leaving_file', { leaving_file_id })).catch(() => undefined)
}

function lostSight(cause: unknown): AppError {
  return new AppError(
    'folder-unreachable',
    'That place was lost while the file was being saved, so it may lie there. The ledger has its entry; Threshold looks again at the next unlock. Look there yourself as soon as you can.',
    undefined,
    { cause },
  )
}

function isFileFault(failure: unknown): boolean {
  return failure instanceof Error && 'syscall' in failure
}
