import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { verifiedWords } from '#shared/domain/clock/clock-words.ts'
import { formatDay } from '#shared/domain/date/format-date.ts'
import type { DueReason } from '#shared/ipc/radar-calls.ts'
import type { ReferralRow } from '#shared/ipc/referral-calls.ts'
import styles from './radar.module.css'

interface Props {
  readonly row: ReferralRow
  readonly today: string
  readonly onClose: () => void
}

/** Every running clock of a referral: where it started, how it counts, what it passed over, and whose rule it is. */
export function WhyDue({ row, today, onClose }: Props) {
  const why = useQuery(query('radar', 'why', { referral_id: row.referral_id }))
  return (
    <Dialog opened title={`${row.alias}: why this date`} onClose={onClose}>
      <div className={styles.reasons}>
        {why.isPending && <LoadingState label="Reading the clocks" />}
        {why.isError && <p>{why.error.message}</p>}
        {why.data?.map((reason) => (
          <Reason key={reason.key} reason={reason} today={today} />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  )
}

function Reason({ reason, today }: { readonly reason: DueReason; readonly today: string }) {
  const { label, dueOn, rule } = reason
  return (
    <section>
      <h3>
        {label}: {formatDay(dueOn, today)}
      </h3>
      {rule === null ? (
        <p>This day was chosen when the last try was logged.</p>
      ) : (
        <>
          <p>
            {rule.counts}, {formatDay(rule.from, today)}. {rule.skipped}
          </p>
          <p className={styles.quiet}>
            {rule.source} {verifiedWords(rule)}.
          </p>
        </>
      )}
    </section>
  )
}
