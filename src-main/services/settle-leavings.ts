import { access, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { newDisclosureSchema } from '#shared/domain/disclosure/disclosure.ts'
import { storedJson } from '#main/store/stored-json.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { Desk } from './desk.ts'
import { recordLeaving, type Leaving } from './disclose-file.ts'

const leavingSchema: z.ZodType<Leaving> = z.object({
  act: z.string(),
  entry: newDisclosureSchema,
  disclosure_id: z.string(),
  rows: z.array(z.object({ table: z.enum(['referral_card']), row: z.looseObject({}) })),
}) as never

/**
 * Settles what a sudden end left half done, at the unlock after it. A file that was not whole, or still has no name of
 * its own, never left: it is removed. Any other is taken to have left, and gets its entry now.
 */
export async function settleLeavings(desk: Desk): Promise<void> {
  const unsettled = await desk.store.db.find<LocalRow<'leaving_file'>>('leaving_file')
  for (const file of unsettled) await settle(desk, file)
}

async function settle(desk: Desk, file: LocalRow<'leaving_file'>): Promise<void> {
  const { leaving_file_id, temporary, sha256, bytes, UserID, started_at } = file
  const leaving = storedJson(leavingSchema, file.leaving)
  const hasLeft = sha256 !== null && !(await isThere(temporary))
  // A note that cannot be read, or a disk that is not plugged in, is settled at a later unlock.
  if (hasLeft ? leaving === null : !(await isThere(dirname(temporary)))) return
  if (hasLeft && leaving !== null) {
    const then: Desk = { ...desk, UserID, now: () => new Date(started_at) }
    await desk.store.write({ name: leaving.act, UserID, at: new Date(started_at) }, async (session) => {
      await recordLeaving(session, then, leaving, { sha256, bytes: bytes ?? 0, recordedLate: true })
      await session.db.delete('leaving_file', { leaving_file_id })
    })
    return
  }
  await rm(temporary, { force: true })
  await desk.store.writeQuietly((db) => db.delete('leaving_file', { leaving_file_id }))
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}
