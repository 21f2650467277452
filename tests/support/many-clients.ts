import { aliasKey } from '#shared/domain/client/alias.ts'
import { reindexClient } from '#main/store/client-terms.ts'
import type { WorkingDesk } from '#main/services/desk.ts'

/** As an import may bring them: longer than anybody would type. */
export const longNameLength = 60

/** The long alias of the client with this number. */
export function longAlias(number: number): string {
  const start = `Household ${String(number).padStart(4, '0')} of the Long Western Harbor Street Shelter `
  return start.padEnd(longNameLength, 'and its neighbors').slice(0, longNameLength)
}

/** Fills a vault with clients past the services, as an import would: aliases and names of 60 characters. */
export async function manyClients(desk: WorkingDesk, count: number): Promise<void> {
  const { db } = desk.store
  const clients = Array.from({ length: count }, (_, place) => ({
    id: (place + 1).toString(16).padStart(32, '0'),
    alias: longAlias(place + 1),
    key: aliasKey(longAlias(place + 1)),
    last: `Featherstonehaugh-${place + 1}`.padEnd(longNameLength, 'x'),
  }))
  await db.transaction(async (write) => {
    const all = JSON.stringify(clients)
    await write.query(
      `INSERT INTO Client (PersonalID, FirstName, LastName, NameDataQuality)
       SELECT value ->> 'id', 'Wilhelmina', value ->> 'last', 1 FROM json_each(?)`,
      [all],
    )
    await write.query(
      `INSERT INTO client_profile (PersonalID, alias, alias_key, mark)
       SELECT value ->> 'id', value ->> 'alias', value ->> 'key', 'leaf' FROM json_each(?)`,
      [all],
    )
    for (const { id } of clients) await reindexClient(write, id)
  })
}
