import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { newReferralPath } from '#renderer/api/resume-path.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import type { Unfinished } from '#shared/ipc/draft-calls.ts'
import { DraftList } from '#renderer/features/drafts/draft-list.tsx'

/** Asks whether to go on with a referral that was begun earlier, or to record another. */
export function NewReferralPage() {
  const drafts = useQuery(query('drafts', 'unfinished'))
  if (drafts.isError) {
    return (
      <ErrorState
        isPage
        title="Your drafts could not be read"
        safe={drafts.error.message}
        onRetry={() => void drafts.refetch()}
      />
    )
  }
  // What was read before this page may not know of a draft that was written since.
  if (!drafts.isFetchedAfterMount || drafts.data === undefined)
    return <LoadingState label="Reading your drafts" />
  return <GoOnOrAnother begun={drafts.data.filter(({ kind }) => kind === 'receive')} />
}

function GoOnOrAnother({ begun }: { readonly begun: readonly Unfinished[] }) {
  const [another, setAnother] = useState(begun.length === 0)
  if (another) return <Another />
  return (
    <>
      <PageHeading
        lead={leadOf(begun.length)}
        actions={
          <Button look={begun.length === 0 ? 'primary' : 'secondary'} onClick={() => setAnother(true)}>
            Record another referral
          </Button>
        }
      >
        Go on, or record another?
      </PageHeading>
      <DraftList drafts={begun} />
    </>
  )
}

/** Begins a blank draft, and goes to its page. */
function Another() {
  const blank = useQuery({
    ...query('drafts', 'open', { kind: 'receive', subject: 'new' }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (blank.isError)
    return <ErrorState isPage title="A referral cannot be begun" safe={blank.error.message} />
  if (blank.data === undefined) return <LoadingState label="Opening a new referral" />
  return <Navigate to={newReferralPath(blank.data.draft_id)} replace />
}

function leadOf(begun: number): string {
  if (begun === 0) return 'No referral is begun and not saved'
  return begun === 1
    ? 'You began to record a referral, and have not saved it'
    : `You began to record ${begun} referrals, and have not saved them`
}
