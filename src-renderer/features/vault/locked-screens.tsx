import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { query } from '#renderer/api/query.ts'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LockedFrame } from './locked-frame.tsx'
import { MendPage } from './mend-page.tsx'
import { StartPage } from './start-page.tsx'
import { UnlockPage } from './unlock-page.tsx'

/** Pages for rare days are read from the disk when they are asked for: the unlock screen comes up sooner. */
const SetUp = lazy(async () => ({ default: (await import('./set-up/set-up.tsx')).SetUp }))
const RecoverPage = lazy(async () => ({ default: (await import('./recover-page.tsx')).RecoverPage }))

/** What is seen while no vault is open; where the agency's vault stands decides which page. */
export function LockedScreens() {
  const standing = useQuery(query('vault', 'standing'))
  const [page, setPage] = useState<'door' | 'set-up' | 'recover' | 'recovered'>('door')

  if (standing.isPending) return null
  if (standing.isError) {
    return (
      <LockedFrame width="reading">
        <ErrorState
          isPage
          title="Threshold cannot look into its folder"
          safe={standing.error.message}
          onRetry={() => void standing.refetch()}
        />
      </LockedFrame>
    )
  }

  const { agency, lastLock } = standing.data
  if (page === 'set-up') {
    return (
      <Suspense fallback={null}>
        <SetUp onLeave={() => setPage('door')} />
      </Suspense>
    )
  }
  if (agency.state === 'none') return <StartPage lastLock={lastLock} onSetUp={() => setPage('set-up')} />
  if (agency.state !== 'ready') {
    return <MendPage standing={agency} onMended={() => void standing.refetch()} />
  }
  if (page === 'recover') {
    return (
      <Suspense fallback={null}>
        <RecoverPage onBack={() => setPage('door')} onRecovered={() => setPage('recovered')} />
      </Suspense>
    )
  }
  return (
    <UnlockPage
      standing={agency}
      lastLock={lastLock}
      isRecovered={page === 'recovered'}
      onRecover={() => setPage('recover')}
      onMended={() => void standing.refetch()}
    />
  )
}
