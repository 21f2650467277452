/** What anyone who knows the person or the agency would try first. */
export interface PassphraseContext {
  readonly signInName?: string
  readonly organization?: string
  /** Other words of the person or the place: the person's full name, the town, the CoC code. */
  readonly words?: readonly string[]
}

/** True when the pass phrase is the sign-in name, the agency's name or another known name, forward or backward. */
export function isKnownName(passphrase: string, context: PassphraseContext): boolean {
  const bare = bareLetters(passphrase)
  return namesOf(context).some((name) => {
    const known = bareLetters(name)
    return known !== '' && (bare === known || bare === backward(known))
  })
}

/** The known names as the strength estimator wants them: each whole, without its spaces, and word by word. */
export function guessableWords(context: PassphraseContext): string[] {
  const names = namesOf(context)
  const words = [...names, ...names.map(bareLetters), ...names.join(' ').split(/[^\p{L}\p{N}]+/u)]
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => word.length > 2)
}

function namesOf(context: PassphraseContext): string[] {
  return [context.signInName, context.organization, ...(context.words ?? [])].filter(
    (name) => name !== undefined,
  )
}

/** Letters and digits only, so that 'New-Dawn Shelter' and 'newdawnshelter' are one name. */
function bareLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function backward(text: string): string {
  return Array.from(text).toReversed().join('')
}
