import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ExportWizard } from './export-wizard.tsx'

/** HUD's HMIS CSV out of the vault, signed by two people. */
export function ExportPage() {
  const organizations = useQuery(query('settings', 'organizations'))
  const whyNot = useWhyNot('data.export')
  if (whyNot !== null) {
    return (
      <>
        <PageHeading>HMIS CSV export</PageHeading>
        <Banner action={<ButtonLink href="#/reports">Back to Reports</ButtonLink>}>{whyNot}.</Banner>
      </>
    )
  }
  if (organizations.isPending) return <LoadingState label="Reading the projects" lines={6} />
  if (organizations.isError) {
    return (
      <ErrorState
        title="The projects could not be read"
        safe={organizations.error.message}
        onRetry={() => void organizations.refetch()}
      />
    )
  }
  return <ExportWizard projects={organizations.data.flatMap(({ projects }) => projects)} />
}
