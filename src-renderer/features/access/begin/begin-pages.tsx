import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { newAccessPath } from '#renderer/api/resume-path.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { BegunBefore } from '#renderer/features/drafts/begun-before.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import type { BeginAccessAnswers } from '#shared/domain/access/begin-access.ts'
import { BeginWizard } from './begin-wizard.tsx'

/** Asks whether to go on with a start that was begun earlier, or to begin another. */
export function NewAccessPage() {
  return (
    <BegunBefore
      kind="access"
      pathOf={newAccessPath}
      words={{
        another: 'Start for another household',
        title: 'Go on, or start for another household?',
        one: 'You began to start Coordinated Entry, and have not saved it',
        several: (count) => `You began to start Coordinated Entry ${count} times, and have not saved it`,
        none: 'No start of Coordinated Entry is begun and not saved',
        failed: 'Coordinated Entry cannot be started',
        opening: 'Opening the start of Coordinated Entry',
      }}
    />
  )
}

/** Starts Coordinated Entry for any household. */
export function BeginAccessPage() {
  const { draftId = '' } = useParams()
  return <OfAny key={draftId} draft_id={draftId} />
}

function OfAny({ draft_id }: { readonly draft_id: string }) {
  const today = useToday()
  const known = useQuery({
    ...query('access', 'beginning', { PersonalIDs: [], aliases: [] }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const alias = known.data?.suggestedAlias
  const seed = useMemo(
    (): Partial<BeginAccessAnswers> | null => (alias === undefined ? null : { alias, EntryDate: today }),
    [alias, today],
  )
  const held = useDraft<BeginAccessAnswers>('access', 'new', seed, draft_id)
  if (known.isError) {
    return (
      <ErrorState
        isPage
        title="The access points could not be read"
        safe={known.error.message}
        onRetry={() => void known.refetch()}
      />
    )
  }
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  return <BeginWizard draft={held.draft} draft_id={draft_id} PersonalID={null} />
}

/** Starts Coordinated Entry for a client of the vault. */
export function ClientAccessPage() {
  const { personalId = '' } = useParams()
  return <OfClient key={personalId} PersonalID={personalId} />
}

function OfClient({ PersonalID }: { readonly PersonalID: string }) {
  const today = useToday()
  const seed = useMemo(
    (): Partial<BeginAccessAnswers> => ({ household: 'known', PersonalID, EntryDate: today }),
    [PersonalID, today],
  )
  const held = useDraft<BeginAccessAnswers>('access', PersonalID, seed)
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  return <BeginWizard draft={held.draft} draft_id={held.draft_id} PersonalID={PersonalID} />
}
