import { z } from 'zod'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { aliasFirstWords, aliasSecondWords } from './alias-words.ts'
import { looksIdentifying, patternWords } from './looks-identifying.ts'
import { typed } from './typed-text.ts'

/** The longest alias: it has to fit a row of a list. */
export const aliasLength = 40

/** An alias that a save accepts. */
export const aliasSchema = z.string().trim().min(1).max(aliasLength)

/**
 * A neutral alias of two words, such as `Quiet Harbor`, that nobody has yet. It is drawn by chance alone and never
 * from anything about the person. When every pair tried is taken, a number is added.
 * @param random draws from 0 (included) to 1 (excluded)
 * @param isTaken compares aliases by their `aliasKey`
 */
export function suggestAlias(random: () => number, isTaken: (alias: string) => boolean): string {
  for (let draw = 0; draw < 20; draw += 1) {
    const alias = `${pick(aliasFirstWords, random)} ${pick(aliasSecondWords, random)}`
    if (!isTaken(alias)) return alias
  }
  const alias = `${pick(aliasFirstWords, random)} ${pick(aliasSecondWords, random)}`
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${alias} ${number}`)) return `${alias} ${number}`
  }
}

/**
 * What two aliases have in common when they would be read as one: letter case, accents and spacing do not tell them
 * apart.
 */
export function aliasKey(alias: string): string {
  return alias.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** The rules of an alias: given, short enough, nobody else's, and not itself telling who the person is. */
export function checkAlias(
  path: string,
  answer: string | null | undefined,
  isTaken: boolean,
): readonly Issue[] {
  const alias = typed(answer)
  if (alias === null) return [error(path, 'Enter an alias, or use the one we suggest')]
  if (alias.length > aliasLength) return [error(path, `Alias must be ${aliasLength} characters or fewer`)]
  if (isTaken) return [error(path, `Another household is called ${alias}: choose a different alias`)]
  const pattern = isOfOurWords(alias) ? null : looksIdentifying(alias)
  if (pattern === null) return []
  return [
    warning(path, `This alias looks like ${patternWords(pattern)}: everyone who sees a list sees the alias`),
  ]
}

function isOfOurWords(alias: string): boolean {
  const [first = '', second = ''] = alias.split(/\s+/)
  return aliasFirstWords.includes(first) && aliasSecondWords.includes(second)
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? 'Quiet'
}
