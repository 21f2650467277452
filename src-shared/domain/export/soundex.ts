/**
 * The Soundex of a name: American Soundex as the National Archives fix it, a letter and three digits (`Robert` is
 * `R163`). HUD says SOUNDEX and no more (HashStatus 4), so where the variants differ this one is kept to:
 *
 * - a name is coded as one word: spaces, hyphens and apostrophes are left out, prefixes (Van, De la, O') are part of it
 * - accents are taken off, and letters that are no letter with an accent are written out (ß ss, æ ae, ø o, ł l)
 * - equal codes side by side count once, the first letter's included (`Pfister` P236), and also over an h or w
 *   (`Ashcraft` A261); a vowel or y between them separates (`Tymczak` T522)
 *
 * Null for a name without a Latin letter: it has no sound that could be coded.
 */
export function soundex(name: string): string | null {
  const letters = latinLetters(name)
  const [first] = letters
  if (first === undefined) return null
  let code: string = first
  let last = digits[first] ?? ''
  for (const letter of letters.slice(1)) {
    if (letter === 'H' || letter === 'W') continue
    const digit = digits[letter] ?? ''
    if (digit !== '' && digit !== last) code += digit
    if (code.length === 4) break
    last = digit
  }
  return code.padEnd(4, '0')
}

const groups = { 1: 'BFPV', 2: 'CGJKQSXZ', 3: 'DT', 4: 'L', 5: 'MN', 6: 'R' } as const

const digits: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(groups).flatMap(([digit, letters]) => Array.from(letters, (letter) => [letter, digit])),
)

/** Letters that taking an accent off does not turn into Latin ones. */
const writtenOut: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
  ı: 'I',
}

function latinLetters(name: string): readonly string[] {
  const plain = name.normalize('NFKD').toUpperCase()
  const latin = Array.from(plain, (letter) => writtenOut[letter] ?? letter).join('')
  return latin.match(/[A-Z]/g) ?? []
}
