import { callBackWords, type CallBack } from '#shared/domain/card/call-back.ts'
import dayjs from 'dayjs'
import type { CardAnswers } from '#shared/domain/card/referral-card.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import type { ReleaseAnswers } from '#shared/domain/release/release.ts'

/** A release as somebody signs it today, for a month and for a referral card. */
export function releaseOfToday(): ReleaseAnswers {
  return releaseOf(dayjs().format('YYYY-MM-DD'))
}

/** The same, signed on another day. */
export function releaseOf(day: string): ReleaseAnswers {
  return {
    recipient: 'North County Housing',
    what: ['referral_card'],
    ways: ['email'],
    purpose: 'housing_referral',
    explained: true,
    signedBy: 'client',
    signedHow: 'paper',
    signedOn: day,
    expiresOn: addDays(day, 30),
  }
}

/** Whom the agency's cards say to call. */
export const housingLine: CallBack = { name: 'Housing line', phone: '612-555-0100' }

/** A card that only needs its release and the agency's call-back. */
export const cardAnswers: CardAnswers = {
  sizeBand: '2-3',
  bedrooms: '2',
  priority: 'high',
  areas: ['north'],
  callBack: callBackWords(housingLine),
  goodFor: 14,
  form: 'text',
}
