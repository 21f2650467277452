import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import styles from '../settings.module.css'
import { ProjectDetailsForm } from './project-details-form.tsx'

const back = <ButtonLink href="#/settings/agency">Back to Agency</ButtonLink>

/** What HUD asks of one project beside its set-up. */
export function ProjectDetailsPage() {
  const { projectId: ProjectID = '' } = useParams()
  const recorded = useQuery(query('settings', 'projectDetails', { ProjectID }))
  const whyNot = useWhyNot('settings.manage')
  if (recorded.isPending) return <LoadingState label="Reading the project" lines={8} />
  if (recorded.isError) {
    return (
      <>
        <PageHeading actions={back}>Project</PageHeading>
        <ErrorState
          title="This project could not be read"
          safe={recorded.error.message}
          onRetry={() => void recorded.refetch()}
        />
      </>
    )
  }
  return (
    <>
      <PageHeading
        lead={`${projectTypeWords(recorded.data.ProjectType)}. What HUD asks of it; anything may stay open for now.`}
        actions={back}
      >
        {recorded.data.ProjectName}
      </PageHeading>
      {whyNot === null ? (
        <ProjectDetailsForm key={ProjectID} ProjectID={ProjectID} recorded={recorded.data} />
      ) : (
        <p className={styles.quiet}>{whyNot}.</p>
      )}
    </>
  )
}
