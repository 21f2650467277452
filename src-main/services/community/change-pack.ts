import { error, type Issue } from '#shared/domain/issue.ts'
import { checkPack, withRow, type SectionName } from '#shared/domain/pack/edit-pack.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { PackRowSave } from '#shared/ipc/community-calls.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { actOf, type Desk } from '../desk.ts'
import { writeSettings } from '../agency/settings.ts'
import { save } from '../save.ts'
import { setAllDue } from '../referrals/due-dates.ts'
import { readCommunity } from './community.ts'
import { knownPacks, ownPack, packOf } from './packs.ts'

/**
 * Puts a pack in force: its words and clocks hold from now on, and every due date is worked out anew. No record changes.
 * @throws AppError not-found
 */
export async function choosePack(desk: Desk, key: string): Promise<void> {
  await desk.store.write(actOf(desk, 'pack.choose'), async (session) => {
    if ((await packOf(session.db, key)) === null)
      throw new AppError('not-found', 'This pack is no longer here. Nothing was changed.')
    await writeSettings(session, desk, { pack: key })
    await setAllDue(session, await readCommunity(session.db))
  })
}

/** Makes a copy of a pack that the agency may change. It is not in force until it is chosen. @throws AppError not-found */
export async function copyPack(desk: Desk, key: string, label: string): Promise<SaveOutcome> {
  return save(
    desk,
    { act: 'pack.copy', acceptWarnings: false, draft_id: null },
    ({ db }) => labelIssues(db, label),
    async (session) => {
      const from = await packOf(session.db, key)
      if (from === null) throw new AppError('not-found', 'This pack is no longer here. Nothing was changed.')
      return addPack(session, { ...from, label: label.trim() }, from.key)
    },
  )
}

/** Adds, changes or, with `row` null, removes one row of an own pack. @throws AppError bad-input, not-found */
export async function savePackRow(desk: Desk, request: PackRowSave): Promise<SaveOutcome> {
  const { key, section, at, row } = request
  const changed = async (session: Pick<WriteSession, 'db'>) =>
    withRow(await ownPack(session.db, key), section as SectionName, at, row)
  return save(
    desk,
    { act: 'pack.change', acceptWarnings: false, draft_id: null },
    async (session) => checkPack(await changed(session), section as SectionName, at),
    async (session) => {
      const pack = (await changed(session)) as Pack
      await session.update('pack', key, { label: pack.label, body: JSON.stringify(pack) })
      await setAllDue(session, await readCommunity(session.db))
      return key
    },
  )
}

/** Removes an own pack that is not in force. @throws AppError bad-input, not-found, conflict */
export async function removePack(desk: Desk, key: string): Promise<void> {
  await desk.store.write(actOf(desk, 'pack.remove'), async (session) => {
    await ownPack(session.db, key)
    if ((await readCommunity(session.db)).pack.key === key)
      throw new AppError('conflict', 'This pack is in force. Choose another one first. Nothing was changed.')
    await session.remove('pack', key)
  })
}

/** Lays down an own pack under a key of its own, and answers the key. */
export async function addPack(session: WriteSession, pack: Pack, basedOn: string | null): Promise<string> {
  const taken = new Set((await knownPacks(session.db)).map((known) => known.key))
  const stem = pack.key.replace(/-own-\d+$/, '').slice(0, 40)
  let nth = 1
  while (taken.has(`${stem}-own-${nth}`)) nth += 1
  const key = `${stem}-own-${nth}`
  await session.insert('pack', {
    pack_key: key,
    label: pack.label,
    based_on: basedOn,
    body: JSON.stringify({ ...pack, key }),
  })
  return key
}

async function labelIssues(db: WriteSession['db'], label: string): Promise<readonly Issue[]> {
  const words = label.trim()
  if (words === '') return [error('label', 'Enter a name for your copy')]
  if (words.length > 120) return [error('label', 'The name must have 120 characters or fewer')]
  const taken = (await knownPacks(db)).some((pack) => pack.label.toLowerCase() === words.toLowerCase())
  return taken ? [error('label', 'Another pack has this name: choose a different one')] : []
}
