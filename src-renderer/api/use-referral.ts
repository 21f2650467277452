import { useQuery } from '@tanstack/react-query'
import { query } from './query.ts'

/** One referral with everything its spine needs. */
export function useReferral(referral_id: string) {
  return useQuery(query('referrals', 'get', { referral_id }))
}
