import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { AskTrends } from './ask-trends.tsx'
import { ShownTrends } from './shown-trends.tsx'
import styles from './trends.module.css'
import { useTrends } from './use-trends.ts'

/** Makes trends for people outside, shows what would leave, and saves it. */
export function TrendsPage() {
  const { sheet, isRunning, progress, problem, wasStopped, make, stop } = useTrends()
  return (
    <>
      <PageHeading lead="Events, referrals and times by month, for people outside. Small counts are hidden before anything leaves.">
        Trends for outsiders
      </PageHeading>
      {sheet === undefined ? (
        <LoadingState label="Reading the last trends" lines={6} />
      ) : (
        <>
          <AskTrends last={sheet} isRunning={isRunning} onMake={(wanted) => void make(wanted)} />
          {isRunning && (
            <div className={styles.running}>
              <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
                {progress?.words ?? 'Beginning'}
              </ProgressLine>
              <Button onClick={stop}>Stop</Button>
            </div>
          )}
          <output>
            {wasStopped && <Banner>Stopped. Nothing was changed.</Banner>}
            {problem !== null && <Banner tone="problem">{problem}</Banner>}
          </output>
          {sheet !== null && !isRunning && <ShownTrends key={sheet.at} sheet={sheet} />}
        </>
      )}
    </>
  )
}
