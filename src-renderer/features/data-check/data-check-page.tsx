import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import type { CheckScope } from '#shared/ipc/data-check-calls.ts'
import styles from './data-check.module.css'
import { FoundChecks } from './found-checks.tsx'
import { useDataCheck } from './use-data-check.ts'

/** Runs the data check, and lists the checks that found something. */
export function DataCheckPage() {
  const { last, isRunning, progress, problem, wasStopped, run, stop } = useDataCheck()
  const hat = useQuery(query('hat', 'worn'))
  const [chosen, setScope] = useState<CheckScope | null>(null)
  const scope = chosen ?? last?.scope ?? 'project'
  const lead = 'What is missing in the records, or cannot be right. Nothing is changed by looking.'
  if (last === undefined || hat.isPending) {
    return (
      <>
        <PageHeading lead={lead}>Data check</PageHeading>
        <LoadingState label="Reading the last check" lines={6} />
      </>
    )
  }
  return (
    <>
      <PageHeading lead={lead}>Data check</PageHeading>
      <div className={styles.start}>
        <ChoiceField
          id="scope"
          label="What to check"
          options={[
            { value: 'project', label: hat.data?.ProjectName ?? 'Your project' },
            { value: 'agency', label: 'All projects of the agency' },
          ]}
          value={scope}
          onChange={setScope}
        />
        {isRunning ? (
          <div className={styles.running}>
            <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
              {progress?.words ?? 'Beginning'}
            </ProgressLine>
            <Button onClick={stop}>Stop</Button>
          </div>
        ) : (
          <Button look={last === null ? 'primary' : 'secondary'} onClick={() => void run(scope)}>
            {last === null ? 'Check the data' : 'Check again'}
          </Button>
        )}
      </div>
      <output>
        {wasStopped && <Banner>Stopped. Nothing was changed.</Banner>}
        {problem !== null && <Banner tone="problem">{problem}</Banner>}
      </output>
      {last === null && !isRunning && (
        <EmptyState>The data was not checked since you unlocked. It takes a few seconds.</EmptyState>
      )}
      {last !== null && <FoundChecks result={last} />}
    </>
  )
}
