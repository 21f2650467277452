import type { RecoveryWordsFault } from '#shared/domain/passphrase/recovery-words.ts'

/** Everything that can go wrong with a vault, each with the facts its sentence needs. */
export type VaultProblem =
  /** Unknown sign-in name or wrong pass phrase: the same answer to both. `secondsLeft` until the next try. */
  | { readonly code: 'wrong-pass-phrase'; readonly secondsLeft: number; readonly whose?: Signer }
  | { readonly code: 'throttled'; readonly secondsLeft: number }
  /** `reason` is the sentence of the rule that stopped it. */
  | { readonly code: 'weak-pass-phrase'; readonly reason: string }
  | { readonly code: 'header-missing'; readonly canRestorePrevious: boolean }
  | { readonly code: 'header-damaged'; readonly canRestorePrevious: boolean }
  | { readonly code: 'header-newer' }
  | { readonly code: 'header-tampered'; readonly canRestorePrevious: boolean }
  | { readonly code: 'previous-unusable' }
  | { readonly code: 'vault-exists' }
  | { readonly code: 'vault-closed' }
  | { readonly code: 'in-use'; readonly elsewhere: boolean }
  | { readonly code: 'folder-read-only' }
  | { readonly code: 'folder-unreachable' }
  | { readonly code: 'disk-full' }
  | ({ readonly code: 'words-wrong' } & WordsFault)
  | { readonly code: 'name-taken' }
  | { readonly code: 'name-empty' }
  | { readonly code: 'name-unknown' }
  | { readonly code: 'user-unknown' }
  /** Two people are asked for, and one signed twice. */
  | { readonly code: 'same-person' }
  | { readonly code: 'last-user' }

/** `other-vault`: true recovery words, but not (or no longer) of this vault. */
type WordsFault = RecoveryWordsFault | { readonly fault: 'other-vault' }

/** Where two people sign at once: the one at the screen, or the second one. */
export type Signer = 'own' | 'second'

export type VaultErrorCode = VaultProblem['code']

/** The facts of a problem without its code, as they travel to a screen. */
export type VaultErrorDetails = Readonly<Record<string, string | number | boolean>>

/**
 * The one error of the vault: `problem` for code to branch on, `message` for a person to read (what happened, what is
 * safe, what to do). Neither ever holds a pass phrase, a word, a key or a name.
 */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly problem: VaultProblem

  constructor(problem: VaultProblem, options?: ErrorOptions) {
    super(vaultSentence(problem), options)
    this.problem = problem
  }

  get code(): VaultErrorCode {
    return this.problem.code
  }

  get details(): VaultErrorDetails {
    const { code: _, ...facts } = this.problem
    return facts
  }
}

function vaultSentence(problem: VaultProblem): string {
  switch (problem.code) {
    case 'wrong-pass-phrase':
      return `${notMatching(problem.whose)} Nothing was lost. Check Caps Lock and ${tryAgain(problem.secondsLeft)}.`
    case 'throttled':
      return `Too many wrong tries, so Threshold waits. Nothing was lost. You can ${tryAgain(problem.secondsLeft)}.`
    case 'weak-pass-phrase':
      return problem.reason
    case 'header-missing':
      return `The vault's key file (vault.json) is not in its folder. Nothing was changed. Check that the folder's drive is connected. ${wayBack(problem.canRestorePrevious)}`
    case 'header-damaged':
      return `The vault's key file (vault.json) is damaged. The records are still there, encrypted, and nothing was overwritten. ${wayBack(problem.canRestorePrevious)}`
    case 'header-newer':
      return 'This vault was written by a newer Threshold. Nothing was changed. Open it with that version, or update this one.'
    case 'header-tampered':
      return `The vault's key file (vault.json) was changed outside Threshold, or an older one was put in its place, so it was not used. The records were not touched. Tell whoever looks after this computer. ${wayBack(problem.canRestorePrevious)}`
    case 'previous-unusable':
      return 'There is no sound earlier key file to go back to. Nothing was changed. Copy vault.json from a backup of this vault.'
    case 'vault-exists':
      return 'The folder already holds a vault or other files. Nothing was changed. Open that vault, or move the files elsewhere first.'
    case 'vault-closed':
      return 'The vault is locked. Nothing was changed. Unlock it and do this again.'
    case 'in-use':
      return problem.elsewhere
        ? 'This vault is open on another computer. Nothing was changed. Close Threshold there first.'
        : 'This vault is already open in another Threshold window. Nothing was changed. Go on in that window, or close it first.'
    case 'folder-read-only':
      return "Threshold may not write to the vault's folder. Nothing was changed. Ask whoever looks after this computer to allow it, then try again."
    case 'folder-unreachable':
      return "The vault's folder cannot be reached. Nothing was changed. Check that its drive is connected, then try again."
    case 'disk-full':
      return 'The disk is full, so the change was not saved. What was there before is safe. Free some space, then try again.'
    case 'words-wrong':
      return wordsSentence(problem)
    case 'name-taken':
      return 'Another user of this vault has this sign-in name. Choose a different one.'
    case 'name-empty':
      return 'Enter a sign-in name.'
    case 'name-unknown':
      return 'The recovery words are right, but no user of this vault has this sign-in name. Nothing was changed. Check its spelling.'
    case 'user-unknown':
      return 'This user can no longer open the vault. Nothing was changed. Go back to the list of users.'
    case 'same-person':
      return 'Two different people sign. Ask a colleague to enter their own sign-in name and pass phrase.'
    case 'last-user':
      return 'This is the only user of the vault, so it stays: without it, only the recovery words would open the vault. Add another user first.'
    default:
      return assertNever(problem)
  }
}

function notMatching(whose: Signer | undefined): string {
  if (whose === 'own') return 'Your own pass phrase does not match.'
  return whose === 'second'
    ? 'The second person’s sign-in name and pass phrase do not match.'
    : 'The sign-in name and pass phrase do not match.'
}

function wordsSentence(words: WordsFault): string {
  switch (words.fault) {
    case 'count':
      return `There are 24 recovery words; ${words.count} ${words.count === 1 ? 'was' : 'were'} entered. Enter all of them, in order.`
    case 'word':
      return `Word ${words.position} is not one of the recovery words. Check its spelling on the printed page.`
    case 'checksum':
      return 'Every word is known, but they do not belong together. Check their order, and look for one word in place of another.'
    case 'other-vault':
      return 'These are recovery words, but not of this vault, or they were replaced since. Look for the newest printed page.'
    default:
      return assertNever(words)
  }
}

function tryAgain(secondsLeft: number): string {
  if (secondsLeft === 0) return 'try again'
  return `try again in ${secondsLeft} ${secondsLeft === 1 ? 'second' : 'seconds'}`
}

function wayBack(canRestorePrevious: boolean): string {
  return canRestorePrevious
    ? 'Threshold keeps a second copy, and it is sound: restore it.'
    : 'Copy vault.json from a backup of this vault.'
}

function assertNever(value: never): never {
  throw new TypeError(`No sentence for ${JSON.stringify(value)}`)
}
