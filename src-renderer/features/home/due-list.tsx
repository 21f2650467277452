import { useCommunity } from '#renderer/api/use-community.ts'
import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import { ClockSources } from '#renderer/components/clock-sources/clock-sources.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { urgencyOf, wordsOfDue } from '#renderer/components/due-label/due-of.ts'
import type { ReferralRow } from '#shared/ipc/referral-calls.ts'
import styles from './home-page.module.css'

interface Props {
  readonly rows: readonly ReferralRow[]
  readonly today: string
}

/** What is due, the most pressing first: what to do, for whom, by when. */
export function DueList({ rows, today }: Props) {
  const { pack, calendar } = useCommunity()
  return (
    <>
      <ul className={styles.due}>
        {rows.map((row) => (
          <li key={row.referral_id}>
            <a className={styles.dueRow} href={`#/referrals/${row.referral_id}`}>
              <ClientName alias={row.alias} mark={row.mark} />
              <span className={styles.dueWhat}>{row.nextDueWhat}</span>
              {row.nextDueOn !== null && (
                <DueLabel urgency={urgencyOf(row.nextDueOn, today, calendar)}>
                  {wordsOfDue(row.nextDueOn, today, calendar)}
                </DueLabel>
              )}
            </a>
          </li>
        ))}
      </ul>
      <ClockSources summary="Why these dates" rules={pack.clocks} due={rows.map((row) => row.nextDueWhat)} />
    </>
  )
}
