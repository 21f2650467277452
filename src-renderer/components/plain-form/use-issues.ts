import { useCallback, useState } from 'react'

import { hasErrors } from '#shared/domain/issue.ts'
import type { Issue } from '#shared/domain/issue.ts'

/** What stops a form, as it was last judged. */
export interface Issues {
  readonly all: readonly Issue[]
  /** Counts the attempts, so that the same errors are read out again. */
  readonly attempt: number
  /** Shows what stops it; answers true when nothing does. */
  readonly show: (issues: readonly Issue[]) => boolean
  /** The sentence at a field. */
  readonly at: (path: string) => string | undefined
}

/** Holds the issues of a form that is judged when it is sent, never while it is filled in. */
export function useIssues(): Issues {
  const [{ all, attempt }, set] = useState<{ all: readonly Issue[]; attempt: number }>({
    all: [],
    attempt: 0,
  })
  const show = useCallback((issues: readonly Issue[]) => {
    set((before) => ({ all: issues, attempt: before.attempt + 1 }))
    return !hasErrors(issues)
  }, [])
  return { all, attempt, show, at: (path) => all.find((issue) => issue.path === path)?.message }
}
