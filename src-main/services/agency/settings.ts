import type { EntityManager } from 'typeorm'
import { checkCallBacks, type CallBack } from '#shared/domain/card/call-back.ts'
import { checkOpenDays } from '#shared/domain/clock/work-calendar.ts'
import type { DayLimits } from '#shared/domain/data-check/day-limits.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { actOf, type Desk } from '../desk.ts'
import { readCommunity } from '../community/community.ts'
import { setAllDue } from '../referrals/due-dates.ts'
import { readStoredSettings } from './stored-settings.ts'

/** Settings to change; those left out stay as they are. */
export type SettingChanges = { readonly [K in keyof Settings]?: Settings[K] | undefined }

/** How one person likes to work: nobody else's screens change with it. The others are the whole vault's. */
const personal: ReadonlySet<string> = new Set<keyof Settings>(['wizardMode', 'letterShortcuts'])

/** When the agency works: the due dates that are stored follow these. */
const openDays: ReadonlySet<string> = new Set<keyof Settings>([
  'weekdays',
  'closedOnFederalHolidays',
  'closedDays',
])

/** True when the changes touch what all who open this vault share. */
export function changesTheVault(changes: SettingChanges): boolean {
  return Object.entries(changes).some(([name, value]) => value !== undefined && !personal.has(name))
}

/** The settings that hold for whoever sits at the desk, with defaults for those never set, or stored in no good form. */
export function readSettings(desk: Desk): Promise<Settings> {
  return readStoredSettings(desk.store.db, (name) => rowName(name, desk))
}

/** After how many days the data check warns in this vault. */
export async function readDayLimits(db: EntityManager): Promise<DayLimits> {
  const { lateDays, longDays } = await readStoredSettings(db)
  return { lateDays, longDays }
}

/** Whom a referral card may say to call. */
export async function readCallBacks(db: EntityManager): Promise<readonly CallBack[]> {
  return (await readStoredSettings(db)).callBacks
}

/**
 * Changes the named settings and answers them all. When the open days change, every due date is worked out anew with
 * them. @throws AppError bad-input
 */
export async function saveSettings(desk: Desk, changes: SettingChanges): Promise<Settings> {
  const [issue] = [...checkOpenDays(changes), ...checkCallBacks(changes.callBacks ?? [])]
  if (issue !== undefined) throw new AppError('bad-input', `${issue.message}. Nothing was changed.`)
  await desk.store.write(actOf(desk, 'settings.save'), async (session) => {
    await writeSettings(session, desk, changes)
    if (Object.keys(changes).some((name) => openDays.has(name)))
      await setAllDue(session, await readCommunity(session.db))
  })
  return readSettings(desk)
}

/** Changes the named settings as part of a larger act. */
export async function writeSettings(
  session: WriteSession,
  desk: Desk,
  changes: SettingChanges,
): Promise<void> {
  for (const [setting, value] of Object.entries(changes)) {
    if (value === undefined) continue
    const name = rowName(setting, desk)
    const text = JSON.stringify(value)
    const known = await session.db.existsBy('setting', { name })
    if (known) await session.update('setting', name, { value: text })
    else await session.insert('setting', { name, value: text })
  }
}

function rowName(setting: string, desk: Desk): string {
  return personal.has(setting) ? `${setting}/${desk.UserID}` : setting
}
