import { useQuery } from '@tanstack/react-query'
import { refusal, type Act } from '#shared/domain/hat/permissions.ts'
import { query } from './query.ts'

/** An answer that is read, as a query has it. */
interface Refusal {
  /** Why not; null when it may be done, undefined while that is being read. */
  readonly data: string | null | undefined
  readonly isError: boolean
  readonly error: Error | null
  readonly refetch: () => Promise<unknown>
}

/** Why the account's role or the hat worn does not allow an act. */
export function useRefusal(act: Act): Refusal {
  const hat = useQuery(query('hat', 'worn'))
  const session = useQuery(query('vault', 'session'))
  const wearer =
    hat.data === undefined || !session.data
      ? null
      : { role: session.data.role, workgroup: hat.data?.workgroup ?? null }
  return {
    data: wearer === null ? undefined : refusal(wearer, act),
    isError: hat.isError || session.isError,
    error: hat.error ?? session.error,
    refetch: () => Promise.all([hat.refetch(), session.refetch()]),
  }
}
