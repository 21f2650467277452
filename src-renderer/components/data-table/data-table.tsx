import { useElementSize } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'

import type { Column, RowLink } from './column.ts'
import styles from './data-table.module.css'
import { leastWidth } from './least-width.ts'
import { rootEm } from './root-em.ts'
import { nextSorting, sortRows } from './sort-rows.ts'
import type { Sorting } from './sort-rows.ts'
import { TableBody } from './table-body.tsx'

interface Props<R> {
  /** What the table holds, said to screen readers: 'Referrals to acknowledge'. */
  readonly caption: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowId: (row: R) => string
  readonly link?: RowLink<R>
}

/**
 * A table for reading down: rows of 40 px, a heading that stays, the arrow keys from row to row. Past a hundred rows
 * only those near the window are in the document. Give it `EmptyState` in its place when there are no rows.
 */
export function DataTable<R>({ caption, columns, rows, rowId, link }: Props<R>) {
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const sorted = useMemo(() => {
    const key = columns.find((column) => column.id === sorting?.column)?.sortBy
    return sorting && key ? sortRows(rows, key, sorting.direction) : rows
  }, [columns, rows, sorting])

  const { ref, width } = useElementSize()
  const least = leastWidth(columns)
  const isCramped = width > 0 && width < least * rootEm()

  return (
    <div ref={ref} className={styles.room} data-cramped={isCramped || undefined}>
      <div className={styles.scroller}>
        <table
          className={styles.table}
          style={isCramped ? { minWidth: `${least}rem` } : undefined}
          aria-rowcount={rows.length + 1}
        >
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={column.width ? { width: column.width } : undefined} />
            ))}
          </colgroup>
          <thead className={styles.head}>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <Heading
                  key={column.id}
                  column={column}
                  sorting={sorting?.column === column.id ? sorting.direction : null}
                  onSort={() => setSorting(nextSorting(sorting, column.id))}
                />
              ))}
            </tr>
          </thead>
          <TableBody columns={columns} rows={sorted} rowId={rowId} link={link} />
        </table>
      </div>
    </div>
  )
}

interface HeadingProps<R> {
  readonly column: Column<R>
  readonly sorting: Sorting['direction'] | null
  readonly onSort: () => void
}

function Heading<R>({ column, sorting, onSort }: HeadingProps<R>) {
  const Arrow = sorting === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" data-align={column.align} aria-sort={sorting ?? undefined}>
      {column.sortBy ? (
        <button className={styles.sort} type="button" onClick={onSort}>
          <span className={styles.headWords}>{column.header}</span>
          <Arrow className={styles.arrow} data-shown={sorting !== null || undefined} aria-hidden />
        </button>
      ) : (
        <span className={styles.headWords}>{column.header}</span>
      )}
    </th>
  )
}
