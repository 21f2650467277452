import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import { ReadStay } from '#renderer/features/stays/read-stay.tsx'
import { wordFor } from '#shared/domain/pack/terms.ts'
import { headOf, type Stay } from '#shared/domain/stay/stay.ts'
import { isEmergency, type AskTransferAnswers } from '#shared/domain/transfer/ask-transfer.ts'
import { whyNoTransfer } from '#shared/domain/transfer/check-ask-transfer.ts'
import type { Transferring } from '#shared/ipc/transfer-calls.ts'
import { askDefinition } from './ask-definition.tsx'
import { TransferAsked } from './transfer-asked.tsx'

/** Asks for a household's transfer from its stay. */
export function AskTransferPage() {
  const { householdId: HouseholdID = '' } = useParams()
  return (
    <ReadStay HouseholdID={HouseholdID} heading="Ask for a transfer">
      {(stay) => <ReadAsking key={HouseholdID} stay={stay} />}
    </ReadStay>
  )
}

function ReadAsking({ stay }: { readonly stay: Stay }) {
  const asking = useQuery(query('transfers', 'asking', { HouseholdID: stay.HouseholdID }))
  if (asking.isPending) return <LoadingState label="Reading the stay" lines={8} />
  if (asking.isError) {
    return (
      <>
        <PageHeading>Ask for a transfer</PageHeading>
        <ErrorState
          title="This stay could not be read"
          safe={asking.error.message}
          onRetry={() => void asking.refetch()}
        />
      </>
    )
  }
  return <MayAsk stay={stay} asking={asking.data} />
}

/** Goes on with what it began with: asked again after its own save, the answer is that a transfer is under way. */
function MayAsk(now: { readonly stay: Stay; readonly asking: Transferring }) {
  const [{ stay, asking }] = useState(now)
  const why = whyNoTransfer({ stay, openSince: asking.openSince })
  const { alias, PersonalID } = headOf(stay)
  if (why === null) return <AskWizard stay={stay} asking={asking} />
  return (
    <>
      <PageHeading lead={stay.ProjectName}>Transfer of {alias}</PageHeading>
      <Banner action={<ButtonLink href={`#/clients/${PersonalID}/enrollments`}>Open the record</ButtonLink>}>
        {why}.
      </Banner>
    </>
  )
}

function AskWizard({ stay, asking }: { readonly stay: Stay; readonly asking: Transferring }) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const today = useToday()
  const { pack } = useCommunity()
  const { saved, save, undo } = useSave()
  const { HouseholdID } = stay
  const { alias, PersonalID } = headOf(stay)
  const record = `/clients/${PersonalID}/enrollments`
  const seed = useMemo((): Partial<AskTransferAnswers> => ({ DecisionDate: today }), [today])
  const held = useDraft<AskTransferAnswers>('transfer', HouseholdID, seed)
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held
  const pages = askDefinition.pages.filter(
    ({ section }) => section !== 'Emergency' || isEmergency(draft.answers),
  )
  return (
    <StepWizard
      definition={askDefinition}
      context={{ today, stay, ...asking, rule: pack.transfers, manager: wordFor(pack, 'listManager') }}
      draft={draft}
      mode={mode}
      spine={<SectionSpine name={`Transfer of ${alias}`} pages={pages} pageId={draft.pageId} />}
      onLeave={() => void navigate(record)}
      onSave={(answers, confirmed) =>
        save(() =>
          api.transfers.ask({ HouseholdID, answers, acceptWarnings: confirmed.length > 0, draft_id }),
        )
      }
      done={
        saved !== null && (
          <TransferAsked
            transfer_id={saved.id}
            record={record}
            onUndo={async () => {
              await undo()
              await navigate(record)
            }}
          />
        )
      }
    />
  )
}
