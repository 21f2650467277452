import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useProgress, type Progress } from '#renderer/api/use-progress.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { TrendSheet, WantedTrends } from '#shared/ipc/trend-calls.ts'

/** The making of trends as the page sees it. */
interface Trends {
  /** Those made last; null when there are none, undefined until that is known. */
  readonly sheet: TrendSheet | null | undefined
  readonly isRunning: boolean
  readonly progress: Progress | null
  /** What went wrong with the last try. */
  readonly problem: string | null
  readonly wasStopped: boolean
  readonly make: (wanted: WantedTrends) => Promise<void>
  readonly stop: () => void
}

/** Makes trends and remembers them for as long as the vault is open. */
export function useTrends(): Trends {
  const client = useQueryClient()
  const last = useQuery(query('trends', 'last'))
  const [attempt, setAttempt] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const progress = useProgress('make-trends', attempt)

  async function make(wanted: WantedTrends): Promise<void> {
    setAttempt(attempt + 1)
    setFailure(null)
    setRunning(true)
    try {
      await api.trends.make(wanted)
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailure(thrown)
    } finally {
      await client.invalidateQueries({ queryKey: ['trends'] })
      setRunning(false)
    }
  }

  const wasStopped = failure?.code === 'cancelled'
  return {
    sheet: last.data,
    isRunning,
    progress,
    problem: failure === null || wasStopped ? null : failure.message,
    wasStopped,
    make,
    stop: () => void api.trends.cancel(),
  }
}
