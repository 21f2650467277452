import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import { amendContext } from '#main/services/referrals/amend-context.ts'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { receiveContext, receiveReferral } from '#main/services/referrals/receive-referral.ts'
import {
  enrollmentsForReferral,
  listReferrals,
  readReferral,
  referralsFor,
} from '#main/services/referrals/referrals.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { resolveSuccessful, resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import type { HandlersOf } from '../handler.ts'

export const referralHandlers: HandlersOf<'referrals'> = {
  list: async ({ bucket, limit, offset }, { desk }) => [
    ...(await listReferrals(desk, bucket, limit, offset)),
  ],
  get: ({ referral_id }, { desk }) => readReferral(desk, referral_id),
  ofClient: ({ PersonalID }, { desk }) => referralsFor(desk, PersonalID),
  receiveContext: (_input, { desk }) => receiveContext(desk),
  receive: (request, { desk }) => receiveReferral(desk, request),
  acknowledge: (request, { desk }) => acknowledgeReferral(desk, request),
  enrollments: async ({ referral_id }, { desk }) => [...(await enrollmentsForReferral(desk, referral_id))],
  resolveSuccessful: (request, { desk }) => resolveSuccessful(desk, request),
  resolveUnsuccessful: (request, { desk }) => resolveUnsuccessful(desk, request),
  amendContext: ({ referral_id }, { desk }) => amendContext(desk, referral_id),
  amend: (request, { desk }) => amendReferral(desk, request),
  recordHousing: (request, { desk }) => recordHousing(desk, request),
}
