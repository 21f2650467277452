import type { EntityManager } from 'typeorm'
import { aliasKey } from '#shared/domain/client/alias.ts'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import { AppError } from '#shared/ipc/errors.ts'

/** How a client is known inside the agency. */
export interface KnownClient {
  readonly PersonalID: string
  readonly alias: string
  readonly mark: string
}

/** What her own rows say of a client. */
export type WholeClient = KnownClient & HudRow<'Client'>

/** A page of all clients in the order of their aliases, from after an alias on. */
export async function clientsAfter(
  db: EntityManager,
  alias: string | null,
  limit: number,
): Promise<readonly KnownClient[]> {
  return db.query(
    'SELECT PersonalID, alias, mark FROM client_profile WHERE alias_key > ? ORDER BY alias_key LIMIT ?',
    [alias === null ? '' : aliasKey(alias), limit],
  )
}

/** How many clients the vault knows. */
export async function countClients(db: EntityManager): Promise<number> {
  const [row]: readonly { n: number }[] = await db.query('SELECT count(*) AS n FROM client_profile')
  return row?.n ?? 0
}

/** One client. @throws AppError not-found */
export async function clientById(db: EntityManager, PersonalID: string): Promise<WholeClient> {
  const [row]: readonly WholeClient[] = await db.query(
    `SELECT Client.*, client_profile.alias, client_profile.mark FROM Client
       JOIN client_profile ON client_profile.PersonalID = Client.PersonalID WHERE Client.PersonalID = ?`,
    [PersonalID],
  )
  if (row === undefined) {
    throw new AppError('not-found', 'This client is no longer in the vault. Go back and search again.')
  }
  return row
}

/** When something last happened to a client: her latest act or, where there is none, the latest dates of her records. */
export interface Activity {
  readonly PersonalID: string
  /** The moment somebody last changed her record here; null for one that was imported. */
  readonly actedAt: string | null
  readonly enrolledOn: string | null
  readonly eventOn: string | null
}

/** The latest activity of each of these clients. */
export async function latestActivity(
  db: EntityManager,
  PersonalIDs: readonly string[],
): Promise<readonly Activity[]> {
  return db.query(
    `WITH acted AS MATERIALIZED (
       SELECT asked.value AS PersonalID,
              (SELECT act.at FROM act_change CROSS JOIN act ON act.act_id = act_change.act_id
                WHERE act_change.PersonalID = asked.value ORDER BY act_change.act_change_id DESC LIMIT 1) AS at
         FROM json_each(?) AS asked)
     SELECT PersonalID, at AS actedAt,
            CASE WHEN at IS NULL THEN
              (SELECT max(EntryDate) FROM Enrollment WHERE Enrollment.PersonalID = acted.PersonalID) END AS enrolledOn,
            CASE WHEN at IS NULL THEN
              (SELECT max(EventDate) FROM Event WHERE Event.PersonalID = acted.PersonalID) END AS eventOn
       FROM acted`,
    [JSON.stringify(PersonalIDs)],
  )
}
