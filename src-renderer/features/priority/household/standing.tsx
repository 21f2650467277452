import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { leavingReasonLabels } from '#shared/domain/priority/leave.ts'
import type { KeptListEntry, ListHousehold } from '#shared/ipc/priority-calls.ts'
import styles from '../priority.module.css'

interface Props {
  readonly standing: NonNullable<ListHousehold['standing']>
  readonly since: string
}

/** Why a household stands where it does: against its neighbors, then rule by rule. */
export function Standing({ standing, since }: Props) {
  const { above, below, daysOnList, rules, referral_id } = standing
  const unknown = rules.filter(({ known }) => !known).length
  return (
    <>
      <section className={styles.part}>
        <h2>Why here</h2>
        {above !== null && <p>{above}.</p>}
        {below !== null && <p>{below}.</p>}
        {above === null && below === null && <p>They are the only household on this list.</p>}
        <p>
          On the list since {since}, {daysOnList} {daysOnList === 1 ? 'day' : 'days'}.
        </p>
        {referral_id !== null && (
          <p>
            A referral is open: <a href={`#/referrals/${referral_id}`}>open it</a>.
          </p>
        )}
      </section>
      <section className={styles.part}>
        <h2>Rule by rule</h2>
        <p className={styles.quiet}>
          The first rule on which two households differ decides.{' '}
          {unknown > 0 && 'What is not known puts nobody down; asking may lift them.'}
        </p>
        <SummaryList
          rows={rules.map(({ label, stands }, at) => ({
            id: label,
            label: `${at + 1}. ${label}`,
            value: stands,
          }))}
        />
      </section>
    </>
  )
}

/** The times on the list that are over, each with its reason. */
export function EarlierTimes({ entries }: { readonly entries: readonly KeptListEntry[] }) {
  if (entries.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>Earlier times on the list</h2>
      <SummaryList
        rows={entries.map(({ list_entry_id, placed_on, left_on, left_reason, left_note }) => ({
          id: list_entry_id,
          label: `${formatDate(placed_on)} to ${left_on === null ? 'today' : formatDate(left_on)}`,
          value: [labelOfReason(left_reason), left_note].filter(Boolean).join('. '),
        }))}
      />
    </section>
  )
}

function labelOfReason(key: string | null): string {
  const labels: Readonly<Record<string, string>> = leavingReasonLabels
  return (key === null ? undefined : labels[key]) ?? 'A reason from another version'
}
