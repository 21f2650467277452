/** One rem in pixels: everything grows with the text, tables too. */
export function rootEm(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
