import type { Making } from './fill.ts'
import type { AnyRow } from './row-writer.ts'

/** One row's change within an act, as the history keeps it. */
export interface Change {
  readonly table: string
  readonly rowId: string
  readonly kind: 'insert' | 'update'
  /** What is there after it: the whole row, or the changed columns. */
  readonly whole: AnyRow
  readonly before?: AnyRow
}

/** One act with its changes. */
export function writeAct(
  { writer, chance, agency, day }: Making,
  name: string,
  ago: number,
  PersonalID: string,
  changes: readonly Change[],
): void {
  const act_id = chance.id()
  const time = [10 + chance.upTo(12), 10 + chance.upTo(50), 10 + chance.upTo(50)].join(':')
  writer.insert('act', {
    act_id,
    name,
    at: `${day(ago)}T${time}.${100 + chance.upTo(900)}Z`,
    UserID: chance.pick(agency.UserIDs),
    reason: null,
    warnings: null,
    undoes: null,
  })
  for (const { table, rowId, kind, whole, before } of changes) {
    writer.insert('act_change', {
      act_id,
      table_name: table,
      row_id: rowId,
      PersonalID,
      kind,
      before: before === undefined ? null : JSON.stringify(before),
      after: JSON.stringify(whole),
    })
  }
}
