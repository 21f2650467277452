import { addDays, compareDates } from '#shared/domain/date/iso-date.ts'
import { readDate } from '#shared/domain/date/typed-date.ts'

/** What a text seems to hold that could tell who or where somebody is. */
export type IdentifyingPattern = 'ssn' | 'phone' | 'email' | 'birth date' | 'address' | 'name'

/**
 * Finds the first pattern in a text that could identify a person. It asks, it never decides: a referral's text may
 * hold such a pattern for a good reason. Dates of the last year (seen from `today`) are taken for what happened, not
 * for a birthday.
 */
export function looksIdentifying(text: string, today?: string): IdentifyingPattern | null {
  return looksIdentifyingApartFromName(text, today) ?? (namePattern(text) ? 'name' : null)
}

/** The same for a short text that is full of capitals without being a name, such as a role. */
export function looksIdentifyingApartFromName(text: string, today?: string): IdentifyingPattern | null {
  if (ssn.test(text)) return 'ssn'
  if (email.test(text)) return 'email'
  if (phone.test(text)) return 'phone'
  if (holdsBirthDate(text, today)) return 'birth date'
  return addresses.some((address) => address.test(text)) ? 'address' : null
}

/** The same for a reference code: codes carry digits, so a code of words alone looks like a name. */
export function codeLooksIdentifying(code: string, today?: string): IdentifyingPattern | null {
  const pattern = looksIdentifyingApartFromName(code, today)
  if (pattern !== null) return pattern
  if (compactDate.test(code)) return 'birth date'
  return !/\d/.test(code) && spokenWord.test(code) ? 'name' : null
}

/** How a pattern is called in a sentence: `a phone number`. */
export function patternWords(pattern: IdentifyingPattern): string {
  return words[pattern]
}

const words = {
  ssn: 'a Social Security number',
  phone: 'a phone number',
  email: 'an e-mail address',
  'birth date': 'a date of birth',
  address: 'a street address',
  name: "a person's name",
} as const satisfies Record<IdentifyingPattern, string>

const ssn = /(?<![\d-])(?:\d{3}|[x*]{3})[- ](?:\d{2}|[x*]{2})[- ]\d{4}(?![\d-])|(?<![\w-])\d{9}(?![\w-])/i
const email = /[\w.+-]+@[\w-]+\.\w/
const phone =
  /(?<![\w-])(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])|(?<![\w-])\d{3}[-.]\d{4}(?![\w-])|(?<![\w-])\d{10}(?![\w-])/

const birthWord = /\b(?:dob|d\.o\.b|born|birth ?date|birthday|date of birth)\b/i
const fullDate =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4}\b|\b[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/gi
const compactDate =
  /(?<!\d)(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d{2})(?!\d)/

const addresses: readonly RegExp[] = [
  /\b\d{1,6} (?:[NSEW]\.? )?(?:[A-Z][\w'.]* |\d+(?:st|nd|rd|th) ){1,3}(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Highway|Hwy|Parkway|Pkwy)\b/,
  /\b\d{1,6} (?:[nsew]\.? )?(?!(?:a|the|of|on|up|down|across|more|other)\b)[a-z0-9]+ (?:street|st|avenue|ave|boulevard|blvd|road|rd|lane|ln)\b/i,
  /\bp\.? ?o\.? box \d/i,
  /\b(?:apt|apartment|unit)\.? #?\d/i,
]

const spokenWord = /\p{L}{3,}/u
const titledName = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? \p{Lu}/u
/** Looks ahead only, so that every word of `Phoned Ana Diaz` is tried with the one after it. */
const capitalPair = /(?<![\p{L}'’])(?=(\p{Lu}[\p{L}'’-]+),? (?:\p{Lu}\.? )?(\p{Lu}[\p{L}'’-]+))/gu

/** Words that start with a capital in a case note without being part of anybody's name. */
const notNames = new Set(
  (
    'the a an and she he they we i it client household staff landlord provider called left spoke met said asked ' +
    'project program housing house shelter center centre agency authority department county city state court office ' +
    'manager contact list case worker specialist supervisor coordinator advocate coordinated entry priority rapid ' +
    'permanent supportive transitional emergency joint social services service health family families children ' +
    'school hospital veterans affairs section voucher program move monday tuesday wednesday thursday friday saturday ' +
    'sunday january february march april may june july august september october november december north south east ' +
    'west new public child protective legal aid domestic violence not no unit home community village'
  ).split(' '),
)

function namePattern(text: string): boolean {
  if (titledName.test(text)) return true
  return [...text.matchAll(capitalPair)].some(([, first = '', second = '']) =>
    [first, second].every((word) => !notNames.has(word.toLowerCase())),
  )
}

function holdsBirthDate(text: string, today: string | undefined): boolean {
  const dates = [...text.matchAll(fullDate)].map(([found]) => readDate(found)).filter((date) => date !== null)
  if (dates.length === 0) return false
  if (birthWord.test(text) || today === undefined) return true
  return dates.some((date) => compareDates(date, addDays(today, -365)) < 0)
}
