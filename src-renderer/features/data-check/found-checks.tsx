import { useSearchParams } from 'react-router'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { TabLinks } from '#renderer/components/tab-links/tab-links.tsx'
import {
  severities,
  severityLabels,
  severityWords,
  type Severity,
} from '#shared/domain/data-check/severity.ts'
import { formatDateTime } from '#shared/domain/date/format-date.ts'
import type { DataCheckResult, FoundCheck } from '#shared/ipc/data-check-calls.ts'
import { localMoment } from './local-moment.ts'
import styles from './data-check.module.css'

/** What a run found, by how much hangs on it. */
export function FoundChecks({ result }: { readonly result: DataCheckResult }) {
  const [parameters] = useSearchParams()
  const shown = severities.find((severity) => severity === parameters.get('show')) ?? null
  const { found, checks, at, scope, ProjectName } = result
  const of = (severity: Severity) => found.filter((check) => check.severity === severity)
  const summary = `${scope === 'project' ? ProjectName : 'All projects'}, ${formatDateTime(localMoment(at))}: ${checks} checks, ${found.length === 0 ? 'none' : found.length} found something.`
  if (found.length === 0) {
    return (
      <>
        <p className={styles.summary}>{summary}</p>
        <EmptyState>Nothing found. Every check was passed.</EmptyState>
      </>
    )
  }
  return (
    <>
      <p className={styles.summary}>{summary}</p>
      <TabLinks
        label="What to show"
        current={shown ?? 'all'}
        tabs={[
          { id: 'all', label: 'All', href: '#/reports/data-check', count: total(found) },
          ...severities.map((severity) => ({
            id: severity,
            label: severityLabels[severity],
            href: `#/reports/data-check?show=${severity}`,
            count: total(of(severity)),
          })),
        ]}
      />
      {severities
        .filter((severity) => shown === null || shown === severity)
        .map((severity) => (
          <Group key={severity} severity={severity} found={of(severity)} alone={shown !== null} />
        ))}
    </>
  )
}

interface GroupProps {
  readonly severity: Severity
  readonly found: readonly FoundCheck[]
  readonly alone: boolean
}

function Group({ severity, found, alone }: GroupProps) {
  if (found.length === 0) {
    return alone ? <EmptyState>Nothing found of this kind.</EmptyState> : null
  }
  return (
    <section className={styles.group} aria-labelledby={`group-${severity}`}>
      <h2 id={`group-${severity}`}>{severityLabels[severity]}</h2>
      <p className={styles.quiet}>{severityWords[severity]}</p>
      <ul className={styles.checks}>
        {found.map(({ id, title, means, count }) => (
          <li key={id}>
            <a className={styles.check} href={`#/reports/data-check/${id}`}>
              <span className={styles.words}>
                <span className={styles.title}>{title}</span>
                <span className={styles.quiet}>{means}</span>
              </span>
              <span className={styles.count}>
                {count.toLocaleString('en-US')}
                <span className="visually-hidden"> found</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function total(found: readonly FoundCheck[]): number {
  return found.reduce((sum, { count }) => sum + count, 0)
}
