import { cellWords } from '#shared/domain/report/cell-words.ts'
import type { MadeTable } from '#shared/domain/report/made-report.ts'
import styles from './month-chart.module.css'

/** The numbers of a chart, to read or to listen to. */
export function NumbersTable({ table: { title, columns, rows } }: { readonly table: MadeTable }) {
  return (
    <div className={styles.wide}>
      <table className={styles.numbers}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <td key={cell.id}>{cellWords(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
