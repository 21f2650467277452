import { useState } from 'react'
import type { Issue } from '#shared/domain/issue.ts'
import { error } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { api } from './client.ts'
import { refreshAll } from './query.ts'

/** What was saved, while it can still be undone. */
export interface Saved {
  readonly actId: string
  readonly id: string
}

interface SaveState {
  readonly saved: Saved | null
  /** Sends the answers; answers the issues that stopped it, none when it was saved. */
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
  /** Takes the save back within its ten seconds. @throws AppError */
  readonly undo: () => Promise<void>
}

/**
 * Saves once and remembers what was saved. What main refuses comes back as an issue of the whole form, in main's own
 * words, so that nothing typed is lost.
 */
export function useSave(): SaveState {
  const [saved, setSaved] = useState<Saved | null>(null)
  return {
    saved,
    save: async (send) => {
      try {
        const outcome = await send()
        if (!outcome.saved) return outcome.issues
        await refreshAll()
        setSaved({ actId: outcome.actId, id: outcome.id })
        return []
      } catch (failure) {
        if (failure instanceof AppError) return [error('', failure.message)]
        throw failure
      }
    },
    undo: async () => {
      if (saved === null) return
      await api.history.undo({ actId: saved.actId })
      await refreshAll()
      setSaved(null)
    },
  }
}
