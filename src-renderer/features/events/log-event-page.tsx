import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { accessPath, logEventPath } from '#renderer/api/resume-path.ts'
import { query } from '#renderer/api/query.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import type { EventContext } from '#shared/ipc/ce-event-calls.ts'
import { LogEventWizard } from './log-event-wizard.tsx'

/** Logs a CE Event of one household. `date` and `enrollment` in the address are what it begins with. */
export function LogEventPage() {
  const { personalId: PersonalID = '' } = useParams()
  const [parameters] = useSearchParams()
  const today = useToday()
  const context = useQuery(query('ceEvents', 'context', { PersonalID }))
  if (context.isPending) return <LoadingState label="Reading the record" lines={8} />
  if (context.isError) {
    return (
      <>
        <PageHeading>Log a CE event</PageHeading>
        <ErrorState
          title="This record could not be read"
          safe={context.error.message}
          advice={<a href="#/clients">Find another client</a>}
          onRetry={() => void context.refetch()}
        />
      </>
    )
  }
  const { alias, readOnlyReason, stays } = context.data
  if (readOnlyReason !== null) {
    return (
      <>
        <PageHeading lead={alias}>Log a CE event</PageHeading>
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      </>
    )
  }
  if (stays.length === 0) return <NoStay context={context.data} />
  return (
    <LogEventWizard
      key={`${PersonalID} ${parameters.get('after') ?? ''}`}
      known={context.data}
      today={today}
      first={{ EventDate: parameters.get('date') ?? today, EnrollmentID: parameters.get('enrollment') }}
    />
  )
}

/** No enrollment of hers an event could belong to: it is the head's, or she is enrolled first. */
function NoStay({ context: { PersonalID, alias, heads } }: { readonly context: EventContext }) {
  return (
    <>
      <PageHeading lead={alias}>Log a CE event</PageHeading>
      {heads.length === 0 ? (
        <Banner
          action={
            <ButtonLink look="primary" href={`#${accessPath(PersonalID)}`}>
              Start Coordinated Entry
            </ButtonLink>
          }
        >
          A CE event belongs to an enrollment, and this household has none in Coordinated Entry or in your
          project.
        </Banner>
      ) : (
        heads.map((head) => (
          <Banner
            key={head.PersonalID}
            action={
              <ButtonLink look="primary" href={`#${logEventPath(head.PersonalID)}`}>
                Log it for {head.alias}
              </ButtonLink>
            }
          >
            CE events are recorded with the head of household, and that is {head.alias}.
          </Banner>
        ))
      )}
    </>
  )
}
