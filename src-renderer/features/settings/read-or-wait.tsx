import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'

interface Props<T> {
  readonly from: UseQueryResult<T>
  /** 'the people of this vault'. */
  readonly what: string
  readonly children: (data: T) => ReactNode
}

/** What was read, or how the reading stands. */
export function ReadOrWait<T>({ from, what, children }: Props<T>) {
  if (from.isPending) return <LoadingState label={`Reading ${what}`} />
  if (from.isError) {
    return (
      <ErrorState
        title={`Reading ${what} did not work`}
        safe={from.error.message}
        onRetry={() => void from.refetch()}
      />
    )
  }
  return children(from.data)
}
