import { ReferralSpine } from '#renderer/components/referral-spine/referral-spine.tsx'
import type { Referral } from '#shared/ipc/referral-calls.ts'

/** While its intake is being written a referral stands at Intake, whether anybody was reached before or not. */
export function IntakeSpine({ referral }: { readonly referral: Referral }) {
  return <ReferralSpine referral={{ ...referral, state: 'engaged' }} />
}
