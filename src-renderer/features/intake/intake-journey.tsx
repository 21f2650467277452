import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useReferral } from '#renderer/api/use-referral.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import { IntakeDone } from './intake-done.tsx'
import { NotNow, whyNotNow } from './not-now.tsx'
import { OpenIntake, type SaveIntake } from './open-intake.tsx'
import type { Referral } from '#shared/ipc/referral-calls.ts'

/** W3: the intake of one referral, from its task list to its saved enrollment. */
export function IntakeJourney() {
  const { referralId = '' } = useParams()
  const referral = useReferral(referralId)
  const { saved, save, undo } = useSave()
  const [saving, setSaving] = useState(false)

  if (referral.isPending) return <LoadingState label="Reading the referral" />
  if (referral.isError) {
    return (
      <ErrorState
        isPage
        title="This referral could not be read"
        safe={referral.error.message}
        onRetry={() => void referral.refetch()}
      />
    )
  }
  if (saved !== null) return <IntakeDone referral={referral.data} undo={undo} />
  const why = saving ? null : whyNotNow(referral.data)
  if (why !== null) return <NotNow referral={referral.data} why={why} />
  return (
    <BeginIntake
      referral={referral.data}
      onSave={async (send) => {
        setSaving(true)
        try {
          return await save(send)
        } finally {
          setSaving(false)
        }
      }}
    />
  )
}

/** Opens the draft, from what the vault knows where it is a fresh one. */
function BeginIntake({ referral, onSave }: { readonly referral: Referral; readonly onSave: SaveIntake }) {
  const { referral_id } = referral
  const begun = useQuery({
    ...query('intake', 'begin', { referral_id }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const seed = useMemo(() => begun.data?.answers ?? null, [begun.data])
  const held = useDraft<IntakeAnswers>('intake', referral_id, seed)

  if (begun.isError) {
    return (
      <ErrorState
        isPage
        title="This intake could not be opened"
        safe={begun.error.message}
        onRetry={() => void begun.refetch()}
      />
    )
  }
  if (!held.ready && held.failure !== null)
    return <ErrorState isPage title="Your draft could not be read" safe={held.failure.message} />
  if (!held.ready || begun.data === undefined) return <LoadingState label="Reading your draft" lines={9} />
  return (
    <OpenIntake
      referral={referral}
      begun={begun.data}
      stored={held.draft}
      draft_id={held.draft_id}
      onSave={onSave}
    />
  )
}
