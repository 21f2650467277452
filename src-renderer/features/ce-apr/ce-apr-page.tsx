import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { lastFiscalYear } from '#shared/domain/report/fiscal-year.ts'
import styles from './ce-apr.module.css'
import { MadeQuestions } from './made-questions.tsx'
import { OrderForm } from './order-form.tsx'
import { useCeApr } from './use-ce-apr.ts'

/** Makes the CE APR, and shows the one made last question by question. */
export function CeAprPage() {
  const { last, isRunning, progress, problem, wasStopped, make, stop } = useCeApr()
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
      {isRunning ? (
        <div className={styles.running}>
          <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
            {progress?.words ?? 'Beginning'}
          </ProgressLine>
          <Button onClick={stop}>Stop</Button>
        </div>
      ) : (
        <OrderForm
          first={last?.range ?? { ...lastFiscalYear(today), CoCCode: cocs.data[0] ?? '' }}
          cocs={cocs.data}
          isAgain={last !== null}
          onMake={(order) => void make(order)}
        />
      )}
      <output>
        {wasStopped && <Banner>Stopped. Nothing was changed.</Banner>}
        {problem !== null && <Banner tone="problem">{problem}</Banner>}
      </output>
      {last === null && !isRunning && (
        <EmptyState>No report was made since you unlocked. It takes a few seconds.</EmptyState>
      )}
      {last !== null && <MadeQuestions report={last} />}
    </>
  )
}
