import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '#renderer/api/query.ts'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { AwayScreen } from '#renderer/features/away/away-screen.tsx'
import { isAway } from '#renderer/features/away/away.ts'
import { useHideNow } from '#renderer/features/away/use-hide-now.ts'
import { LockedScreens } from '#renderer/features/vault/locked-screens.tsx'
import type { SessionInfo } from '#shared/ipc/vault-calls.ts'
import { useUnlocked } from './use-unlocked.tsx'

/**
 * What may be seen: the neutral screen after Hide now, the locked screens while no vault is open, and only then the
 * application. Main decides which; the window asks.
 */
export function Gate() {
  useHideNow()
  const [away, setAway] = useState(isAway())
  const session = useQuery(query('vault', 'session'))
  const unlocked = useUnlocked(whenNeeded(session))
  if (away) return <AwayScreen onReturn={() => setAway(false)} />
  if (session.isPending) return null
  if (session.isError) {
    return (
      <ErrorState
        isPage
        title="Threshold could not start"
        safe="Your vault was not touched."
        advice="Close Threshold and open it again."
        onRetry={() => void session.refetch()}
      />
    )
  }
  if (session.data === null) return <LockedScreens />
  return unlocked
}

function whenNeeded({
  data,
}: {
  readonly data: SessionInfo | null | undefined
}): 'not yet' | 'later' | 'now' {
  if (data === undefined) return 'not yet'
  return data === null ? 'later' : 'now'
}
