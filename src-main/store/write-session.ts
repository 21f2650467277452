import type { EntityManager } from 'typeorm'
import { AppError } from '#shared/ipc/errors.ts'
import { reindexClient } from './client-terms.ts'
import { hudDateTime } from './hud-date-time.ts'
import { newId } from './new-id.ts'
import { deleteRow, insertRow, rowByKey, updateRow } from './row-statements.ts'
import { isHudTable, keyOf, type NewRow, type Row, type TableName } from './tables/rows.ts'

/** Who does what, when, and, for an amendment, why. */
export interface Act {
  /** The verb phrase of the service: `referral.acknowledge`. */
  readonly name: string
  readonly UserID: string
  readonly at: Date
  readonly reason?: string
  readonly undoes?: string
}

type AnyRow = Record<string, unknown>

/** The columns that hold words a client is found by, and that say whose they are. */
const searched: { readonly [T in TableName]?: readonly (keyof Row<T>)[] } = {
  Client: ['FirstName', 'MiddleName', 'LastName'],
  client_profile: ['alias'],
  referral: ['PersonalID', 'reference_code'],
}

/** The one place that writes records: each insert, change and removal goes with its entry in the history. */
export class WriteSession {
  readonly actId = newId()
  readonly db: EntityManager
  private readonly act: Act
  private readonly touched = new Set<string>()
  private begun = false
  private warnings: readonly string[] = []

  constructor(db: EntityManager, act: Act) {
    this.db = db
    this.act = act
  }

  /** Adds a row. HUD rows get DateCreated, DateUpdated and UserID here. */
  async insert<T extends TableName>(table: T, row: NewRow<T>): Promise<void> {
    const full: AnyRow = isHudTable(table)
      ? { ...row, DateCreated: this.stamp(), ...this.signature(table) }
      : { ...row }
    await insertRow(this.db, table, full)
    await this.record(table, String(full[keyOf(table)]), 'insert', full, undefined, full)
  }

  /** Changes the named columns of a row; columns that already hold the value are left out of the history. */
  async update<T extends TableName>(table: T, rowId: string, changes: Partial<Row<T>>): Promise<void> {
    const current = await this.read(table, rowId)
    const changed = Object.keys(changes).filter(
      (key) => (current[key] ?? null) !== ((changes as AnyRow)[key] ?? null),
    )
    if (changed.length === 0) return
    const before = Object.fromEntries(changed.map((key) => [key, current[key] ?? null]))
    const after = Object.fromEntries(changed.map((key) => [key, (changes as AnyRow)[key] ?? null]))
    const stamped = isHudTable(table) ? { ...after, ...this.signature(table) } : after
    await updateRow(this.db, table, rowId, stamped)
    await this.record(table, rowId, 'update', { ...current, ...after }, before, after)
  }

  /**
   * Sets columns that are worked out from others, when what they are worked out with has changed: a due date, after the
   * agency's holidays. Nobody did anything to the record, so its history says nothing of it.
   */
  async derive<T extends TableName>(table: T, rowId: string, columns: Partial<Row<T>>): Promise<void> {
    await updateRow(this.db, table, rowId, columns)
  }

  /** Removes a row. */
  async remove(table: TableName, rowId: string): Promise<void> {
    const current = await this.read(table, rowId)
    if (table === 'Client') await this.db.query('DELETE FROM client_term WHERE PersonalID = ?', [rowId])
    await deleteRow(this.db, table, rowId)
    await this.record(table, rowId, 'delete', current, current, undefined)
  }

  /** Puts a row back exactly as it was before it was removed, who wrote it when included: an undo. */
  async restore(table: TableName, row: Readonly<AnyRow>): Promise<void> {
    await insertRow(this.db, table, row)
    await this.record(table, String(row[keyOf(table)]), 'insert', row, undefined, row)
  }

  /**
   * Lets a draft go with the save that ends it. Its answers stay with the act, so that an undo brings them back. A
   * draft that was set aside meanwhile is no reason not to save; one about something else is not let go.
   */
  async removeDraft(draftId: string, subject: string): Promise<void> {
    const about = subject === 'new' ? { subject, UserID: this.act.UserID } : { subject }
    if (await this.db.existsBy('draft', { draft_id: draftId, ...about })) await this.remove('draft', draftId)
  }

  /** Reads a row that must be there. @throws AppError not-found */
  async read<T extends TableName>(table: T, rowId: string): Promise<Row<T> & AnyRow> {
    const row = await rowByKey(this.db, table, rowId)
    if (row === undefined)
      throw new AppError('not-found', 'This record is no longer there. Go back and open it again.')
    return row
  }

  /** Notes that a protected value was looked at. */
  async noteRead(table: TableName, rowId: string, PersonalID: string): Promise<void> {
    await this.record(table, rowId, 'read', { PersonalID }, undefined, undefined)
  }

  /** Notes whose row an act was about that changed no row: an unlock, a pass phrase, which the store never holds. */
  async noteAbout(table: TableName, rowId: string): Promise<void> {
    await this.record(table, rowId, 'read', {}, undefined, undefined)
  }

  /** Keeps what the user was warned of and saved with. Called before the first change. */
  noteWarnings(messages: readonly string[]): void {
    this.warnings = messages
  }

  /** Brings the search words of everyone this act touched up to date. Called once, before the commit. */
  async finish(): Promise<void> {
    for (const PersonalID of this.touched) await reindexClient(this.db, PersonalID)
  }

  private async record(
    table: TableName,
    rowId: string,
    kind: 'insert' | 'update' | 'delete' | 'read',
    whole: AnyRow,
    before: AnyRow | undefined,
    after: AnyRow | undefined,
  ): Promise<void> {
    if (!this.begun) {
      this.begun = true
      await insertRow(this.db, 'act', {
        act_id: this.actId,
        name: this.act.name,
        at: this.act.at.toISOString(),
        UserID: this.act.UserID,
        reason: this.act.reason ?? null,
        warnings: this.warnings.length === 0 ? null : JSON.stringify(this.warnings),
        undoes: this.act.undoes ?? null,
      })
    }
    const PersonalID = typeof whole['PersonalID'] === 'string' ? whole['PersonalID'] : null
    if (PersonalID !== null && kind !== 'read' && changesWords(table, kind === 'update' ? after : undefined))
      this.touched.add(PersonalID)
    await insertRow(this.db, 'act_change', {
      act_id: this.actId,
      table_name: table,
      row_id: rowId,
      PersonalID,
      kind,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    })
  }

  /** Who wrote a HUD row last, and when. In the table User, UserID is the row's own key. */
  private signature(table: TableName): AnyRow {
    const DateUpdated = this.stamp()
    return table === 'User' ? { DateUpdated } : { DateUpdated, UserID: this.act.UserID }
  }

  private stamp(): string {
    return hudDateTime(this.act.at)
  }
}

/** Whether a client may be found by other words than before; without `changed` the whole row came or went. */
function changesWords(table: TableName, changed: AnyRow | undefined): boolean {
  const columns: readonly string[] = searched[table] ?? []
  return changed === undefined ? columns.length > 0 : columns.some((column) => column in changed)
}
