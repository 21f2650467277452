import { whyNoUndo } from '#shared/domain/history/may-undo.ts'
import { doubtWords, isDayInDoubt } from '#shared/domain/clock/known-day.ts'
import { isTableName } from '#shared/hud/fy2026/tables.ts'
import { draftKinds, isOwnDraft } from '#shared/ipc/draft-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { actsById, changedLater, changesOfAct, type KeptChange } from '#main/store/repositories/history.ts'
import { sqliteCode } from '#main/store/sqlite-errors.ts'
import { localTables } from '#main/store/tables/local-tables.ts'
import { keyOf, type TableName } from '#main/store/tables/rows.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { readClock } from './agency/known-day.ts'
import { actOf, type WorkingDesk } from './desk.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * Takes back an act of this user within its ten seconds: every row gets the values it had, and the draft that the
 * save ended is there again. All of it, or nothing when anybody has touched a row since.
 * @throws AppError not-found, conflict
 */
export async function undoAct(desk: WorkingDesk, actId: string): Promise<void> {
  await desk.store.write({ ...actOf(desk, 'undo'), undoes: actId }, async (session) => {
    await requireUndoable(desk, session, actId)
    const changes = await changesOfAct(session.db, actId)
    await requireKnownMoment(desk, session, changes)
    await requireUntouched(session, changes)
    for (const change of changes.toReversed()) await reverse(session, change)
  })
}

async function requireUndoable(desk: WorkingDesk, session: WriteSession, actId: string): Promise<void> {
  const [act] = await actsById(session.db, [actId])
  if (act === undefined)
    throw new AppError('not-found', 'There is nothing to take back. Nothing was changed.')
  const why = whyNoUndo({
    act: { name: act.name, UserID: act.UserID, at: new Date(act.at) },
    UserID: desk.UserID,
    now: desk.now(),
    undoneAlready: act.undone === 1,
  })
  if (why !== null) throw new AppError('conflict', why)
}

/** A clock that is set back to the moment of a revocation must not make the release live again. */
async function requireKnownMoment(
  desk: WorkingDesk,
  session: WriteSession,
  changes: readonly KeptChange[],
): Promise<void> {
  if (!changes.some(({ table }) => table === 'release_of_information')) return
  const clock = await readClock(desk, session.db)
  if (isDayInDoubt(clock))
    throw new AppError(
      'conflict',
      `${doubtWords(clock)}, so nobody can tell whether the seconds to take this back are over. Nothing was changed. Set this computer’s clock, or let an administrator confirm the date.`,
    )
}

/** What the act left of each row must still be there, and no later act may have touched the row. */
async function requireUntouched(session: WriteSession, changes: readonly KeptChange[]): Promise<void> {
  for (const { change, left } of whatWasLeft(changes)) {
    const current = await currentRow(session, change)
    if ((await changedLater(session.db, change)) || !holds(current, left)) throw touchedSince()
  }
}

/** Of each row the last change, and the columns that are known after it; null when the row is gone. */
function whatWasLeft(
  changes: readonly KeptChange[],
): readonly { readonly change: KeptChange; readonly left: Values | null }[] {
  const rows = new Map<string, { readonly change: KeptChange; readonly left: Values | null }>()
  for (const change of changes) {
    const key = `${change.table} ${change.rowId}`
    const left = change.kind === 'delete' ? null : { ...rows.get(key)?.left, ...change.after }
    rows.set(key, { change, left })
  }
  return [...rows.values()]
}

function holds(current: Values | null, left: Values | null): boolean {
  if (current === null || left === null) return current === left
  return Object.entries(left).every(([column, value]) => (current[column] ?? null) === (value ?? null))
}

async function reverse(session: WriteSession, change: KeptChange): Promise<void> {
  const table = tableOf(change)
  try {
    if (change.kind === 'insert') await session.remove(table, change.rowId)
    if (change.kind === 'update') await session.update(table, change.rowId, change.before ?? {})
    if (change.kind === 'delete') await putBack(session, table, change.before ?? {})
  } catch (failure) {
    // Somebody built on a row that would go: a contact logged for a client who was new a moment ago.
    if (sqliteCode(failure)?.startsWith('SQLITE_CONSTRAINT') === true) throw touchedSince(failure)
    throw failure
  }
}

async function putBack(session: WriteSession, table: TableName, row: Values): Promise<void> {
  await (table === 'draft' ? putDraftBack(session, row) : session.restore(table, row))
}

/**
 * The answers come back in the empty draft that a screen may have opened since, or else in a draft of their own, as
 * those of a new referral always do: several of them can be under way.
 */
async function putDraftBack(session: WriteSession, row: Values): Promise<void> {
  const { kind, subject, UserID, answers, page, saved_at } = row
  const ownOnly = draftKinds.some((own) => own === kind && isOwnDraft(own, String(subject)))
  const [empty]: readonly { draft_id: string }[] = await session.db.query(
    `SELECT draft_id FROM draft
      WHERE kind = ? AND subject = ? AND answers = '{}' AND subject <> 'new' AND (UserID = ? OR NOT ?)`,
    [kind, subject, UserID, ownOnly ? 1 : 0],
  )
  if (empty === undefined) await session.db.insert('draft', { ...row })
  else await session.db.update('draft', { draft_id: empty.draft_id }, { answers, page, saved_at })
}

async function currentRow(session: WriteSession, change: KeptChange): Promise<Values | null> {
  const table = tableOf(change)
  return session.db.findOneBy<Record<string, unknown>>(table, { [keyOf(table)]: change.rowId })
}

function tableOf({ table }: KeptChange): TableName {
  if (isTableName(table) || isLocalTable(table)) return table
  throw touchedSince()
}

function isLocalTable(table: string): table is keyof typeof localTables {
  return Object.hasOwn(localTables, table)
}

function touchedSince(cause?: unknown): AppError {
  return new AppError(
    'conflict',
    'This was changed again in the meantime, so it can no longer be taken back. Nothing was changed. Open the record and correct it there.',
    undefined,
    { cause },
  )
}
