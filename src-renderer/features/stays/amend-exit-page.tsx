import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { AmendWizard } from '#renderer/features/amending/amend-wizard.tsx'
import { beginExitAmendment, rebasedExit } from '#shared/domain/stay/amend-exit.ts'
import type { ExitAmendContext } from '#shared/domain/stay/check-amend-exit.ts'
import type { RecordedExit } from '#shared/ipc/stay-calls.ts'
import { amendExitDefinition } from './amend-exit-definition.tsx'

/** Corrects one person's exit, with a reason. */
export function AmendExitPage() {
  const { enrollmentId: EnrollmentID = '' } = useParams()
  const recorded = useQuery(query('stays', 'exit', { EnrollmentID }))
  if (recorded.isPending) return <LoadingState label="Reading the exit" lines={8} />
  if (recorded.isError) {
    return (
      <ErrorState
        isPage
        title="This exit could not be read"
        safe={recorded.error.message}
        onRetry={() => void recorded.refetch()}
      />
    )
  }
  const { context, readOnlyReason, alias, ProjectName } = recorded.data
  const record = `#/enrollments/${EnrollmentID}`
  if (context === null || readOnlyReason !== null) {
    return (
      <>
        <PageHeading lead={ProjectName}>Exit of {alias}</PageHeading>
        {context === null ? (
          <Banner action={<ButtonLink href={record}>Open the enrollment</ButtonLink>}>
            {alias} is still in the project: there is no exit to correct.
          </Banner>
        ) : (
          <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
        )}
      </>
    )
  }
  return <ExitAmendment key={EnrollmentID} recorded={recorded.data} context={context} />
}

interface Props {
  readonly recorded: RecordedExit
  readonly context: ExitAmendContext
}

function ExitAmendment({ recorded: { EnrollmentID, alias }, context }: Props) {
  return (
    <AmendWizard
      name={`Amending the exit of ${alias}`}
      definition={amendExitDefinition}
      amendment={{
        kind: 'amend_exit',
        subject: EnrollmentID,
        seed: beginExitAmendment(context.saved),
        rebase: (answers) => rebasedExit(answers, context.saved),
        contextOf: () => context,
        send: (answers, sending) =>
          api.stays.amendExit({ EnrollmentID, answers: { ...answers, seen: context.saved }, ...sending }),
      }}
      record={{ path: `/enrollments/${EnrollmentID}`, words: 'Open the enrollment' }}
      done={{
        title: 'Exit amended',
        next: <p>What it was before, and your reason, are in the history of {alias}.</p>,
      }}
    />
  )
}
