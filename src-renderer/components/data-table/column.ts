import type { MouseEvent, ReactNode } from 'react'

import type { SortKey } from './sort-rows.ts'

/** One column. The first one names its row. */
export interface Column<R> {
  readonly id: string
  readonly header: string
  /** What stands in the cell; a plain string is cut with an ellipsis and shown whole under the pointer. */
  readonly cell: (row: R) => ReactNode
  /** Columns without a width share what is left, and keep at least 10 rem each. */
  readonly width?: `${number}rem`
  readonly align?: 'start' | 'end'
  /** Makes the heading a button that sorts. */
  readonly sortBy?: (row: R) => SortKey
}

/** Where a row leads. The first cell becomes its link; a click anywhere on the row follows it. */
export interface RowLink<R> {
  readonly href: (row: R) => string
  readonly onOpen?: (event: MouseEvent<HTMLElement>, row: R) => void
}
