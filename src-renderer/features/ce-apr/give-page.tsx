import { useQuery } from '@tanstack/react-query'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useCoarserTotals } from '#renderer/api/use-coarser-totals.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { CoarserChoices } from '#renderer/components/coarser-choices/coarser-choices.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import { WorkPlace } from '#renderer/components/work-place/work-place.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { shownIn } from '#shared/domain/disclosure/shown-in.ts'
import type { ReleaseSheet } from '#shared/ipc/report-calls.ts'
import { AskRecipient } from './ask-recipient.tsx'
import { LeavingReport } from './leaving-report.tsx'

/** Prepares the CE APR made last for somebody outside, shows what would leave, and saves it. */
export function GivePage() {
  const last = useQuery(query('reports', 'last'))
  const { data: sheet } = useQuery(query('reports', 'prepared'))
  const { current, isNew, preparing, prepare, stop, isRefused, coarser } = useCoarserTotals({
    job: 'prepare-release',
    readAnew: ['reports', 'prepared'],
    sheet,
    wantedOf: ({ profile, threshold }: Pick<ReleaseSheet, 'profile' | 'threshold'>) => ({
      profile,
      threshold,
    }),
    prepare: (wanted) => api.reports.prepare(wanted),
    alternatives: (wanted) => api.reports.alternatives(wanted),
    cancel: () => api.reports.cancel(),
  })
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
      <WorkPlace isRunning={preparing.isRunning} label="What to prepare">
        {preparing.isRunning ? (
          <ProgressLine progress={preparing.progress} onStop={stop} />
        ) : (
          <AskRecipient last={current} onPrepare={prepare} />
        )}
        <RunFailure failure={preparing.failure} />
      </WorkPlace>
      {isRefused && coarser && <CoarserChoices {...coarser} now={null} />}
      {sheet !== null && !preparing.isRunning && (
        <LeavingReport
          key={sheet.at}
          sheet={sheet}
          isNew={isNew}
          choices={coarser && <CoarserChoices {...coarser} now={shownIn(sheet.tables)} />}
        />
      )}
    </>
  )
}
