import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { AskRecipient } from './ask-recipient.tsx'
import styles from './ce-apr.module.css'
import { LeavingReport } from './leaving-report.tsx'
import { useRelease } from './use-release.ts'

/** Prepares the CE APR made last for somebody outside, shows what would leave, and saves it. */
export function GivePage() {
  const last = useQuery(query('reports', 'last'))
  const { sheet, isRunning, progress, problem, wasStopped, prepare, stop } = useRelease()
  const title = 'Give the CE APR to somebody'
  if (last.data === undefined || sheet === undefined)
    return <LoadingState label="Reading the report" lines={6} />
  if (last.data === null) {
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <EmptyState action={<ButtonLink href="#/reports/ce-apr">Make the report</ButtonLink>}>
          No report was made since you unlocked. Make it first, then choose whom it is for.
        </EmptyState>
      </>
    )
  }
  const { start, end, CoCCode } = last.data.range
  return (
    <>
      <PageHeading
        lead={`${formatDate(start)} to ${formatDate(end)}, ${CoCCode}. For anybody but HUD, small counts are hidden before anything leaves.`}
        actions={<ButtonLink href="#/reports/ce-apr">Back to the report</ButtonLink>}
      >
        {title}
      </PageHeading>
      {isRunning ? (
        <div className={styles.running}>
          <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
            {progress?.words ?? 'Beginning'}
          </ProgressLine>
          <Button onClick={stop}>Stop</Button>
        </div>
      ) : (
        <AskRecipient last={sheet} onPrepare={(wanted) => void prepare(wanted)} />
      )}
      <output>
        {wasStopped && <Banner>Stopped. Nothing was changed.</Banner>}
        {problem !== null && <Banner tone="problem">{problem}</Banner>}
      </output>
      {sheet !== null && !isRunning && <LeavingReport key={sheet.at} sheet={sheet} />}
    </>
  )
}
