import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { urgencyOf, wordsOfDue } from '#renderer/components/due-label/due-of.ts'
import { useToday } from '#renderer/api/use-today.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'

/** The clock that runs out first, in words. */
export function ReferralClock({ referral }: { readonly referral: Referral }) {
  const today = useToday()
  if (referral.nextDueOn === null) return null
  return (
    <div>
      <p>{referral.nextDueWhat}</p>
      <DueLabel urgency={urgencyOf(referral.nextDueOn, today)}>
        {wordsOfDue(referral.nextDueOn, today)}
      </DueLabel>
    </div>
  )
}
