import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { TabLinks } from '#renderer/components/tab-links/tab-links.tsx'
import { NoticeTable } from '#renderer/features/transfers/notice-table.tsx'
import { dueTimeLabels, dueTimes, timeOf, type DueTime } from '#shared/domain/clock/due-times.ts'
import type { DueNotice } from '#shared/ipc/transfer-calls.ts'
import type { DueCount } from '#shared/ipc/radar-calls.ts'
import { DueTable } from './due-table.tsx'
import { mostShown, readDue } from './read-due.ts'
import styles from './radar.module.css'

/** Everything that is due, household by household: when, at which project, under which clock. */
export function RadarPage() {
  const today = useToday()
  const [parameters, setParameters] = useSearchParams()
  const time = dueTimes.find((name) => name === parameters.get('time')) ?? 'overdue'
  const ProjectID = parameters.get('project')
  const what = parameters.get('clock')
  const counts = useQuery(query('radar', 'counts'))
  const list = useQuery({
    queryKey: ['radar', 'list', time, ProjectID, what],
    queryFn: () => readDue(time, ProjectID, what),
  })

  const notices = useQuery(query('transfers', 'due')).data ?? []
  /** Notices are under no clock of a referral: a choice of one leaves them out. */
  const noticesIn = (part: DueTime): readonly DueNotice[] =>
    notices.filter(
      (notice) =>
        what === null &&
        timeOf(notice.dueOn, today) === part &&
        (ProjectID === null || notice.ProjectID === ProjectID),
    )
  const noticesHere = noticesIn(time)

  function filter(name: 'project' | 'clock', value: string | null): void {
    const next = new URLSearchParams(parameters)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setParameters(next, { replace: true })
  }

  return (
    <>
      <PageHeading lead="What is to be done, for whom, and by when. A referral stands here with what is due first.">
        Due
      </PageHeading>
      {counts.isPending && <LoadingState label="Reading what is due" lines={8} />}
      {counts.isError && (
        <ErrorState
          title="What is due could not be read"
          safe={counts.error.message}
          onRetry={() => void counts.refetch()}
        />
      )}
      {counts.isSuccess && (
        <>
          <TabLinks
            label="When it is due"
            tabs={dueTimes.map((name) => ({
              id: name,
              label: dueTimeLabels[name],
              href: `#/due?${withTime(parameters, name)}`,
              count: countOf(counts.data, name, ProjectID, what) + noticesIn(name).length,
            }))}
            current={time}
          />
          <div className={styles.filters}>
            <SelectField
              id={fieldId('project')}
              label="Project"
              optional
              options={projectsOf(counts.data)}
              value={ProjectID}
              onChange={(value) => filter('project', value)}
            />
            <SelectField
              id={fieldId('clock')}
              label="What is due"
              optional
              options={[...new Set(counts.data.map((row) => row.what))].map((value) => ({
                value,
                label: value,
              }))}
              value={what}
              onChange={(value) => filter('clock', value)}
            />
          </div>
        </>
      )}
      {list.isPending && counts.isSuccess && <LoadingState label="Reading what is due" lines={8} />}
      {list.isError && (
        <ErrorState
          title="What is due could not be read"
          safe={list.error.message}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isSuccess && list.data.length === 0 && noticesHere.length === 0 && (
        <EmptyState>{emptyWords[time]}</EmptyState>
      )}
      {list.isSuccess && list.data.length > 0 && (
        <>
          <DueTable rows={list.data} caption={dueTimeLabels[time]} today={today} />
          {list.data.length >= mostShown && (
            <p>These are the first {mostShown}. Choose a project or what is due to see the others.</p>
          )}
        </>
      )}
      {noticesHere.length > 0 && <NoticeTable notices={noticesHere} today={today} />}
    </>
  )
}

const emptyWords: Readonly<Record<DueTime, string>> = {
  overdue: 'Nothing is overdue.',
  today: 'Nothing is due today.',
  week: 'Nothing is due in the next 7 days.',
  later: 'Nothing is due later.',
}

function withTime(parameters: URLSearchParams, time: DueTime): string {
  const next = new URLSearchParams(parameters)
  next.set('time', time)
  return next.toString()
}

function countOf(
  counts: readonly DueCount[],
  time: DueTime,
  ProjectID: string | null,
  what: string | null,
): number {
  return counts
    .filter(
      (row) => (ProjectID === null || row.ProjectID === ProjectID) && (what === null || row.what === what),
    )
    .reduce((sum, row) => sum + row[time], 0)
}

function projectsOf(counts: readonly DueCount[]) {
  const names = new Map(counts.map(({ ProjectID, ProjectName }) => [ProjectID, ProjectName]))
  return [...names].map(([value, label]) => ({ value, label }))
}
