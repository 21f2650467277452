import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

const RECOVERY_WORD_COUNT = 24

const KNOWN_WORDS: ReadonlySet<string> = new Set(wordlist)

/** What is wrong with typed recovery words. Never holds the words themselves: they open the vault. */
export type RecoveryWordsFault =
  | { readonly fault: 'count'; readonly count: number }
  | { readonly fault: 'word'; readonly position: number }
  | { readonly fault: 'checksum' }

/** The 24 words that stand for 32 random bytes (BIP-39, English). */
export function recoveryWordsOf(entropy: Uint8Array): string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ')
}

/** Typed or pasted text as words: lower case, and without the numbers, commas and dots of a printed list. */
export function splitRecoveryWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== '')
}

/** True when the word is one of the 2,048; for a check at each field while typing. */
export function isRecoveryWord(word: string): boolean {
  return KNOWN_WORDS.has(word)
}

/** The fault of these words, or null when they could be somebody's: 24 known words whose checksum holds. */
export function recoveryWordsFault(words: readonly string[]): RecoveryWordsFault | null {
  if (words.length !== RECOVERY_WORD_COUNT) return { fault: 'count', count: words.length }
  const unknown = words.findIndex((word) => !isRecoveryWord(word))
  if (unknown !== -1) return { fault: 'word', position: unknown + 1 }
  return recoveryEntropy(words) === null ? { fault: 'checksum' } : null
}

/** The 32 bytes behind 24 words, or null when they are not a whole and true set. */
export function recoveryEntropy(words: readonly string[]): Uint8Array | null {
  if (words.length !== RECOVERY_WORD_COUNT) return null
  try {
    return mnemonicToEntropy(words.join(' '), wordlist)
  } catch {
    return null
  }
}
