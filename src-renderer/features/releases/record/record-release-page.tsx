import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ReleaseWizard } from './release-wizard.tsx'

/** Records a release that a client signed; `renews` names one whose answers, but for its days, it begins with. */
export function RecordReleasePage() {
  const { personalId: PersonalID = '' } = useParams()
  const [parameters] = useSearchParams()
  const today = useToday()
  const context = useQuery(query('cards', 'context', { PersonalID }))
  const known = useQuery(query('releases', 'ofClient', { PersonalID }))
  if (context.isPending || known.isPending) return <LoadingState label="Reading the record" lines={8} />
  if (context.isError || known.isError) {
    return (
      <>
        <PageHeading>Record a release</PageHeading>
        <ErrorState
          title="This record could not be read"
          safe={(context.error ?? known.error)?.message ?? ''}
          advice={<a href="#/clients">Find another client</a>}
          onRetry={() => void context.refetch()}
        />
      </>
    )
  }
  const renewed = known.data.releases.find(({ release_id }) => release_id === parameters.get('renews'))
  return (
    <ReleaseWizard
      key={PersonalID}
      PersonalID={PersonalID}
      alias={context.data.alias}
      today={today}
      renewed={renewed ?? null}
    />
  )
}
