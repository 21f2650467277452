import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { CoarserChoices } from '#renderer/components/coarser-choices/coarser-choices.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import type { Alternative } from '#shared/domain/disclosure/coarser.ts'
import { shownIn, type Shown } from '#shared/domain/disclosure/shown-in.ts'
import type { TrendSheet } from '#shared/ipc/trend-calls.ts'
import { AskTrends } from './ask-trends.tsx'
import { ShownTrends } from './shown-trends.tsx'

/** Makes trends for people outside, shows what would leave, and saves it. */
export function TrendsPage() {
  const { data: sheet } = useQuery(query('trends', 'last'))
  const making = useLongRun('make-trends', ['trends'])
  const finding = useLongRun('release-alternatives')
  const [asked, setAsked] = useState<Asked | null>(null)
  const current = sheet ?? asked

  function make({ first, last, profile, chosen }: Asked): void {
    setAsked({ first, last, profile, chosen })
    const coarser = chosen.map(({ choice }) => choice)
    void making.run(() => api.trends.make({ first, last, profile, coarser }))
  }

  async function find(): Promise<readonly Alternative[] | null> {
    if (current === null) return null
    const { first, last, profile, chosen } = current
    const coarser = chosen.map(({ choice }) => choice)
    return (await finding.run(() => api.trends.alternatives({ first, last, profile, coarser }))).value
  }

  const choices = (now: Shown | null) =>
    current !== null && (
      <CoarserChoices
        chosen={current.chosen}
        now={now}
        finding={finding}
        onFind={find}
        onStop={() => void api.trends.cancel()}
        onChoose={(chosen) => make({ ...current, chosen })}
      />
    )

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
            last={current}
            isAgain={sheet !== null}
            isRunning={making.isRunning}
            onMake={(wanted) => make({ ...wanted, chosen: [] })}
          />
          {making.isRunning && (
            <ProgressLine progress={making.progress} onStop={() => void api.trends.cancel()} />
          )}
          <RunFailure failure={making.failure} />
          {!making.isRunning && making.failure?.code === 'not-allowed' && choices(null)}
          {sheet !== null && !making.isRunning && (
            <ShownTrends
              key={sheet.at}
              sheet={sheet}
              isNew={asked !== null}
              choices={choices(shownIn(sheet.tables))}
            />
          )}
        </>
      )}
    </>
  )
}

type Asked = Pick<TrendSheet, 'first' | 'last' | 'profile' | 'chosen'>
