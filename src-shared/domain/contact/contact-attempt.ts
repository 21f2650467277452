import { z } from 'zod'
import { calendarDate, tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { readTime } from '#shared/domain/date/typed-time.ts'

/** The ways to try. */
export const channels = ['call', 'text', 'email', 'in_person', 'through_advocate', 'other'] as const
export type Channel = (typeof channels)[number]

export const channelLabels = {
  call: 'Call',
  text: 'Text message',
  email: 'E-mail',
  in_person: 'In person',
  through_advocate: 'Through an advocate',
  other: 'Another way',
} as const satisfies Record<Channel, string>

/** What a try came to. */
export const contactOutcomes = [
  'interested',
  'not_interested',
  'needs_time',
  'no_answer',
  'not_safe',
  'wrong_contact',
] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

export const contactOutcomeLabels = {
  interested: 'Reached: interested',
  not_interested: 'Reached: not interested',
  needs_time: 'Reached: needs time',
  no_answer: 'No answer',
  not_safe: 'Not safe to go on',
  wrong_contact: 'Wrong number or address',
} as const satisfies Record<ContactOutcome, string>

export const voicemails = ['no', 'neutral', 'agency_named'] as const
export type Voicemail = (typeof voicemails)[number]

export const voicemailLabels = {
  no: 'No',
  neutral: 'Yes, a neutral message',
  agency_named: 'Yes, naming the agency',
} as const satisfies Record<Voicemail, string>

/** What the Contact wizard asks. Date and time stay as typed until the save. */
export const contactAttemptAnswersSchema = z.object({
  cardRead: tick,
  channel: z.enum(channels).nullish(),
  attemptDate: typedText,
  attemptTime: typedText,
  outcome: z.enum(contactOutcomes).nullish(),
  voicemailLeft: z.enum(voicemails).nullish(),
  nextTry: typedText,
  /** The key of a status word of the community's pack. */
  statusWord: typedText,
  note: typedText,
})
export type ContactAttemptAnswers = Readonly<z.infer<typeof contactAttemptAnswersSchema>>

/** A contact attempt that a save accepts. */
export const contactAttemptSchema = z.strictObject({
  cardRead: z.literal(true),
  channel: z.enum(channels),
  /** Local time, `YYYY-MM-DDTHH:mm`. */
  attemptedAt: z.iso.datetime({ local: true, precision: -1 }),
  outcome: z.enum(contactOutcomes),
  /** `no` where the question does not arise. */
  voicemailLeft: z.enum(voicemails),
  nextTry: calendarDate.nullable(),
  statusWord: z.string().min(1).max(60).nullable(),
  note: z.string().min(1).max(500).nullable(),
})
export type ContactAttempt = Readonly<z.infer<typeof contactAttemptSchema>>

/** Whether a voicemail could have been left: a call that reached nobody. */
export function asksVoicemail({
  channel,
  outcome,
}: Pick<ContactAttemptAnswers, 'channel' | 'outcome'>): boolean {
  return channel === 'call' && (outcome === 'no_answer' || outcome === 'wrong_contact')
}

/** Whether the household was reached and may go on: it said it is interested, or needs time. */
export function isEngaging(outcome: ContactOutcome): boolean {
  return outcome === 'interested' || outcome === 'needs_time'
}

/** Whether the household was spoken with at all. */
export function isReached(outcome: ContactOutcome): boolean {
  return isEngaging(outcome) || outcome === 'not_interested'
}

/** The attempt of answers in which `checkContact` found no error. Throws a ZodError for any other. */
export function parseContact(answers: ContactAttemptAnswers): ContactAttempt {
  return contactAttemptSchema.parse(settled(answers))
}

/** The same, and null while an answer is missing or wrong. */
export function contactOrNull(answers: ContactAttemptAnswers): ContactAttempt | null {
  return contactAttemptSchema.safeParse(settled(answers)).data ?? null
}

function settled(answers: ContactAttemptAnswers) {
  return {
    cardRead: answers.cardRead,
    channel: answers.channel,
    attemptedAt: `${dateOf(answers.attemptDate)}T${readTime(answers.attemptTime ?? '')}`,
    outcome: answers.outcome,
    voicemailLeft: asksVoicemail(answers) ? answers.voicemailLeft : 'no',
    nextTry: dateOf(answers.nextTry),
    statusWord: typed(answers.statusWord),
    note: typed(answers.note),
  }
}
