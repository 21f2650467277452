import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useProgress, type Progress } from '#renderer/api/use-progress.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ReleaseSheet, WantedRelease } from '#shared/ipc/report-calls.ts'

/** The preparing of a report for somebody as the page sees it. */
interface Releasing {
  /** What was prepared last; null when nothing was, undefined until that is known. */
  readonly sheet: ReleaseSheet | null | undefined
  readonly isRunning: boolean
  readonly progress: Progress | null
  readonly problem: string | null
  readonly wasStopped: boolean
  readonly prepare: (wanted: WantedRelease) => Promise<void>
  readonly stop: () => void
}

/** Prepares the report made last for somebody, and remembers it until another is made. */
export function useRelease(): Releasing {
  const client = useQueryClient()
  const prepared = useQuery(query('reports', 'prepared'))
  const [attempt, setAttempt] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const progress = useProgress('prepare-release', attempt)

  async function prepare(wanted: WantedRelease): Promise<void> {
    setAttempt(attempt + 1)
    setFailure(null)
    setRunning(true)
    try {
      await api.reports.prepare(wanted)
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailure(thrown)
    } finally {
      await client.invalidateQueries({ queryKey: ['reports', 'prepared'] })
      setRunning(false)
    }
  }

  const wasStopped = failure?.code === 'cancelled'
  return {
    sheet: prepared.data,
    isRunning,
    progress,
    problem: failure === null || wasStopped ? null : failure.message,
    wasStopped,
    prepare,
    stop: () => void api.reports.cancel(),
  }
}
