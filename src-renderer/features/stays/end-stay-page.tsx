import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { headOf } from '#shared/domain/stay/stay.ts'
import { EndStayWizard } from './end-stay-wizard.tsx'

/** Ends a household's stay, for everyone or for some. */
export function EndStayPage() {
  const { householdId: HouseholdID = '' } = useParams()
  const today = useToday()
  const stay = useQuery(query('stays', 'get', { HouseholdID }))
  if (stay.isPending) return <LoadingState label="Reading the stay" lines={8} />
  if (stay.isError) {
    return (
      <>
        <PageHeading>End the stay</PageHeading>
        <ErrorState
          title="This stay could not be read"
          safe={stay.error.message}
          onRetry={() => void stay.refetch()}
        />
      </>
    )
  }
  const { readOnlyReason, ProjectName } = stay.data
  if (readOnlyReason !== null) {
    return (
      <>
        <PageHeading lead={ProjectName}>Stay of {headOf(stay.data).alias}</PageHeading>
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      </>
    )
  }
  return <EndStayWizard key={HouseholdID} stay={stay.data} today={today} />
}
