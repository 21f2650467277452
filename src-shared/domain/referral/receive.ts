import { z } from 'zod'
import { aliasSchema } from '#shared/domain/client/alias.ts'
import { calendarDate, recordId, tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { isReferralEvent, namesProject } from '#shared/domain/event/referral-event.ts'

/** How a referral can reach the agency. */
export const waysItCame = ['email', 'phone', 'meeting', 'hmis_partner', 'paper'] as const
export type WayItCame = (typeof waysItCame)[number]

export const wayItCameLabels = {
  email: 'E-mail',
  phone: 'Phone',
  meeting: 'Meeting',
  hmis_partner: 'HMIS, through a partner',
  paper: 'Paper',
} as const satisfies Record<WayItCame, string>

/** The longest reference code. */
export const referenceCodeLength = 40

/** What the Received wizard asks. Dates stay as typed until the save. */
export const receiveAnswersSchema = z.object({
  howItCame: z.enum(waysItCame).nullish(),
  referenceCode: typedText,
  noReferenceCode: tick,
  household: z.enum(['new', 'known']).nullish(),
  PersonalID: recordId.nullish(),
  alias: typedText,
  Event: z.number().int().nullish(),
  EventDate: typedText,
  LocationCrisisOrPHHousing: recordId.nullish(),
  DateNotified: typedText,
  referredBy: typedText,
  acknowledgeNow: z.enum(['yes', 'later']).nullish(),
  DateReferralAcknowledged: typedText,
  lateReason: typedText,
})
export type ReceiveAnswers = Readonly<z.infer<typeof receiveAnswersSchema>>

/** A referral that a save accepts. A new household has an alias, a known one its PersonalID. */
export const receivedReferralSchema = z.strictObject({
  howItCame: z.enum(waysItCame),
  referenceCode: z.string().min(1).max(referenceCodeLength).nullable(),
  household: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('new'), alias: aliasSchema }),
    z.strictObject({ kind: z.literal('known'), PersonalID: recordId }),
  ]),
  Event: z.number().refine(isReferralEvent),
  EventDate: calendarDate,
  /** 4.20.C: the ProjectID; null for a voucher (18). */
  LocationCrisisOrPHHousing: recordId.nullable(),
  DateNotified: calendarDate,
  referredBy: z.string().min(1).max(100).nullable(),
  /** Null when it will be acknowledged later. */
  DateReferralAcknowledged: calendarDate.nullable(),
  lateReason: z.string().min(1).max(500).nullable(),
})
export type ReceivedReferral = Readonly<z.infer<typeof receivedReferralSchema>>

/**
 * The referral of answers in which `checkReceive` found no error: what the answers left open is null, and an answer
 * to a question that no longer applies is dropped. Throws a ZodError for any other.
 */
export function parseReceive(answers: ReceiveAnswers): ReceivedReferral {
  const acknowledged = answers.acknowledgeNow === 'yes'
  return receivedReferralSchema.parse({
    howItCame: answers.howItCame,
    referenceCode: answers.noReferenceCode ? null : typed(answers.referenceCode),
    household:
      answers.household === 'known'
        ? { kind: 'known', PersonalID: answers.PersonalID }
        : { kind: answers.household, alias: typed(answers.alias) },
    Event: answers.Event,
    EventDate: dateOf(answers.EventDate),
    LocationCrisisOrPHHousing: namesProject(answers.Event) ? answers.LocationCrisisOrPHHousing : null,
    DateNotified: dateOf(answers.DateNotified),
    referredBy: typed(answers.referredBy),
    DateReferralAcknowledged: acknowledged ? dateOf(answers.DateReferralAcknowledged) : null,
    lateReason: acknowledged ? typed(answers.lateReason) : null,
  })
}
