import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { headOf, type Stay } from '#shared/domain/stay/stay.ts'

interface Props {
  readonly HouseholdID: string
  /** The page's heading while the stay cannot be shown. */
  readonly heading: string
  readonly children: (stay: Stay) => ReactNode
}

/** Reads a stay for a page that changes it; says so where it cannot be read, or not be changed. */
export function ReadStay({ HouseholdID, heading, children }: Props) {
  const stay = useQuery(query('stays', 'get', { HouseholdID }))
  if (stay.isPending) return <LoadingState label="Reading the stay" lines={8} />
  if (stay.isError) {
    return (
      <>
        <PageHeading>{heading}</PageHeading>
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
  return children(stay.data)
}
