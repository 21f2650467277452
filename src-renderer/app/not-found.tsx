import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <>
      <PageHeading>Nothing is here</PageHeading>
      <EmptyState
        action={
          <ButtonLink href="#/" look="primary">
            Go to Home
          </ButtonLink>
        }
      >
        This address leads nowhere. Nothing was changed and nothing was lost.
      </EmptyState>
    </>
  )
}
