import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { AmendWizard } from '#renderer/features/amending/amend-wizard.tsx'
import { beginContactAmendment, rebasedContact } from '#shared/domain/contact/amend-contact.ts'
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
  return (
    <ContactAmendment key={contact_attempt_id} contact_attempt_id={contact_attempt_id} logged={logged.data} />
  )
}

interface Props {
  readonly contact_attempt_id: string
  readonly logged: LoggedContact
}

function ContactAmendment({ contact_attempt_id, logged: { alias, referral_id, context } }: Props) {
  const today = useToday()
  return (
    <AmendWizard
      name={`Correcting a contact with ${alias}`}
      definition={amendContactDefinition}
      amendment={{
        kind: 'amend_contact',
        subject: contact_attempt_id,
        seed: beginContactAmendment(context.saved),
        rebase: (answers) => rebasedContact(answers, context.saved),
        contextOf: () => ({ ...context, today }),
        send: (answers, sending) =>
          api.contact.amend({ contact_attempt_id, answers: { ...answers, seen: context.saved }, ...sending }),
      }}
      record={{ path: `/referrals/${referral_id}`, words: 'Open the referral' }}
      done={{
        title: 'Contact corrected',
        next: (
          <p>
            The referral of {alias} stands at “{referralStateLabels[context.referral.state]}”. What was
            written before, and your reason, are in the history.
          </p>
        ),
      }}
    />
  )
}
