import { severities, severityLabels, severityWords } from '#shared/domain/data-check/severity.ts'
import type { FoundCheck } from '#shared/ipc/data-check-calls.ts'
import { Disclosure } from '#renderer/components/disclosure/disclosure.tsx'
import styles from './exchange.module.css'

/** What the data check finds in the records that would come in, by how much hangs on it. */
export function FoundInRecords({ checks }: { readonly checks: readonly FoundCheck[] }) {
  return (
    <section className={styles.section} aria-labelledby="found-in-records">
      <h2 id="found-in-records">What the data check finds in them</h2>
      {checks.length === 0 ? (
        <p>Nothing. Every check was passed.</p>
      ) : (
        <p>These records come in all the same. The data check leads to each of them afterwards.</p>
      )}
      {severities
        .map((severity) => ({ severity, found: checks.filter((check) => check.severity === severity) }))
        .filter(({ found }) => found.length > 0)
        .map(({ severity, found }) => (
          <Disclosure
            key={severity}
            summary={`${severityLabels[severity]}: ${total(found).toLocaleString('en-US')} found`}
          >
            <p>{severityWords[severity]}</p>
            <ul className={styles.notes}>
              {found.map(({ id, title, count }) => (
                <li key={id}>
                  {title}: {count.toLocaleString('en-US')}
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
    </section>
  )
}

function total(found: readonly FoundCheck[]): number {
  return found.reduce((sum, { count }) => sum + count, 0)
}
