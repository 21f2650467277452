import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useProgress } from '#renderer/api/use-progress.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { AppError } from '#shared/ipc/errors.ts'
import { enter } from './enter.ts'

/** The way into the practice vault. The first time it is made, which takes a moment. */
export function PracticeDoor({
  label,
  look = 'quiet',
}: {
  readonly label: string
  readonly look?: 'secondary' | 'quiet'
}) {
  const [attempt, setAttempt] = useState(0)
  const [isOpening, setOpening] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const progress = useProgress('practice', attempt)

  async function open(): Promise<void> {
    setAttempt(attempt + 1)
    setProblem(null)
    setOpening(true)
    try {
      await api.vault.openPractice()
      await enter({ anew: true })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setProblem(failure.message)
    } finally {
      setOpening(false)
    }
  }

  return (
    <>
      {problem !== null && (
        <div role="alert">
          <Banner tone="problem">{problem}</Banner>
        </div>
      )}
      {isOpening ? (
        <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
          {progress?.words ?? 'Opening the practice vault'}
        </ProgressLine>
      ) : (
        <Button look={look} onClick={() => void open()}>
          {label}
        </Button>
      )}
    </>
  )
}
