import { spineSteps } from '#shared/domain/referral/spine.ts'
import { housingWords } from '#shared/domain/resolve/housing-words.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { CaseSpine } from '../case-spine/case-spine.tsx'

/** Where a referral stands on its way. */
export function ReferralSpine({ referral }: { readonly referral: Referral }) {
  const steps = spineSteps({
    state: referral.state,
    isAcknowledged: referral.DateReferralAcknowledged !== null,
    hasAttempt: referral.attempts > 0,
  })
  return (
    <CaseSpine
      name={`Referral of ${referral.alias}`}
      steps={steps.map(({ key, label, standing }) => ({
        id: key,
        label: key === 'housed' ? housingWords(referral.ProjectType).step : label,
        state: standing === 'skipped' ? 'done' : standing,
        note: standing === 'skipped' ? 'Not needed' : undefined,
      }))}
    />
  )
}
