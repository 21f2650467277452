import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { addDays, compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { checkOutgoing, type Identity } from '#shared/domain/card/identity.ts'
import { parentSigns, settleRelease, type ReleaseAnswers, type Signer } from './release.ts'

export const recipientLength = 100
export const inWordsLength = 200

/** How long a release typically runs, in days, and from how many on it is asked about. */
export const typicalDays = 30
const longDays = 90

export interface ReleaseContext {
  readonly today: string
  /** Main knows what tells who the household is; the window asks without. */
  readonly identity: Identity | null
  /** The client's age, where it is known. */
  readonly age: number | null
}

/**
 * The rules of a release of information: written, informed, specific, one agency, dated, with an end, and never signed
 * by whoever did the harm (34 USC 12291(b)(2)).
 */
export function checkRelease(given: ReleaseAnswers, context: ReleaseContext): readonly Issue[] {
  const answers = settleRelease(given)
  return [
    ...checkRecipient(answers, context),
    ...checkWhat(answers, context),
    ...(answers.ways?.length ? [] : [error('ways', 'Choose how it may travel')]),
    ...checkPurpose(answers, context),
    ...(answers.explained === true
      ? []
      : [
          error(
            'explained',
            'A release counts only when the client knows what goes where, and that help does not depend on it',
          ),
        ]),
    ...checkSigner(answers, context),
    ...checkDays(answers, context),
  ]
}

function checkRecipient(
  { recipient }: ReleaseAnswers,
  { identity, today }: ReleaseContext,
): readonly Issue[] {
  const path = 'recipient'
  const name = typed(recipient)
  if (name === null) return [error(path, 'Enter the agency that receives it')]
  if (name.length > recipientLength)
    return [error(path, `Agency must be ${recipientLength} characters or fewer`)]
  return [
    ...(severalAgencies.test(name)
      ? [warning(path, 'This looks like more than one agency: each needs a release of its own')]
      : []),
    ...checkOutgoing(path, 'Agency', name, identity, { ownName: true, today }),
  ]
}

const severalAgencies =
  /[;\n]|\s\/\s|\band\/or\b|\bothers?\b|\betc\b|\bany (?:agency|provider)\b|\ball (?:agencies|providers)\b/i

function checkWhat({ what, whatOther }: ReleaseAnswers, context: ReleaseContext): readonly Issue[] {
  if (!what?.length) return [error('what', 'Choose what exactly may be shared')]
  return what.includes('other') ? checkWords('whatOther', 'What may be shared', whatOther, context) : []
}

function checkPurpose({ purpose, purposeOther }: ReleaseAnswers, context: ReleaseContext) {
  if (purpose === null || purpose === undefined) return [error('purpose', 'Choose what it is for')]
  return purpose === 'other' ? checkWords('purposeOther', 'Purpose', purposeOther, context) : []
}

/** Words that stand in the ledger, so they must say what without saying who. */
function checkWords(
  path: string,
  name: string,
  answer: string | null | undefined,
  { identity, today }: ReleaseContext,
): readonly Issue[] {
  const words = typed(answer)
  if (words === null) return [error(path, `${name}: say it in a few words`)]
  if (words.length > inWordsLength)
    return [error(path, `${name} must be ${inWordsLength} characters or fewer`)]
  return checkOutgoing(path, name, words, identity, { today })
}

function checkSigner(answers: ReleaseAnswers, { age }: ReleaseContext): readonly Issue[] {
  const { signedBy, signerDidHarm, signedHow } = answers
  return [
    ...(signedBy ? checkAge(signedBy, age) : [error('signedBy', 'Choose who signed')]),
    ...(parentSigns(answers) && typeof signerDidHarm !== 'boolean'
      ? [error('signerDidHarm', 'Answer whether the parent or guardian is the person who did the harm')]
      : []),
    ...(parentSigns(answers) && signerDidHarm === true
      ? [
          error(
            'signerDidHarm',
            'Somebody who did the harm cannot sign: nothing may be shared under this paper. Ask your supervisor who else may sign',
          ),
        ]
      : []),
    ...(signedHow ? [] : [error('signedHow', 'Choose how it was signed')]),
  ]
}

const adult = 18

/** Who may sign at which age. Some states let a minor consent alone to the help she asks for, so that is asked about. */
function checkAge(signedBy: Signer, age: number | null): readonly Issue[] {
  const path = 'signedBy'
  if (age === null) return []
  if (age < adult && signedBy === 'client')
    return [
      warning(
        path,
        `The client is under ${adult}: a parent or guardian signs too, unless your state lets a minor consent alone`,
      ),
    ]
  if (age >= adult && signedBy === 'minor_and_parent')
    return [error(path, `The client is ${adult} or older and signs alone`)]
  return age >= adult && signedBy === 'parent'
    ? [warning(path, `The client is ${adult} or older: a guardian signs only where a court says so`)]
    : []
}

function checkDays({ signedOn, expiresOn }: ReleaseAnswers, { today }: ReleaseContext): readonly Issue[] {
  const signed = dateOf(signedOn)
  const issues = [
    ...checkDate(signedOn, { path: 'signedOn', name: 'Date signed', today }),
    ...checkDate(expiresOn, {
      path: 'expiresOn',
      name: 'Last day',
      notBefore: signed === null ? null : { date: signed, what: 'the day it was signed' },
    }),
  ]
  const last = dateOf(expiresOn)
  if (issues.length > 0 || signed === null || last === null) return issues
  if (compareDates(last, today) < 0)
    return [warning('expiresOn', 'This release is over already: nothing can be shared under it')]
  return daysBetween(signed, last) > longDays
    ? [
        warning(
          'expiresOn',
          `Last day is more than ${longDays} days after the signing: two weeks to a month is usual, ${formatDate(addDays(signed, typicalDays))} at the latest`,
        ),
      ]
    : []
}
