import { looksIdentifyingApartFromName, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { asDay } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { searchWords } from '#shared/domain/search-words.ts'

/** Everything on record that tells who a household is, or where. Gathered in main; it never leaves it. */
export interface Identity {
  /** Full legal names, each part of which counts. */
  readonly names: readonly (readonly string[])[]
  readonly aliases: readonly string[]
  /** Numbers to reach them, their Social Security numbers. Digits count, whatever stands between them. */
  readonly numbers: readonly string[]
  /** `YYYY-MM-DD`. */
  readonly birthDates: readonly string[]
  /** E-mail addresses, code words, reference codes, names of projects, streets: found as they are written. */
  readonly phrases: readonly string[]
}

/** Names from this length on are found inside longer words too, where a text is judged strictly. */
const tellingLength = 5

/**
 * As `givesAway`, for the few words a card carries: a name spelled out in single letters, or hidden in a longer word, is
 * one too. Another word does as well there, so it may be too careful.
 */
function mayGiveAway(text: string, identity: Identity): Given | null {
  const given = givesAway(text, identity)
  if (given !== null) return given
  const joined = wordsOf(text).join('')
  const holds = (parts: readonly string[]): boolean =>
    namesOf(parts).some((name) => name.length >= tellingLength && joined.includes(name))
  if (identity.names.some(holds)) return 'name'
  return identity.aliases.some((alias) => {
    const whole = wordsOf(alias).join('')
    return whole.length >= tellingLength && joined.includes(whole)
  })
    ? 'alias'
    : null
}

/** What of an identity a text gives away. */
export type Given = 'name' | 'alias' | 'number' | 'birth date' | 'phrase'

/**
 * What a text that leaves the vault gives away of a household, whatever the letter case, accents and signs between;
 * null when nothing.
 */
export function givesAway(text: string, identity: Identity): Given | null {
  const words = wordsOf(text)
  const joined = words.join('')
  const digits = text.replaceAll(/\D/g, '')
  if (identity.names.some((parts) => holdsName(words, joined, parts))) return 'name'
  if (identity.aliases.some((alias) => holdsPhrase(words, alias))) return 'alias'
  if (identity.numbers.some((number) => holdsNumber(digits, number))) return 'number'
  if (identity.birthDates.some((date) => holdsDate(text, words, date))) return 'birth date'
  return identity.phrases.some((phrase) => holdsPhrase(words, phrase)) ? 'phrase' : null
}

interface Leave {
  /** Where it may speak of a day: those of the last year, and to come, are taken for what happens. */
  readonly today?: string
  /** The text is an agency's own name: one word of it may be somebody's name as well, and is asked about. */
  readonly ownName?: boolean
  /** The text is one of the few words of a card. */
  readonly strictly?: boolean
}

/**
 * The rule of a text that leaves, or stands in a list that may: it holds no telephone number, birthday, address or the
 * like, and nothing of the household it is about.
 */
export function checkOutgoing(
  path: string,
  name: string,
  text: string,
  identity: Identity | null,
  { ownName = false, strictly = false, today }: Leave = {},
): readonly Issue[] {
  const pattern = looksIdentifyingApartFromName(text, today)
  if (pattern !== null)
    return [error(path, `${name} holds ${patternWords(pattern)}: take it out, this text can leave the vault`)]
  if (identity === null) return []
  const given = strictly ? mayGiveAway(text, identity) : givesAway(text, identity)
  if (given === null) return []
  const oneWord = ownName && given === 'name' && !identity.names.some((parts) => holdsWholeName(text, parts))
  return oneWord
    ? [
        warning(
          path,
          `${name} holds a word that is a name in this household too: check that it is the agency’s own name`,
        ),
      ]
    : [error(path, `${name} holds ${givenWords[given]}: say it without`)]
}

const givenWords = {
  name: 'a name from this household',
  alias: 'an alias from this household',
  number: 'a number of this household',
  'birth date': 'a date of birth from this household',
  phrase: 'words that are on record for this household or name a place of yours',
} as const satisfies Record<Given, string>

/** `MariaLopez` and `maria_lopez` are two words. */
function wordsOf(text: string): readonly string[] {
  return searchWords(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
}

/** An initial alone tells nobody. */
const shortestName = 2

/** Parts of names that are words of every day as well; beside them the rest of the name is still found. */
const particles = new Set(
  'al bin da das de del den der di do dos du el jr la las le los of saint san santa sr st the van von y'.split(
    ' ',
  ),
)

function namesOf(parts: readonly string[]): readonly string[] {
  return parts.flatMap(wordsOf).filter((name) => name.length >= shortestName && !particles.has(name))
}

function holdsName(words: readonly string[], joined: string, parts: readonly string[]): boolean {
  const names = namesOf(parts)
  if (names.some((name) => words.includes(name))) return true
  // Run together: first and last name, either way round.
  const [first, last] = [names[0], names.at(-1)]
  if (first === undefined || last === undefined || first === last) return false
  return joined.includes(first + last) || joined.includes(last + first)
}

function holdsWholeName(text: string, parts: readonly string[]): boolean {
  const words = wordsOf(text)
  const names = namesOf(parts)
  return names.length > 1 && names.filter((name) => words.includes(name)).length > 1
}

function holdsPhrase(words: readonly string[], phrase: string): boolean {
  const wanted = wordsOf(phrase).join(' ')
  return wanted.length >= shortestName && ` ${words.join(' ')} `.includes(` ${wanted} `)
}

/** Fewer digits are a house number or an extension. */
const shortestNumber = 7

function holdsNumber(digits: string, number: string): boolean {
  const wanted = number.replaceAll(/\D/g, '')
  if (wanted.length < shortestNumber) return false
  const short = wanted.slice(-10)
  return digits.includes(wanted) || (short.length >= shortestNumber && digits.includes(short))
}

/** However it is written: in digits with anything or nothing between, month or day first, or with the month as a word. */
function holdsDate(text: string, words: readonly string[], date: string): boolean {
  const [year = '', month = '', day = ''] = date.split('-')
  if (day === '') return false
  const digits = text.replaceAll(/\D/g, '')
  const compact = [`${year}${month}${day}`, `${month}${day}${year}`, `${day}${month}${year}`]
  if (compact.some((written) => digits.includes(written))) return true
  const said = ` ${words.map((word) => (/^\d+(?:st|nd|rd|th)$/.test(word) ? word.slice(0, -2) : word)).join(' ')} `
  const [d, m] = [Number(day), Number(month)]
  const name = asDay(date).format('MMMM').toLowerCase()
  return [m, name, name.slice(0, 3)].some((monthSaid) =>
    [`${d} ${monthSaid} ${year}`, `${monthSaid} ${d} ${year}`, `${year} ${monthSaid} ${d}`].some((written) =>
      said.includes(` ${written} `),
    ),
  )
}
