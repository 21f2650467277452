import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useProgress, type Progress } from '#renderer/api/use-progress.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ReportOrder } from '#shared/ipc/report-calls.ts'

/** The CE APR as the page sees it. */
interface CeApr {
  /** The report made last; null when none was, undefined until that is known. */
  readonly last: MadeReport | null | undefined
  readonly isRunning: boolean
  readonly progress: Progress | null
  readonly problem: string | null
  readonly wasStopped: boolean
  readonly make: (order: ReportOrder) => Promise<void>
  readonly stop: () => void
}

/** Makes the CE APR and remembers it for as long as the vault is open. */
export function useCeApr(): CeApr {
  const client = useQueryClient()
  const last = useQuery(query('reports', 'last'))
  const [attempt, setAttempt] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const progress = useProgress('make-report', attempt)

  async function make(order: ReportOrder): Promise<void> {
    setAttempt(attempt + 1)
    setFailure(null)
    setRunning(true)
    try {
      await api.reports.make(order)
      await client.invalidateQueries({ queryKey: ['reports'] })
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
    make,
    stop: () => void api.reports.cancel(),
  }
}
