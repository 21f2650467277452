import { wordlist } from '@scure/bip39/wordlists/english.js'

/** A uniformly random whole number from 0 up to, not including, `below`; from a cryptographic source. */
export type RandomBelow = (below: number) => number

/**
 * A pass phrase of random words from the 2,048 of BIP-39's English list, joined by spaces. Each word adds 11 bits:
 * five give 55, which at ten thousand guesses a second take about 57,000 years on average.
 */
export function suggestPassphrase(randomBelow: RandomBelow, words = 5): string {
  return Array.from({ length: words }, () => wordlist[randomBelow(wordlist.length)]).join(' ')
}
