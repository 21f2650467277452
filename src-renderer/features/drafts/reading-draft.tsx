import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'

/** In the place of a wizard whose draft is being read, or could not be. */
export function ReadingDraft({ failure }: { readonly failure: Error | null }) {
  return failure === null ? (
    <LoadingState label="Reading your draft" lines={8} />
  ) : (
    <ErrorState isPage title="Your draft could not be read" safe={failure.message} />
  )
}
