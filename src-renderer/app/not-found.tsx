import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <EmptyState
      action={
        <ButtonLink href="#/" look="primary">
          Go to Home
        </ButtonLink>
      }
    >
      There is nothing at this address.
    </EmptyState>
  )
}
