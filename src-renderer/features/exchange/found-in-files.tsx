import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { effectNames, effects } from '#shared/domain/exchange/finding-effects.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ImportFinding } from '#shared/ipc/import-calls.ts'
import styles from './exchange.module.css'

const columns: readonly Column<ImportFinding>[] = [
  {
    id: 'place',
    header: 'Where',
    width: '17rem',
    cell: (finding) => <span className={styles.whole}>{placeOf(finding)}</span>,
  },
  { id: 'reason', header: 'Why', cell: ({ reason }) => <span className={styles.whole}>{reason}</span> },
  {
    id: 'count',
    header: 'Times',
    width: '6rem',
    align: 'end',
    cell: ({ count }) => count.toLocaleString('en-US'),
  },
  {
    id: 'line',
    header: 'First in line',
    width: '8rem',
    align: 'end',
    cell: ({ firstLine }) => firstLine?.toLocaleString('en-US') ?? '',
  },
]

/** What would not come in, or not as it is written, by what is lost the most; all of it can be saved as a list. */
export function FoundInFiles({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const [said, setSaid] = useState('')
  if (findings.length === 0) {
    return (
      <section className={styles.section} aria-labelledby="found-in-files">
        <h2 id="found-in-files">What does not come in</h2>
        <p>Nothing: every row and value comes in as it is written.</p>
      </section>
    )
  }
  async function save(): Promise<void> {
    try {
      const { saved } = await api.imports.saveFindings()
      setSaid(saved ? 'The list is saved. It holds client data: delete it when it is worked through.' : '')
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setSaid(failure.message)
    }
  }
  return (
    <section className={styles.section} aria-labelledby="found-in-files">
      <h2 id="found-in-files">What does not come in, or not as it is written</h2>
      {effectNames
        .map((effect) => ({ effect, rows: findings.filter((finding) => finding.effect === effect) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ effect, rows }) => (
          <div key={effect} className={styles.section}>
            <h3>{effects[effect]}</h3>
            <DataTable
              caption={effects[effect]}
              columns={columns}
              rows={rows}
              rowId={({ file, column, reason }) => `${file} ${column} ${reason}`}
            />
          </div>
        ))}
      <div className={styles.buttons}>
        <Button onClick={() => void save()}>Save the list as CSV</Button>
      </div>
      <output>{said}</output>
    </section>
  )
}

function placeOf({ file, column }: ImportFinding): string {
  return column === null ? file : `${file}, ${column}`
}
