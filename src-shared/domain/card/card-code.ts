/** No vowels, so that no word appears by chance; no 0, 1, I, L, O, U, which are mistaken for each other. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ'

const groups = 3
const groupLength = 3

/**
 * A one-time code for a referral card, `K7R-4MX-P2D`: drawn by chance alone, never made from anything about a person,
 * and another for each card, so that no two lists can be joined by it.
 * @param below draws an integer from 0 to below its argument
 */
export function drawCardCode(below: (limit: number) => number): string {
  const group = (): string =>
    Array.from({ length: groupLength }, () => alphabet[below(alphabet.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** The code a caller reads out, as it is stored; null for a text that is none, or only part of one. */
export function readCardCode(text: string): string | null {
  const signs = text.toUpperCase().replaceAll(/[\s.–—-]+/g, '')
  if (signs.length !== groups * groupLength || signs.split('').some((sign) => !alphabet.includes(sign)))
    return null
  return (signs.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-')
}
