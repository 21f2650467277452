import { z } from 'zod'
import { tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'

/** What a release may let out. A client names each thing; nothing else goes. */
export const releasedThings = [
  'referral_card',
  'name',
  'contact',
  'household',
  'housing_need',
  'dates_of_stay',
  'documents',
  'other',
] as const
export type ReleasedThing = (typeof releasedThings)[number]

export const releasedThingLabels = {
  referral_card: 'A referral card',
  name: 'Name',
  contact: 'How to reach the client',
  household: 'Who is in the household',
  housing_need: 'What kind of home is needed',
  dates_of_stay: 'Dates of stays and services',
  documents: 'Copies of documents',
  other: 'Something else',
} as const satisfies Record<ReleasedThing, string>

/** How it may travel. */
export const releaseWays = ['spoken', 'paper', 'email', 'portal', 'fax'] as const
export type ReleaseWay = (typeof releaseWays)[number]

export const releaseWayLabels = {
  spoken: 'Spoken, by phone or in person',
  paper: 'On paper, by hand or by post',
  email: 'By encrypted e-mail',
  portal: 'Typed into the agency’s own system',
  fax: 'By fax',
} as const satisfies Record<ReleaseWay, string>

export const releasePurposes = [
  'housing_referral',
  'housing_application',
  'benefits',
  'legal',
  'health',
  'school',
  'other',
] as const
export type ReleasePurpose = (typeof releasePurposes)[number]

export const releasePurposeLabels = {
  housing_referral: 'A referral to housing',
  housing_application: 'An application for a home',
  benefits: 'Benefits or income',
  legal: 'Legal help',
  health: 'Health care',
  school: 'School or child care',
  other: 'Something else',
} as const satisfies Record<ReleasePurpose, string>

/** How it was signed. Abusers read e-mail, so an electronic signature counts only when it was checked who signed. */
export const signatures = ['paper', 'electronic_checked'] as const
export type Signature = (typeof signatures)[number]

export const signatureLabels = {
  paper: 'On paper',
  electronic_checked: 'Electronically, and we checked by phone or in person who signed',
} as const satisfies Record<Signature, string>

/** Who signed. Nobody signs for an adult; an abuser never signs. */
export const signers = ['client', 'minor_and_parent', 'parent'] as const
export type Signer = (typeof signers)[number]

export const signerLabels = {
  client: 'The client',
  minor_and_parent: 'The client, who is under 18, and a parent or guardian',
  parent: 'A parent or guardian, for a client too young to sign or under guardianship',
} as const satisfies Record<Signer, string>

/** What is asked about a written release of information. One release names one agency. */
export const releaseAnswersSchema = z.object({
  recipient: typedText,
  what: z.array(z.enum(releasedThings)).max(releasedThings.length).nullish(),
  whatOther: typedText,
  ways: z.array(z.enum(releaseWays)).max(releaseWays.length).nullish(),
  purpose: z.enum(releasePurposes).nullish(),
  purposeOther: typedText,
  /** Informed and voluntary: what goes where was explained, and that help does not depend on it. */
  explained: tick,
  signedBy: z.enum(signers).nullish(),
  /** Asked of a parent or guardian: whether she or he is the one who did the harm. */
  signerDidHarm: tick,
  signedHow: z.enum(signatures).nullish(),
  signedOn: typedText,
  expiresOn: typedText,
})
export type ReleaseAnswers = Readonly<z.infer<typeof releaseAnswersSchema>>

/** A release that a save accepts. */
export interface Release {
  readonly recipient: string
  readonly what: readonly ReleasedThing[]
  readonly whatOther: string | null
  readonly ways: readonly ReleaseWay[]
  readonly purpose: ReleasePurpose
  readonly purposeOther: string | null
  readonly signedBy: Signer
  readonly signedHow: Signature
  readonly signedOn: string
  readonly expiresOn: string
}

/** Whether a parent or guardian has a part in the signing. */
export function parentSigns({ signedBy }: Pick<ReleaseAnswers, 'signedBy'>): boolean {
  return signedBy === 'minor_and_parent' || signedBy === 'parent'
}

/** The answers without those that the other answers do not ask for. */
export function settleRelease(answers: ReleaseAnswers): ReleaseAnswers {
  return {
    ...answers,
    whatOther: answers.what?.includes('other') === true ? answers.whatOther : null,
    purposeOther: answers.purpose === 'other' ? answers.purposeOther : null,
    signerDidHarm: parentSigns(answers) ? answers.signerDidHarm : null,
  }
}

const complete = z.object({
  recipient: z.string(),
  what: z.array(z.enum(releasedThings)).min(1),
  whatOther: z.string().nullable(),
  ways: z.array(z.enum(releaseWays)).min(1),
  purpose: z.enum(releasePurposes),
  purposeOther: z.string().nullable(),
  signedBy: z.enum(signers),
  signedHow: z.enum(signatures),
  signedOn: z.string(),
  expiresOn: z.string(),
})

/** The release of answers in which `checkRelease` found no error. Throws a ZodError for any other. */
export function parseRelease(given: ReleaseAnswers): Release {
  const answers = settleRelease(given)
  return complete.parse({
    ...answers,
    recipient: typed(answers.recipient),
    what: releasedThings.filter((thing) => answers.what?.includes(thing)),
    whatOther: typed(answers.whatOther),
    ways: releaseWays.filter((way) => answers.ways?.includes(way)),
    purposeOther: typed(answers.purposeOther),
    signedOn: dateOf(answers.signedOn),
    expiresOn: dateOf(answers.expiresOn),
  })
}

/** What a release is for, in words. */
export function purposeWords({ purpose, purposeOther }: Pick<Release, 'purpose' | 'purposeOther'>): string {
  return purposeOther ?? releasePurposeLabels[purpose]
}

/** What a release lets out, in words, one thing a line. */
export function whatWords({ what, whatOther }: Pick<Release, 'what' | 'whatOther'>): readonly string[] {
  return what.map((thing) =>
    thing === 'other' && whatOther !== null ? whatOther : releasedThingLabels[thing],
  )
}

/** How what is released may travel, in words, in one line. */
export function waysWords({ ways }: Pick<Release, 'ways'>): string {
  return ways.map((way) => lowerFirst(releaseWayLabels[way])).join('; ')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
