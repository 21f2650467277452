import { useQuery } from '@tanstack/react-query'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import { AskTrends } from './ask-trends.tsx'
import { ShownTrends } from './shown-trends.tsx'

/** Makes trends for people outside, shows what would leave, and saves it. */
export function TrendsPage() {
  const { data: sheet } = useQuery(query('trends', 'last'))
  const making = useLongRun('make-trends', ['trends'])
  return (
    <>
      <PageHeading lead="Events, referrals and times by month, for people outside. Small counts are hidden before anything leaves.">
        Trends for outsiders
      </PageHeading>
      {sheet === undefined ? (
        <LoadingState label="Reading the last trends" lines={6} />
      ) : (
        <>
          <AskTrends
            last={sheet}
            isRunning={making.isRunning}
            onMake={(wanted) => void making.run(() => api.trends.make(wanted))}
          />
          {making.isRunning && (
            <ProgressLine progress={making.progress} onStop={() => void api.trends.cancel()} />
          )}
          <RunFailure failure={making.failure} />
          {sheet !== null && !making.isRunning && <ShownTrends key={sheet.at} sheet={sheet} />}
        </>
      )}
    </>
  )
}
