import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import { WorkPlace } from '#renderer/components/work-place/work-place.tsx'
import type { CheckScope } from '#shared/ipc/data-check-calls.ts'
import styles from './data-check.module.css'
import { DayLimitsOfVault } from './day-limits-form.tsx'
import { FoundChecks } from './found-checks.tsx'

/** Runs the data check, and lists the checks that found something. */
export function DataCheckPage() {
  const { data: last } = useQuery(query('dataCheck', 'last'))
  const checking = useLongRun('check-data', ['dataCheck'])
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
      <WorkPlace isRunning={checking.isRunning} label="The check">
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
          <DayLimitsOfVault />
          {!checking.isRunning && (
            <Button
              look={last === null ? 'primary' : 'secondary'}
              onClick={() => void checking.run(() => api.dataCheck.run({ scope }))}
            >
              {last === null ? 'Check the data' : 'Check again'}
            </Button>
          )}
        </div>
        {checking.isRunning && (
          <ProgressLine progress={checking.progress} onStop={() => void api.dataCheck.cancel()} />
        )}
        <RunFailure failure={checking.failure} />
      </WorkPlace>
      {last === null && !checking.isRunning && (
        <EmptyState>The data was not checked since you unlocked. It takes a few seconds.</EmptyState>
      )}
      {last !== null && <FoundChecks result={last} />}
    </>
  )
}
