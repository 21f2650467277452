import { useQuery } from '@tanstack/react-query'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import { WorkPlace } from '#renderer/components/work-place/work-place.tsx'
import { lastFiscalYear } from '#shared/domain/report/fiscal-year.ts'
import { MadeQuestions } from './made-questions.tsx'
import { OrderForm } from './order-form.tsx'

/** Makes the CE APR, and shows the one made last question by question. */
export function CeAprPage() {
  const { data: last } = useQuery(query('reports', 'last'))
  const making = useLongRun('make-report', ['reports'])
  const cocs = useQuery(query('reports', 'cocs'))
  const today = useToday()
  const lead = 'Ten questions on how Coordinated Entry reached people. Each number opens who is behind it.'
  if (last === undefined || cocs.data === undefined) {
    return (
      <>
        <PageHeading lead={lead}>Coordinated Entry APR</PageHeading>
        <LoadingState label="Reading the last report" lines={6} />
      </>
    )
  }
  return (
    <>
      <PageHeading lead={lead}>Coordinated Entry APR</PageHeading>
      <WorkPlace isRunning={making.isRunning} label="The report to make">
        {making.isRunning ? (
          <ProgressLine progress={making.progress} onStop={() => void api.reports.cancel()} />
        ) : (
          <OrderForm
            first={last?.range ?? { ...lastFiscalYear(today), CoCCode: cocs.data[0] ?? '' }}
            cocs={cocs.data}
            isAgain={last !== null}
            onMake={(order) => void making.run(() => api.reports.make(order))}
          />
        )}
        <RunFailure failure={making.failure} />
      </WorkPlace>
      {last === null && !making.isRunning && (
        <EmptyState>No report was made since you unlocked. It takes a few seconds.</EmptyState>
      )}
      {last !== null && <MadeQuestions report={last} />}
    </>
  )
}
