import dayjs from 'dayjs'
import type { LastChange, LastChanges } from '#shared/domain/amend/overtaken.ts'
import type { EntityManager } from 'typeorm'
import { columnChanges, type ColumnChange } from '#main/store/repositories/history.ts'

/** Where a field of a record is kept: a column of a client's row. */
export interface KeptAt {
  readonly PersonalID: string
  readonly table: string
  readonly rowId: string
  readonly column: string
}

/** Who changed each field of a record last, and when. A field that still is what it was made as is left out. */
export async function lastChangesOf<F extends string>(
  db: EntityManager,
  places: Readonly<Partial<Record<F, KeptAt>>>,
): Promise<LastChanges<F>> {
  const kept = Object.entries<KeptAt | undefined>(places).flatMap(([field, place]) =>
    place === undefined ? [] : [{ field, ...place }],
  )
  const people = [...new Set(kept.map(({ PersonalID }) => PersonalID))]
  const changes = await Promise.all(
    people.map(async (PersonalID) => {
      const rowIds = new Set(
        kept.filter((place) => place.PersonalID === PersonalID).map(({ rowId }) => rowId),
      )
      return columnChanges(db, PersonalID, [...rowIds])
    }),
  )
  const found = kept.flatMap(({ field, table, rowId, column }): [string, LastChange][] => {
    const last = changes
      .flat()
      .find((change) => change.table === table && change.rowId === rowId && change.column === column)
    return last === undefined ? [] : [[field, inWords(last)]]
  })
  return Object.fromEntries(found) as LastChanges<F>
}

function inWords({ who, at }: ColumnChange): LastChange {
  return { who: who ?? 'somebody this vault no longer knows', at: dayjs(at).format('YYYY-MM-DDTHH:mm') }
}
