import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { timelineStepLabels, type TimelineStep } from '#shared/domain/timeline/steps.ts'
import { timelineKindLabels, timelineKinds, type TimelineKind } from '#shared/domain/timeline/timeline.ts'
import type { ClientRecord, ClientTimeline } from '#shared/ipc/client-calls.ts'
import styles from './timeline-tab.module.css'

/** The household's way through Coordinated Entry, the latest first, and how long each step took. */
export function TimelineTab({ record: { PersonalID } }: { readonly record: ClientRecord }) {
  const timeline = useQuery(query('clients', 'timeline', { PersonalID }))
  if (timeline.isPending) return <LoadingState label="Reading the timeline" lines={6} />
  if (timeline.isError) {
    return (
      <ErrorState
        title="The timeline could not be read"
        safe={timeline.error.message}
        onRetry={() => void timeline.refetch()}
      />
    )
  }
  if (timeline.data.items.length === 0) return <EmptyState>Nothing took place yet.</EmptyState>
  return <Timeline timeline={timeline.data} />
}

function Timeline({ timeline: { items, steps, gaps } }: { readonly timeline: ClientTimeline }) {
  const [kind, setKind] = useState<TimelineKind | null>(null)
  const shown = items.filter((item) => kind === null || item.kind === kind)
  return (
    <div className={styles.timeline}>
      {gaps.map((gap) => (
        <Banner key={gap}>{gap}.</Banner>
      ))}
      {steps.length > 0 && (
        <section aria-labelledby="steps">
          <h2 id="steps">How long each step took</h2>
          <SummaryList
            rows={steps.map((step) => ({
              id: step.key,
              label: timelineStepLabels[step.key],
              value: daysWords(step),
            }))}
          />
        </section>
      )}
      <section aria-labelledby="what-took-place">
        <h2 id="what-took-place">What took place</h2>
        <div className={styles.filter}>
          <SelectField
            id={fieldId('kind')}
            label="Show only"
            optional
            options={timelineKinds.map((value) => ({ value, label: timelineKindLabels[value] }))}
            value={kind}
            onChange={setKind}
          />
        </div>
        {shown.length === 0 && <p>Nothing of this kind took place yet.</p>}
        <ol className={styles.items}>
          {shown.map(({ key, date, kind: of, what, href }) => (
            <li key={key} className={styles.item}>
              <span className={styles.date}>{formatDate(date)}</span>
              <span className={styles.kind}>{timelineKindLabels[of]}</span>
              <span>{href === null ? what : <a href={href}>{what}</a>}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function daysWords({ from, to, days }: TimelineStep): string {
  if (to === null || days === null) return `Not yet, since ${formatDate(from)}`
  if (days === 0) return `The same day, ${formatDate(to)}`
  return `${days} ${days === 1 ? 'day' : 'days'}, ${formatDate(from)} to ${formatDate(to)}`
}
