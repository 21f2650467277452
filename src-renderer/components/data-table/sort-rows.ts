/** Which column the rows are sorted by. */
export interface Sorting {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** What a column sorts by: text without regard to case or accents, numbers by size; null comes last both ways. */
export type SortKey = string | number | null

/** The rows in order, without touching the given ones. Equal rows stay as they were. */
export function sortRows<R>(
  rows: readonly R[],
  key: (row: R) => SortKey,
  direction: Sorting['direction'],
): readonly R[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, key: key(row) }))
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return sign * compare(a.key, b.key)
    })
    .map(({ row }) => row)
}

/** Sorting after a press on a column's heading: ascending first, then the other way. */
export function nextSorting(current: Sorting | null, column: string): Sorting {
  const turned = current?.column === column && current.direction === 'ascending'
  return { column, direction: turned ? 'descending' : 'ascending' }
}

const collator = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' })

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}
