import { queryClient, refreshAll } from '#renderer/api/query.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import type { Progress } from '#renderer/api/use-progress.ts'
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
  const opening = useLongRun('practice')

  async function open(call: () => Promise<unknown>): Promise<void> {
    const { failure } = await opening.run(async () => {
      await call()
      // Drafts of a practice vault that is gone mean nothing in the new one.
      queryClient.removeQueries({ queryKey: ['drafts'] })
      await enter({ anew: true })
    })
    // The old one may be closed already: the page behind the lock then gives way to the door.
    if (failure !== null) await refreshAll()
  }

  return {
    isOpening: opening.isRunning,
    problem: opening.failure?.message ?? null,
    progress: opening.progress,
    open,
  }
}
