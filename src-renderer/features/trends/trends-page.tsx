import { useQuery } from '@tanstack/react-query'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useCoarserTotals } from '#renderer/api/use-coarser-totals.ts'
import { CoarserChoices } from '#renderer/components/coarser-choices/coarser-choices.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import { WorkPlace } from '#renderer/components/work-place/work-place.tsx'
import { shownIn } from '#shared/domain/disclosure/shown-in.ts'
import type { TrendSheet } from '#shared/ipc/trend-calls.ts'
import { AskTrends } from './ask-trends.tsx'
import { ShownTrends } from './shown-trends.tsx'

/** Makes trends for people outside, shows what would leave, and saves it. */
export function TrendsPage() {
  const { data: sheet } = useQuery(query('trends', 'last'))
  const { current, isNew, preparing, prepare, stop, isRefused, coarser } = useCoarserTotals({
    job: 'make-trends',
    readAnew: ['trends'],
    sheet,
    wantedOf: ({ first, last, profile }: Pick<TrendSheet, 'first' | 'last' | 'profile'>) => ({
      first,
      last,
      profile,
    }),
    prepare: (wanted) => api.trends.make(wanted),
    alternatives: (wanted) => api.trends.alternatives(wanted),
    cancel: () => api.trends.cancel(),
  })

  return (
    <>
      <PageHeading lead="Events, referrals and times by month, for people outside. Small counts are hidden before anything leaves.">
        Trends for outsiders
      </PageHeading>
      {sheet === undefined ? (
        <LoadingState label="Reading the last trends" lines={6} />
      ) : (
        <>
          <WorkPlace isRunning={preparing.isRunning} label="The trends to make">
            <AskTrends
              last={current}
              isAgain={sheet !== null}
              isRunning={preparing.isRunning}
              onMake={prepare}
            />
            {preparing.isRunning && <ProgressLine progress={preparing.progress} onStop={stop} />}
            <RunFailure failure={preparing.failure} />
          </WorkPlace>
          {sheet === null && !preparing.isRunning && preparing.failure === null && (
            <EmptyState>No trends were made since you unlocked. It takes a few seconds.</EmptyState>
          )}
          {isRefused && coarser && <CoarserChoices {...coarser} now={null} />}
          {sheet !== null && !preparing.isRunning && (
            <ShownTrends
              key={sheet.at}
              sheet={sheet}
              isNew={isNew}
              choices={coarser && <CoarserChoices {...coarser} now={shownIn(sheet.tables)} />}
            />
          )}
        </>
      )}
    </>
  )
}
