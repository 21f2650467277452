import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { sendAmendment } from '#renderer/api/send-amendment.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import {
  beginContactAmendment,
  rebasedContact,
  type AmendContactAnswers,
} from '#shared/domain/contact/amend-contact.ts'
import { referralStateLabels } from '#shared/domain/referral/state.ts'
import type { LoggedContact } from '#shared/ipc/contact-calls.ts'
import { amendContactDefinition } from './amend-definition.tsx'

/** Corrects one contact that was logged, with a reason. */
export function AmendContactPage() {
  const { attemptId: contact_attempt_id = '' } = useParams()
  const logged = useQuery(query('contact', 'logged', { contact_attempt_id }))
  if (logged.isPending) return <LoadingState label="Reading the contact" lines={8} />
  if (logged.isError) {
    return (
      <ErrorState
        isPage
        title="This contact could not be read"
        safe={logged.error.message}
        onRetry={() => void logged.refetch()}
      />
    )
  }
  const { alias, readOnlyReason } = logged.data
  if (readOnlyReason !== null) {
    return (
      <>
        <PageHeading lead={alias}>Correct a contact</PageHeading>
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      </>
    )
  }
  return <AmendWizard key={contact_attempt_id} contact_attempt_id={contact_attempt_id} logged={logged.data} />
}

interface Props {
  readonly contact_attempt_id: string
  readonly logged: LoggedContact
}

function AmendWizard({ contact_attempt_id, logged }: Props) {
  const navigate = useNavigate()
  const today = useToday()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const { alias, referral_id, context } = logged
  const seed = useMemo(() => beginContactAmendment(context.saved), [context])
  const held = useDraft<AmendContactAnswers>('amend_contact', contact_attempt_id, seed)
  if (!held.ready) {
    return held.failure === null ? (
      <LoadingState label="Reading your draft" lines={8} />
    ) : (
      <ErrorState title="Your draft could not be read" safe={held.failure.message} />
    )
  }
  const { draft_id } = held
  const draft = { ...held.draft, answers: rebasedContact(held.draft.answers, context.saved) }
  const referral = `/referrals/${referral_id}`
  return (
    <StepWizard
      definition={amendContactDefinition}
      context={{ ...context, today }}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`Correcting a contact with ${alias}`}
          pages={amendContactDefinition.pages}
          pageId={draft.pageId}
        />
      }
      onLeave={() => void navigate(referral)}
      onSave={async (answers, confirmed) => {
        await draft.flush()
        const acceptWarnings = confirmed.length > 0
        // What she was shown last is what she means to replace; anything newer is shown to her first.
        const shown = { ...answers, seen: context.saved }
        return save(() =>
          sendAmendment(() =>
            api.contact.amend({ contact_attempt_id, answers: shown, acceptWarnings, draft_id }),
          ),
        )
      }}
      done={
        saved !== null && (
          <DonePanel
            title="Contact corrected"
            next={
              <p>
                The referral of {alias} stands at “{referralStateLabels[context.referral.state]}”. What was
                written before, and your reason, are in the history.
              </p>
            }
            onUndo={async () => {
              await undo()
              await navigate(referral)
            }}
            actions={
              <ButtonLink look="primary" href={`#${referral}`}>
                Open the referral
              </ButtonLink>
            }
          />
        )
      }
    />
  )
}
