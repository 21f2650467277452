import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useReferral } from '#renderer/api/use-referral.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ReferralSpine } from '#renderer/components/referral-spine/referral-spine.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { DraftKind } from '#shared/ipc/draft-calls.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { ReferralClock } from './referral-clock.tsx'

/** What a save sends beside the answers. */
interface Sending {
  readonly referral_id: string
  readonly acceptWarnings: boolean
  readonly draft_id: string
}

interface Props<A extends object, C> {
  readonly referral_id: string
  readonly kind: DraftKind
  readonly definition: WizardDefinition<A, C>
  /** What the rules need beside the answers; null while it is being read. */
  readonly contextOf: (referral: Referral) => C | null
  readonly seedOf: (referral: Referral, context: C) => Partial<A>
  /** The draft's answers as they stand for the record of today; those it holds already are answers of a person. */
  readonly settle?: (answers: Partial<A>, context: C) => Partial<A>
  readonly send: (answers: Partial<A>, sending: Sending) => Promise<SaveOutcome>
  /** The done page for the referral as it stands after the save. */
  readonly done: (referral: Referral, undo: () => Promise<void>) => ReactNode
}

/** A wizard about one referral: its draft, its spine, its clock, its save and its end. */
export function ReferralWizard<A extends object, C>(props: Props<A, C>) {
  const referral = useReferral(props.referral_id)
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
  const context = props.contextOf(referral.data)
  if (context === null) return <LoadingState label="Reading what this step needs" />
  if (referral.data.readOnlyReason !== null) return <ReadOnly referral={referral.data} />
  return <LoadedWizard {...props} referral={referral.data} context={context} />
}

function LoadedWizard<A extends object, C>({
  referral,
  context,
  kind,
  definition,
  seedOf,
  settle = asTheyAre,
  send,
  done,
}: Props<A, C> & { readonly referral: Referral; readonly context: C }) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const held = useDraft<A>(kind, referral.referral_id, seedOf(referral, context))
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft_id } = held
  const draft = { ...held.draft, answers: settle(held.draft.answers, context) }
  const { referral_id } = referral

  async function takeBack(): Promise<void> {
    await undo()
    await navigate(`/referrals/${referral_id}`)
  }

  return (
    <StepWizard
      definition={definition}
      context={context}
      draft={draft}
      mode={mode}
      spine={<ReferralSpine referral={referral} />}
      clock={<ReferralClock referral={referral} />}
      onLeave={() => void navigate(`/referrals/${referral_id}`)}
      onSave={(answers, confirmed) =>
        save(() => send(answers, { referral_id, draft_id, acceptWarnings: confirmed.length > 0 }))
      }
      done={saved !== null && done(referral, takeBack)}
    />
  )
}

function asTheyAre<A>(answers: A): A {
  return answers
}

function ReadOnly({ referral }: { readonly referral: Referral }) {
  return (
    <>
      <PageHeading>{referral.alias}</PageHeading>
      <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>
        {referral.readOnlyReason}
      </Banner>
    </>
  )
}
