import { Readable } from 'node:stream'
import type { Terminal } from '#main/cli/command.ts'

/** A terminal that hears everything, with one line typed. */
export function terminal(typed = ''): Terminal & { readonly said: { out: string[]; error: string[] } } {
  const said: { out: string[]; error: string[] } = { out: [], error: [] }
  return {
    said,
    out: (line) => said.out.push(line),
    error: (line) => said.error.push(line),
    input: Readable.from([typed]),
    signal: new AbortController().signal,
  }
}
