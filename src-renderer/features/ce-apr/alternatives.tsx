import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useProgress } from '#renderer/api/use-progress.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { AppError } from '#shared/ipc/errors.ts'
import styles from './ce-apr.module.css'

/** On request: coarser ways to say the same, each with how much would show. It takes half a minute. */
export function Alternatives() {
  const [attempt, setAttempt] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [found, setFound] = useState<readonly string[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const progress = useProgress('release-alternatives', attempt)

  async function find(): Promise<void> {
    setAttempt(attempt + 1)
    setProblem(null)
    setRunning(true)
    try {
      setFound(await api.reports.alternatives())
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setProblem(thrown.code === 'cancelled' ? null : thrown.message)
    } finally {
      setRunning(false)
    }
  }

  if (isRunning)
    return (
      <div className={styles.running}>
        <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
          {progress?.words ?? 'Beginning'}
        </ProgressLine>
        <Button onClick={() => void api.reports.cancel()}>Stop</Button>
      </div>
    )
  return (
    <div className={styles.alternatives}>
      {found === null && <Button onClick={() => void find()}>What would show more?</Button>}
      <output>
        {problem !== null && <Banner tone="problem">{problem}</Banner>}
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
