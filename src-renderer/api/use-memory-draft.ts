import { useMemo, useRef, useState } from 'react'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'

/** A draft that lives in this page and nowhere else: for answers that must never be stored, a pass phrase among them. `notKept` says so. */
export function useMemoryDraft<A extends object>(first: Partial<A>, notKept: string): DraftHandle<A> {
  const [state, setState] = useState<{ readonly answers: Partial<A>; readonly pageId: string }>({
    answers: first,
    pageId: '',
  })
  const latest = useRef(state)

  return useMemo(() => {
    function update(changes: Partial<typeof state>): void {
      latest.current = { ...latest.current, ...changes }
      setState(latest.current)
    }
    return {
      ...state,
      savedAt: null,
      saveState: 'saved',
      notKept,
      change: (path, value) => update({ answers: { ...latest.current.answers, [path]: value } }),
      goTo: (pageId) => update({ pageId }),
      flush: async () => {},
    }
  }, [state, notKept])
}
