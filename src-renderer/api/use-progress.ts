import { useEffect, useState } from 'react'
import { pushedEventSchema, type PushedEvent } from '#shared/ipc/events.ts'
import { bridge } from './bridge.ts'

export type Progress = PushedEvent

/** How far long work of this name is, while it runs; null before its first word. `key` begins anew. */
export function useProgress(job: string, key: number): Progress | null {
  const [progress, setProgress] = useState<{ readonly key: number; readonly event: Progress } | null>(null)
  useEffect(
    () =>
      bridge().on((event) => {
        const parsed = pushedEventSchema.safeParse(event)
        if (parsed.success && parsed.data.job === job) {
          setProgress({ key, event: parsed.data })
        }
      }),
    [job, key],
  )
  return progress?.key === key ? progress.event : null
}
