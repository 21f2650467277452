import type { ReferralState } from '#shared/domain/referral/state.ts'
import type { PackStatus } from './pack.ts'

/**
 * The community's word for where a referral stands: the one that was set last, as long as it stands for the state the
 * referral is in or for none of its own; else the first one that does. Null where the community has no such word.
 */
export function statusOf(
  statuses: readonly PackStatus[],
  state: ReferralState,
  lastSet: string | null = null,
): PackStatus | null {
  const set = statuses.find(({ key }) => key === lastSet)
  if (set !== undefined && (set.states.length === 0 || set.states.includes(state))) return set
  return statuses.find(({ states }) => states.includes(state)) ?? null
}
