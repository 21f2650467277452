import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { nobodyToAssess } from '#shared/domain/assessment/check-assessment.ts'
import { AssessmentWizard } from './assessment-wizard.tsx'

/** Records an assessment of a household. */
export function NewAssessmentPage() {
  const { personalId: PersonalID = '' } = useParams()
  const today = useToday()
  const begin = useQuery(query('assessments', 'begin', { PersonalID }))
  if (begin.isPending) return <LoadingState label="Reading the record" lines={8} />
  if (begin.isError) {
    return (
      <>
        <PageHeading>Record an assessment</PageHeading>
        <ErrorState
          title="This record could not be read"
          safe={begin.error.message}
          advice={<a href="#/clients">Find another client</a>}
          onRetry={() => void begin.refetch()}
        />
      </>
    )
  }
  const { alias, readOnlyReason, stays } = begin.data
  if (readOnlyReason !== null || stays.length === 0) {
    return (
      <>
        <PageHeading>Assessment of {alias}</PageHeading>
        <Banner
          action={
            readOnlyReason === null ? (
              <ButtonLink href={`#/clients/${PersonalID}/household`}>Open the household</ButtonLink>
            ) : (
              <ButtonLink href="#/settings">Open Settings</ButtonLink>
            )
          }
        >
          {readOnlyReason ?? nobodyToAssess}.
        </Banner>
      </>
    )
  }
  return <AssessmentWizard key={PersonalID} begin={begin.data} today={today} />
}
