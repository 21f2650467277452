import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Contract, InputOf, OutputOf } from '#shared/ipc/contract.ts'
import { api } from './client.ts'

/**
 * The window's memory of what main said. Everything is on this machine and quick, so nothing is kept fresh by
 * guessing: after each save all of it is asked again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      staleTime: 0,
      gcTime: 60_000,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** A reading call as a query: `useQuery(query('referrals', 'get', { referral_id }))`. */
export function query<G extends keyof Contract, C extends keyof Contract[G] & string>(
  group: G,
  name: C,
  ...input: undefined extends InputOf<Contract[G][C]> ? [] : [InputOf<Contract[G][C]>]
) {
  const call = api[group][name] as (input?: unknown) => Promise<OutputOf<Contract[G][C]>>
  return queryOptions({ queryKey: [group, name, ...input], queryFn: () => call(...input) })
}

/**
 * Asks everything on screen again, after something was saved. An open draft is left alone: asking for it again would
 * begin a new one in the place of that which the save ended.
 */
export function refreshAll(): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [group, call] }) => !(group === 'drafts' && call === 'open'),
  })
}
