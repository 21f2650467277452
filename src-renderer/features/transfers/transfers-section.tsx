import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { askTransferPath } from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { TransferTable } from './transfer-table.tsx'
import styles from './transfers.module.css'

/** A client's transfers, and the way to ask for one from a stay that is open here. */
export function TransfersSection({ PersonalID }: { readonly PersonalID: string }) {
  const record = useQuery(query('transfers', 'ofClient', { PersonalID }))
  if (record.isPending) return null
  if (record.isError) {
    return (
      <ErrorState
        title="The transfers could not be read"
        safe={record.error.message}
        onRetry={() => void record.refetch()}
      />
    )
  }
  const { transfers, asking, refusal } = record.data
  const mayAsk = refusal === null ? asking : []
  if (transfers.length === 0 && mayAsk.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="transfers">
      <header className={styles.head}>
        <h2 id="transfers">Transfers</h2>
        {mayAsk.map(({ HouseholdID, ProjectName }) => (
          <ButtonLink key={HouseholdID} href={`#${askTransferPath(HouseholdID)}`} icon={<IconPlus />}>
            Ask for a transfer
            {mayAsk.length > 1 && ` from ${ProjectName}`}
          </ButtonLink>
        ))}
      </header>
      {transfers.length === 0 ? (
        <p className={styles.quiet}>No transfer was asked for.</p>
      ) : (
        <TransferTable transfers={transfers} />
      )}
    </section>
  )
}
