import { ClockSources } from '#renderer/components/clock-sources/clock-sources.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { urgencyOf, wordsOfDue } from '#renderer/components/due-label/due-of.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'

/** The clock that runs out first, in words, and where it comes from. */
export function ReferralClock({ referral }: { readonly referral: Referral }) {
  const today = useToday()
  const { pack, calendar } = useCommunity()
  if (referral.nextDueOn === null) return null
  return (
    <div>
      <p>{referral.nextDueWhat}</p>
      <DueLabel urgency={urgencyOf(referral.nextDueOn, today, calendar)}>
        {wordsOfDue(referral.nextDueOn, today, calendar)}
      </DueLabel>
      <ClockSources summary="Why this date" rules={pack.clocks} due={[referral.nextDueWhat]} />
    </div>
  )
}
