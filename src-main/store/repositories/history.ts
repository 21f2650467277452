import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { RowChange } from '#shared/domain/history/change-words.ts'

/** One act as the history keeps it. */
export interface KeptAct {
  readonly act_id: string
  readonly name: string
  readonly at: string
  readonly UserID: string
  readonly reason: string | null
  /** JSON, or null when nothing was warned of. */
  readonly warnings: string | null
  /** The name of the act that this one took back. */
  readonly tookBack: string | null
  /** 1 when a later act took it back. */
  readonly undone: 0 | 1
  /** Who did it; null when the vault no longer knows. */
  readonly who: string | null
}

/** One row's change, with its place in the order of all changes. */
export interface KeptChange extends RowChange {
  readonly act_change_id: number
  readonly act_id: string
  readonly kind: 'insert' | 'update' | 'delete' | 'read'
}

/** Who did an act: the account's name, or HUD's User row of somebody who has none any more. */
const whoDid = `
         coalesce(
           (SELECT display_name FROM account WHERE account.UserID = act.UserID ORDER BY removed_at IS NOT NULL LIMIT 1),
           nullif(concat_ws(' ', User.UserFirstName, User.UserLastName), '')) AS who`

const keptAct = `
  SELECT act.act_id, act.name, act.at, act.UserID, act.reason, act.warnings, took_back.name AS tookBack,
         EXISTS (SELECT 1 FROM act AS later WHERE later.undoes = act.act_id) AS undone,${whoDid}
    FROM act
    LEFT JOIN User ON User.UserID = act.UserID
    LEFT JOIN act AS took_back ON took_back.act_id = act.undoes`

const keptChange = `
  SELECT act_change_id, act_id, table_name AS "table", row_id AS rowId, kind, before, after FROM act_change`

/** The acts on a client's record before a moment, the latest first. */
export async function actsOnClient(
  db: EntityManager,
  PersonalID: string,
  before: string | null,
): Promise<readonly { readonly act_id: string; readonly at: string }[]> {
  return db.query(
    `SELECT act.act_id, act.at
       FROM (SELECT DISTINCT act_id FROM act_change WHERE PersonalID = ?) AS hers
       CROSS JOIN act ON act.act_id = hers.act_id
      WHERE ? IS NULL OR act.at < ?
      ORDER BY act.at DESC, act.rowid DESC`,
    [PersonalID, before, before],
  )
}

/** These acts, in no order. */
export async function actsById(db: EntityManager, actIds: readonly string[]): Promise<readonly KeptAct[]> {
  return db.query(`${keptAct} WHERE act.act_id IN (SELECT value FROM json_each(?))`, [JSON.stringify(actIds)])
}

/** Everything an act changed, in the order it was changed. */
export async function changesOfAct(db: EntityManager, actId: string): Promise<readonly KeptChange[]> {
  return toChanges(await db.query(`${keptChange} WHERE act_id = ? ORDER BY act_change_id`, [actId]))
}

/**
 * What these acts changed of one client, in the order it was changed. An intake record carries no PersonalID: it is hers
 * when its enrollment was.
 */
export async function changesOnClient(
  db: EntityManager,
  PersonalID: string,
  actIds: readonly string[],
): Promise<readonly KeptChange[]> {
  const rows: readonly StoredChange[] = await db.query(
    `${keptChange}
      WHERE act_id IN (SELECT value FROM json_each(?))
        AND (PersonalID = ? OR (table_name = 'intake_record' AND row_id IN (
          SELECT row_id FROM act_change WHERE PersonalID = ? AND table_name = 'Enrollment')))
      ORDER BY act_change_id`,
    [JSON.stringify(actIds), PersonalID, PersonalID],
  )
  return toChanges(rows)
}

/** Whether a later act touched this row as well. */
export async function changedLater(db: EntityManager, change: KeptChange): Promise<boolean> {
  const rows: readonly unknown[] = await db.query(
    `SELECT 1 FROM act_change
      WHERE act_change_id > ? AND act_id <> ? AND table_name = ? AND row_id = ? AND kind <> 'read' LIMIT 1`,
    [change.act_change_id, change.act_id, change.table, change.rowId],
  )
  return rows.length > 0
}

/** A column's change: whose, when (UTC), and in which row. */
export interface ColumnChange {
  readonly table: string
  readonly rowId: string
  readonly column: string
  readonly at: string
  readonly who: string | null
}

/** Every change of a column of these rows of a client, the latest first. What a row was made with is no change. */
export async function columnChanges(
  db: EntityManager,
  PersonalID: string,
  rowIds: readonly string[],
): Promise<readonly ColumnChange[]> {
  return db.query(
    `SELECT act_change.table_name AS "table", act_change.row_id AS rowId, changed.key AS column, act.at,${whoDid}
       FROM act_change
       CROSS JOIN act ON act.act_id = act_change.act_id
       LEFT JOIN User ON User.UserID = act.UserID
       CROSS JOIN json_each(act_change.after) AS changed
      WHERE act_change.PersonalID = ? AND act_change.kind = 'update'
        AND act_change.row_id IN (SELECT value FROM json_each(?))
      ORDER BY act_change.act_change_id DESC`,
    [PersonalID, JSON.stringify(rowIds)],
  )
}

const valuesSchema = z.record(z.string(), z.unknown())

type StoredChange = Omit<KeptChange, 'before' | 'after'> & {
  readonly before: string | null
  readonly after: string | null
}

function toChanges(rows: readonly StoredChange[]): readonly KeptChange[] {
  return rows.map(({ before, after, ...row }) => ({ ...row, before: values(before), after: values(after) }))
}

function values(json: string | null): Readonly<Record<string, unknown>> | null {
  return json === null ? null : valuesSchema.parse(JSON.parse(json))
}
