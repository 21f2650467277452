/**
 * Where a page of a history ends that goes on by moment: after `length` acts, and after those of the same moment as
 * the last of them, so that the next page, which begins before that moment, misses none.
 */
export function endOfPage(acts: readonly { readonly at: string }[], length: number): number {
  let end = Math.min(length, acts.length)
  while (end > 0 && end < acts.length && acts[end]?.at === acts[end - 1]?.at) end += 1
  return end
}
