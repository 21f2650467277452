import { newReferralPath } from '#renderer/api/resume-path.ts'
import { BegunBefore } from '#renderer/features/drafts/begun-before.tsx'

/** Asks whether to go on with a referral that was begun earlier, or to record another. */
export function NewReferralPage() {
  return (
    <BegunBefore
      kind="receive"
      pathOf={newReferralPath}
      words={{
        another: 'Record another referral',
        title: 'Go on, or record another?',
        none: 'No referral is begun and not saved',
        one: 'You began to record a referral, and have not saved it',
        several: (count) => `You began to record ${count} referrals, and have not saved them`,
        failed: 'A referral cannot be begun',
        opening: 'Opening a new referral',
      }}
    />
  )
}
