import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useProgress, type Progress } from '#renderer/api/use-progress.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { CheckScope, DataCheckResult } from '#shared/ipc/data-check-calls.ts'

/** The data check as the page sees it. */
interface DataCheck {
  /** What the last run found; null when none was made, undefined until that is known. */
  readonly last: DataCheckResult | null | undefined
  readonly isRunning: boolean
  readonly progress: Progress | null
  /** What went wrong with the last try, or that it was stopped. */
  readonly problem: string | null
  readonly wasStopped: boolean
  readonly run: (scope: CheckScope) => Promise<void>
  readonly stop: () => void
}

/** Runs the data check and remembers what it found for as long as the vault is open. */
export function useDataCheck(): DataCheck {
  const client = useQueryClient()
  const last = useQuery(query('dataCheck', 'last'))
  const [attempt, setAttempt] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const progress = useProgress('check-data', attempt)

  async function run(scope: CheckScope): Promise<void> {
    setAttempt(attempt + 1)
    setFailure(null)
    setRunning(true)
    try {
      await api.dataCheck.run({ scope })
      await client.invalidateQueries({ queryKey: ['dataCheck'] })
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailure(thrown)
    } finally {
      setRunning(false)
    }
  }

  const wasStopped = failure?.code === 'cancelled'
  return {
    last: last.data,
    isRunning,
    progress,
    problem: failure === null || wasStopped ? null : failure.message,
    wasStopped,
    run,
    stop: () => void api.dataCheck.cancel(),
  }
}
