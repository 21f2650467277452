import type { EntityManager } from 'typeorm'
import { settingsSchema, type Settings } from '#shared/domain/settings.ts'
import { storedJson } from '#main/store/stored-json.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'

/**
 * The settings on record, each under the name that `nameOf` finds it by, with defaults for those never set or stored in
 * no good form.
 */
export async function readStoredSettings(
  db: EntityManager,
  nameOf: (setting: string) => string = (name) => name,
): Promise<Settings> {
  const rows: readonly LocalRow<'setting'>[] = await db.query('SELECT name, value FROM setting')
  const stored = new Map(rows.map((row) => [row.name, row.value]))
  const known = Object.entries(settingsSchema.shape).map(([name, field]) => {
    const text = stored.get(nameOf(name))
    return [name, text === undefined ? undefined : (storedJson<unknown>(field, text) ?? undefined)]
  })
  return settingsSchema.parse(Object.fromEntries(known))
}
