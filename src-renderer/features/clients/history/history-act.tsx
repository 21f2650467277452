import { IconArrowRight } from '@tabler/icons-react'
import { StatusTag } from '#renderer/components/status-tag/status-tag.tsx'
import { isCovered } from '#shared/domain/history/covered.ts'
import type { HistoryEntry } from '#shared/ipc/history-calls.ts'
import { byRecord, timeOf } from './by-day.ts'
import styles from './history.module.css'

/** More changes than these fold into one line: an intake writes dozens. */
const few = 4

interface Props {
  readonly act: HistoryEntry
  /** True once somebody asked to see names and dates of birth. */
  readonly isShown: boolean
}

/** One act: when, who, what, why, and what it changed. */
export function HistoryAct({ act, isShown }: Props) {
  const { who, what, reason, undone, warnings, changes } = act
  return (
    <li className={styles.act} data-undone={undone || undefined}>
      <span className={styles.when}>{timeOf(act)}</span>
      <div className={styles.done}>
        <p className={styles.what}>
          <span>{what}</span>
          {undone && <StatusTag>Taken back</StatusTag>}
        </p>
        <p className={styles.quiet}>{who}</p>
        {reason !== null && <p className={styles.reason}>Reason: {reason}</p>}
        {warnings.length > 0 && (
          <ul className={styles.warnings} aria-label="Saved with these warnings">
            {warnings.map((warning) => (
              <li key={warning}>Saved with a warning: {warning}</li>
            ))}
          </ul>
        )}
        {changes.length > few ? (
          <details className={styles.fold}>
            <summary>{changes.length} answers</summary>
            <Changes changes={changes} isShown={isShown} />
          </details>
        ) : (
          <Changes changes={changes} isShown={isShown} />
        )}
      </div>
    </li>
  )
}

function Changes({ changes, isShown }: Pick<HistoryEntry, 'changes'> & Pick<Props, 'isShown'>) {
  return byRecord(changes).map(({ record, changes: ofRecord }, part) => (
    // oxlint-disable-next-line react/no-array-index-key -- two records of a kind have the same name
    <div key={`${record} ${part}`} className={styles.record}>
      <p className={styles.recordName}>{record}</p>
      <dl className={styles.changes}>
        {ofRecord.map((change, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same field of two records of a kind
          <div key={`${change.field} ${place}`} className={styles.change}>
            <dt>{change.field}</dt>
            <dd>{!isShown && isCovered(change) ? <Hidden /> : <Became change={change} />}</dd>
          </div>
        ))}
      </dl>
    </div>
  ))
}

function Hidden() {
  return <span className={styles.quiet}>Hidden</span>
}

function Became({ change: { before, after } }: { readonly change: HistoryEntry['changes'][number] }) {
  return (
    <>
      {before !== null && <span className={styles.quiet}>{before}</span>}
      <span className={styles.became}>
        {before !== null && <IconArrowRight className={styles.arrow} aria-label="became" />}
        <span>{after ?? 'Nothing'}</span>
      </span>
    </>
  )
}
