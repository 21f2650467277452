import { api } from '#renderer/api/client.ts'
import type { ListKind } from '#shared/domain/priority/place.ts'
import { listPageLength, type ListedHousehold, type ListFilter } from '#shared/ipc/priority-calls.ts'

/** The most that the page shows: nobody reads further down. */
const listLimit = 1000

export interface ReadList {
  readonly rows: readonly ListedHousehold[]
  readonly total: number
  readonly waiting: number
}

/** The first households of a list, a call at a time. One that moved between two calls is not shown twice. */
export async function readList(kind: ListKind, filter: ListFilter): Promise<ReadList> {
  const rows = new Map<string, ListedHousehold>()
  let [total, waiting] = [0, 0]
  for (let offset = 0; offset < listLimit; offset += listPageLength) {
    const page = await api.priority.page({ kind, filter, offset })
    ;[total, waiting] = [page.total, page.waiting]
    for (const row of page.rows) rows.set(row.list_entry_id, row)
    if (page.rows.length < listPageLength) break
  }
  return { rows: [...rows.values()], total, waiting }
}
