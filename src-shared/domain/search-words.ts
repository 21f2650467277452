/**
 * The words a text is found by: lower case, without accents, split at anything that is not a letter or digit.
 * The same on both sides, so that what is typed meets what was stored.
 */
export function searchWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
