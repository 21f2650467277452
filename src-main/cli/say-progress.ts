import type { Terminal } from './command.ts'

/** Says each new step of long work once, on the side of errors, so that results can be piped. */
export function sayProgress({
  error,
}: Pick<Terminal, 'error'>): (progress: { readonly words: string }) => void {
  let last = ''
  return ({ words }) => {
    if (words !== last) error(words)
    last = words
  }
}
