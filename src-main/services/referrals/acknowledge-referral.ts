import {
  checkAcknowledge,
  parseAcknowledge,
  type AcknowledgeAnswers,
} from '#shared/domain/referral/acknowledge.ts'
import { nextState } from '#shared/domain/referral/state.ts'
import { error } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { ownReferral, requireMay } from '../guard.ts'
import { moveReferral } from './move-referral.ts'
import { save, type SaveRequest } from '../save.ts'
import { readCommunity } from '../community/community.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly referral_id: string
  readonly answers: AcknowledgeAnswers
}

/** Says that the agency has the referral; nobody need have been spoken to yet. */
export async function acknowledgeReferral(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'referral.acknowledge')
  return save(
    desk,
    { ...request, act: 'referral.acknowledge' },
    async ({ db }) => {
      const referral = await ownReferral(desk, db, request.referral_id)
      const next = nextState(referral.state, 'acknowledge')
      if (!next.allowed) return [error('', next.message)]
      const { pack, calendar } = await readCommunity(db)
      return checkAcknowledge(request.answers, {
        today: today(desk),
        DateNotified: referral.DateNotified,
        clocks: pack.clocks,
        calendar,
      })
    },
    async (session) => {
      const referral = await ownReferral(desk, session.db, request.referral_id)
      const { DateReferralAcknowledged, lateReason } = parseAcknowledge(request.answers)
      await session.update('referral', referral.referral_id, {
        date_acknowledged: DateReferralAcknowledged,
        late_reason: lateReason,
      })
      await moveReferral(session, referral, 'acknowledge')
      return referral.referral_id
    },
  )
}
