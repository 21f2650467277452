import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { error, type Issue } from '../issue.ts'
import { guessingTimeInWords } from './guessing-time.ts'
import { guessableWords, isKnownName, type PassphraseContext } from './names-in-passphrase.ts'
import { normalisePassphrase } from './normalise.ts'

const MINIMUM_LENGTH = 12
const MAXIMUM_LENGTH = 256

/** The estimator's score (0 to 4) from which a pass phrase is accepted. */
const ACCEPTED_SCORE = 3

/** Phrases that are long, famous and therefore the first to be tried. */
const FAMOUS = [
  'threshold',
  'correct horse battery staple',
  'correcthorsebatterystaple',
  'pass phrase',
  'passphrase',
]

/** The estimator looks at this many characters; a longer pass phrase is judged by its beginning. */
const ESTIMATED_LENGTH = 64

type PassphraseScore = 0 | 1 | 2 | 3 | 4

export interface PassphraseStrength {
  readonly score: PassphraseScore
  /** Empty when the pass phrase is accepted; every issue is an error at `passphrase`. */
  readonly issues: readonly Issue[]
  /** One sentence under the meter: what to do next, or how good it is. */
  readonly guidance: string
  /** How long a thief of the computer would need: 'less than a second', 'about 4 hours', 'centuries'. */
  readonly crackTimeWords: string
}

/**
 * How strong a pass phrase is and what stops it: fewer than 12 characters, a known name forward or backward, on the
 * list of common pass phrases, or guessable (score under 3). Works offline. The first call loads 1.5 MB of word lists;
 * `loadPassphraseLists` does so ahead of it.
 */
export async function passphraseStrength(
  passphrase: string,
  context: PassphraseContext = {},
): Promise<PassphraseStrength> {
  const text = normalisePassphrase(passphrase)
  const { estimator, isCommon } = await loadPassphraseLists()
  const { score, guesses, feedback } = estimator.check(text, [...guessableWords(context), ...FAMOUS])
  const stop = firstStop(text, context, isCommon(text), score)
  const crackTimeWords = guessingTimeInWords(guesses)
  return {
    score: stop === null ? score : capped(score),
    issues: stop === null ? [] : [error('passphrase', stop)],
    guidance: stop === null ? praise(score, crackTimeWords) : advice(text, feedback.warning),
    crackTimeWords,
  }
}

/** A stopped pass phrase never looks good on the meter: its own name can score 4. */
function capped(score: PassphraseScore): PassphraseScore {
  return score < ACCEPTED_SCORE ? score : 2
}

interface PassphraseLists {
  readonly estimator: ZxcvbnFactory
  readonly isCommon: (passphrase: string) => boolean
}

let lists: Promise<PassphraseLists> | undefined

/** Loads the word lists once, in their own chunk, so that the first paint does not wait for them. */
export function loadPassphraseLists(): Promise<PassphraseLists> {
  lists ??= readLists()
  return lists
}

async function readLists(): Promise<PassphraseLists> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const estimator = new core.ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary },
    maxLength: ESTIMATED_LENGTH,
  })
  const commonPassphrases = new Set(
    [...common.dictionary['passwords-common'], ...FAMOUS].map((passphrase) => passphrase.toLowerCase()),
  )
  return { estimator, isCommon: (passphrase) => commonPassphrases.has(passphrase.toLowerCase()) }
}

/** The one sentence that stops this pass phrase, or null. One at a time: mending the first often mends the rest. */
function firstStop(
  text: string,
  context: PassphraseContext,
  isCommon: boolean,
  score: PassphraseScore,
): string | null {
  const length = Array.from(text).length
  if (length === 0) return 'Enter a pass phrase of at least 12 characters.'
  if (isKnownName(text, context)) {
    return 'Pass phrase must not be a name that others know: the sign-in name or the agency, forward or backward. Choose other words.'
  }
  if (length < MINIMUM_LENGTH) {
    return `Pass phrase must have at least ${MINIMUM_LENGTH} characters. Add ${MINIMUM_LENGTH - length} or more.`
  }
  if (length > MAXIMUM_LENGTH) {
    return `Pass phrase must have ${MAXIMUM_LENGTH} characters or fewer. Take ${length - MAXIMUM_LENGTH} away.`
  }
  if (isCommon)
    return 'Pass phrase is on the list of common ones, which thieves try first. Choose other words.'
  if (score < ACCEPTED_SCORE)
    return 'Pass phrase can be guessed. Add one or two words that do not belong together.'
  return null
}

function praise(score: PassphraseScore, crackTimeWords: string): string {
  return score === 4
    ? `Strong: guessing it from a stolen copy would take ${crackTimeWords}.`
    : `Accepted, but one more word makes it much stronger: guessing it from a stolen copy would take ${crackTimeWords}.`
}

/** Our own sentence for each weakness that the estimator names; four or five unrelated words are always the way out. */
function advice(text: string, weakness: string | null): string {
  const way = 'Four or five words that do not belong together are easy to remember and hard to guess.'
  const seen = text === '' || weakness === null ? undefined : WEAKNESSES.get(weakness)
  return seen === undefined ? way : `${seen} ${way}`
}

const WEAKNESSES: ReadonlyMap<string, string> = new Map([
  ['straightRow', 'Neighbouring keys are tried early.'],
  ['keyPattern', 'Patterns on the keyboard are tried early.'],
  ['simpleRepeat', 'Repeating a letter adds almost nothing.'],
  ['extendedRepeat', 'Repeating a part adds almost nothing.'],
  ['sequences', 'Sequences such as abc or 6543 are tried early.'],
  ['recentYears', 'Years are tried early.'],
  ['dates', 'Dates are tried early.'],
  ['topTen', 'It is one of the ten most used of all.'],
  ['topHundred', 'It is one of the hundred most used of all.'],
  ['common', 'It is on the list of common pass phrases.'],
  ['similarToCommon', 'It is close to a common pass phrase.'],
  ['wordByItself', 'A single word is tried early.'],
  ['namesByThemselves', 'A name by itself is tried early.'],
  ['commonNames', 'Names are tried early.'],
  ['userInputs', 'It holds a name that others know.'],
])
