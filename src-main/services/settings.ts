import { settingsSchema, type Settings } from '#shared/domain/settings.ts'
import { storedJson } from '#main/store/stored-json.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { actOf, type Desk } from './desk.ts'

/** Settings to change; those left out stay as they are. */
export type SettingChanges = { readonly [K in keyof Settings]?: Settings[K] | undefined }

/** How one person likes to work: nobody else's screens change with it. The others are the whole vault's. */
const personal: ReadonlySet<string> = new Set<keyof Settings>(['wizardMode', 'letterShortcuts'])

/** True when the changes touch what all who open this vault share. */
export function changesTheVault(changes: SettingChanges): boolean {
  return Object.entries(changes).some(([name, value]) => value !== undefined && !personal.has(name))
}

/** The settings that hold for whoever sits at the desk, with defaults for those never set, or stored in no good form. */
export async function readSettings(desk: Desk): Promise<Settings> {
  const rows = await desk.store.db.find<LocalRow<'setting'>>('setting')
  const stored = new Map(rows.map((row) => [row.name, row.value]))
  const known = Object.entries(settingsSchema.shape).map(([name, field]) => {
    const text = stored.get(rowName(name, desk))
    return [name, text === undefined ? undefined : (storedJson<unknown>(field, text) ?? undefined)]
  })
  return settingsSchema.parse(Object.fromEntries(known))
}

/** Changes the named settings and answers them all. */
export async function saveSettings(desk: Desk, changes: SettingChanges): Promise<Settings> {
  await desk.store.write(actOf(desk, 'settings.save'), (session) => writeSettings(session, desk, changes))
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
