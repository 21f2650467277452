import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import styles from './ce-apr.module.css'

/** On request: coarser ways to say the same, each with how much would show. It takes half a minute. */
export function Alternatives() {
  const finding = useLongRun('release-alternatives')
  const [found, setFound] = useState<readonly string[] | null>(null)

  async function find(): Promise<void> {
    const { value } = await finding.run(() => api.reports.alternatives())
    setFound(value)
  }

  if (finding.isRunning)
    return <ProgressLine progress={finding.progress} onStop={() => void api.reports.cancel()} />
  return (
    <div className={styles.alternatives}>
      {found === null && <Button onClick={() => void find()}>What would show more?</Button>}
      <RunFailure failure={finding.failure} />
      <output>
        {found?.length === 0 && <p>Nothing that was tried shows more.</p>}
        {found !== null && found.length > 0 && (
          <>
            <h3 className={styles.alternativesHeading}>What would show more</h3>
            <ul className={styles.lines}>
              {found.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </output>
    </div>
  )
}
