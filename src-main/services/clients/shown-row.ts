import type { EntityManager } from 'typeorm'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { keptRow, type KeptRow } from '#main/store/repositories/kept-records.ts'
import type { WorkingDesk } from '../desk.ts'
import { hiddenRefuges, withoutRefuge } from '../transfers/refuges.ts'

/** A row of a client by its key, with its stay as the hat worn is shown it. @throws AppError not-found */
export async function shownRow(
  desk: WorkingDesk,
  db: EntityManager,
  table: HudTableName,
  key: string,
): Promise<KeptRow> {
  const kept = await keptRow(db, table, key)
  const { stay, PersonalID } = kept
  return stay === null
    ? kept
    : { ...kept, stay: withoutRefuge(await hiddenRefuges(desk, db, PersonalID), stay) }
}

/** The column of a CE Event (4.20) that says where it led to. */
const place = 'LocationCrisisOrPHHousing'

/** Why a CE Event that led to a place which is not said is only read; null where it is said. */
export async function whyPlaceStays(
  desk: WorkingDesk,
  db: EntityManager,
  { row, PersonalID }: Pick<KeptRow, 'row' | 'PersonalID'>,
): Promise<string | null> {
  const { ids } = await hiddenRefuges(desk, db, PersonalID)
  return ids.has(String(row[place]))
    ? 'This event led to a confidential place: who works there changes it'
    : null
}

/** The answers of a row without a place that is not said. */
export async function saidAnswers(
  desk: WorkingDesk,
  db: EntityManager,
  kept: KeptRow,
): Promise<KeptRow['row']> {
  return (await whyPlaceStays(desk, db, kept)) === null ? kept.row : { ...kept.row, [place]: null }
}
