import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { AppError } from '#shared/ipc/errors.ts'
import { useProgress, type Progress } from './use-progress.ts'

/** Long work in main as its page sees it. */
export interface LongRun {
  readonly isRunning: boolean
  /** How far it is; null before its first word. */
  readonly progress: Progress | null
  /** Why the last try came to nothing, or that it was stopped. */
  readonly failure: AppError | null
  readonly run: <T>(call: () => Promise<T>) => Promise<Ran<T>>
}

type Ran<T> =
  | { readonly value: T; readonly failure: null }
  | { readonly value: null; readonly failure: AppError }

/** Runs long work under the name of its progress; however it ends, what `readAnew` covers is asked again. */
export function useLongRun(job: string, readAnew?: QueryKey): LongRun {
  const client = useQueryClient()
  const [attempt, setAttempt] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const progress = useProgress(job, attempt)

  async function run<T>(call: () => Promise<T>): Promise<Ran<T>> {
    setAttempt((before) => before + 1)
    setFailure(null)
    setRunning(true)
    try {
      return { value: await call(), failure: null }
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailure(thrown)
      return { value: null, failure: thrown }
    } finally {
      if (readAnew !== undefined) await client.invalidateQueries({ queryKey: readAnew })
      setRunning(false)
    }
  }

  return { isRunning, progress, failure, run }
}
