import { useState } from 'react'
import { queryClient, refreshAll } from '#renderer/api/query.ts'
import { useProgress, type Progress } from '#renderer/api/use-progress.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { enter } from './enter.ts'

export interface Practice {
  readonly isOpening: boolean
  /** Why it could not be opened, in a sentence. */
  readonly problem: string | null
  readonly progress: Progress | null
  /** Opens it by this call, and goes in at Home. */
  readonly open: (call: () => Promise<unknown>) => Promise<void>
}

/** The way into the practice vault; making it takes a moment. */
export function usePractice(): Practice {
  const [attempt, setAttempt] = useState(0)
  const [isOpening, setOpening] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const progress = useProgress('practice', attempt)

  async function open(call: () => Promise<unknown>): Promise<void> {
    setAttempt(attempt + 1)
    setProblem(null)
    setOpening(true)
    try {
      await call()
      // Drafts of a practice vault that is gone mean nothing in the new one.
      queryClient.removeQueries({ queryKey: ['drafts'] })
      await enter({ anew: true })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setProblem(failure.message)
      // The old one may be closed already: the page behind the lock then gives way to the door.
      await refreshAll()
    } finally {
      setOpening(false)
    }
  }

  return { isOpening, problem, progress, open }
}
