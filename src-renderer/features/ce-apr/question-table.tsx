import type { ComponentType } from 'react'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { cellWords } from '#shared/domain/report/cell-words.ts'
import { identifierWords } from '#shared/domain/report/identifier-words.ts'
import type { Cell, MadeTable } from '#shared/domain/report/made-report.ts'
import styles from './ce-apr.module.css'

/** Above so many columns a table is shown on its side: a list of names and values for each of its rows. */
const mostColumns = 8

interface Props {
  readonly table: MadeTable
  /** How a cell is shown; of the report itself, a number above 0 leads to who is behind it. */
  readonly View?: ComponentType<{ readonly cell: Cell }>
}

/** The table of a question. */
export function QuestionTable({ table, View = CellValue }: Props) {
  if (table.rows.length === 0) return <EmptyState>No project is in this report.</EmptyState>
  if (table.columns.length > mostColumns) return <OnItsSide table={table} View={View} />
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={column} scope="col">
                {column === '' && at === 0 ? (
                  <span className="visually-hidden">What is counted</span>
                ) : (
                  column
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <td key={cell.id}>
                  <View cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OnItsSide({ table: { columns, rows }, View }: Required<Props>) {
  return rows.map(({ label, cells }) => (
    <dl key={cells.at(0)?.id} className={styles.side}>
      <div>
        <dt>{columns.at(0)}</dt>
        <dd>{label}</dd>
      </div>
      {cells.map((cell, at) => (
        <div key={cell.id}>
          <dt>{columns.at(at + 1)}</dt>
          <dd>
            <View cell={inWords(columns.at(at + 1) ?? '', cell)} />
          </dd>
        </div>
      ))}
    </dl>
  ))
}

function inWords(column: string, cell: Cell): Cell {
  if (cell.kind !== 'text') return cell
  const value = identifierWords(column, cell.value)
  return value === '' ? { kind: 'blank', id: cell.id } : { ...cell, value }
}

function CellValue({ cell }: { readonly cell: Cell }) {
  switch (cell.kind) {
    case 'count':
      return cell.value === 0 ? (
        <span className={styles.none}>0</span>
      ) : (
        <a className={styles.number} href={`#/reports/ce-apr/${cell.id}`}>
          {cell.value.toLocaleString('en-US')}
          <span className="visually-hidden"> {cell.of}: who is behind this</span>
        </a>
      )
    case 'blank':
      return <NotAsked />
    default:
      return cellWords(cell)
  }
}

/** In the place of a number that the report does not ask for. */
export function NotAsked() {
  return (
    <span className={styles.none}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">not asked</span>
    </span>
  )
}
