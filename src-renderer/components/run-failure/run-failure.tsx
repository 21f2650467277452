import type { AppError } from '#shared/ipc/errors.ts'
import { Banner } from '../banner/banner.tsx'

/** Why long work came to nothing; that somebody stopped it is no problem. */
export function RunFailure({ failure }: { readonly failure: AppError | null }) {
  return (
    <output>
      {failure !== null && (
        <Banner tone={failure.code === 'cancelled' ? 'note' : 'problem'}>{failure.message}</Banner>
      )}
    </output>
  )
}
