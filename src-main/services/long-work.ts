import type { PushedEvent } from '#shared/ipc/events.ts'
import type { JobOptions } from '#main/jobs/run-job.ts'

/** How somebody at the window follows long work, and stops it. */
export interface LongWork {
  readonly signal: AbortSignal
  readonly push: (event: PushedEvent) => void
}

/** Tells the window how far a job is, under the name that its page listens for. */
export function followed({ signal, push }: LongWork, job: string): JobOptions {
  return { signal, onProgress: (progress) => push({ kind: 'progress', job, ...progress }) }
}
