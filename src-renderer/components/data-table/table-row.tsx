import type { MouseEvent, ReactNode } from 'react'

import { Ellipsis } from '../ellipsis/ellipsis.tsx'
import type { Column, RowLink } from './column.ts'
import styles from './data-table.module.css'

interface Props<R> {
  readonly row: R
  readonly index: number
  readonly columns: readonly Column<R>[]
  readonly link: RowLink<R> | undefined
  /** True for the one row that Tab reaches. */
  readonly isEntry: boolean
}

/** One row. Its link is in the first cell; the rest of the row only helps the mouse to reach it. */
export function TableRow<R>({ row, index, columns, link, isEntry }: Props<R>) {
  const [first, ...others] = columns
  if (!first) return null

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard has the link itself
    <tr
      className={styles.row}
      data-row={index}
      data-linked={link ? true : undefined}
      aria-rowindex={index + 2}
      onClick={link && followLink}
    >
      <th scope="row" data-align={first.align}>
        {link ? (
          <a
            className={styles.link}
            href={link.href(row)}
            tabIndex={isEntry ? 0 : -1}
            onClick={(event) => link.onOpen?.(event, row)}
          >
            <Content>{first.cell(row)}</Content>
          </a>
        ) : (
          <Content>{first.cell(row)}</Content>
        )}
      </th>
      {others.map((column) => (
        <td key={column.id} data-align={column.align}>
          <Content>{column.cell(row)}</Content>
        </td>
      ))}
    </tr>
  )
}

function followLink(event: MouseEvent<HTMLElement>): void {
  const inside = event.target instanceof Element && event.target.closest('a, button, input')
  if (!inside) event.currentTarget.querySelector('a')?.click()
}

function Content({ children }: { readonly children: ReactNode }) {
  return typeof children === 'string' ? <Ellipsis>{children}</Ellipsis> : children
}
