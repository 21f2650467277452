/** What was typed, without the space around it; null when nothing was. */
export function typed(answer: string | null | undefined): string | null {
  const text = answer?.trim() ?? ''
  return text === '' ? null : text
}
