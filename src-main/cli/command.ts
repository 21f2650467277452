import type { Readable } from 'node:stream'

/** One option of a command, `--name` on the command line. */
export interface Option {
  /** `flag` stands alone, `text` takes one value, `list` one or more: `--project ID ID`. */
  readonly kind: 'flag' | 'text' | 'list'
  /** What to write in its place in the usage: `DIR`, `ID`. */
  readonly value?: string
  readonly words: string
  readonly needed?: true
}

/** What was given on the command line, by option. */
export interface Given {
  readonly flag: (name: string) => boolean
  /** The value of an option, or undefined where it was not given. */
  readonly text: (name: string) => string | undefined
  /** The value of an option that the command cannot do without. @throws UsageError */
  readonly needed: (name: string) => string
  readonly list: (name: string) => readonly string[]
}

/** Where a command speaks: results on `out`, progress and refusals on `error`. `signal` ends long work. */
export interface Terminal {
  readonly out: (line: string) => void
  readonly error: (line: string) => void
  readonly input: Readable
  readonly signal: AbortSignal
}

/** One command of `npm run cli --`. It throws AppError or VaultError to refuse, UsageError for wrong usage. */
export interface Command {
  readonly name: string
  readonly words: string
  readonly options: Readonly<Record<string, Option>>
  readonly run: (given: Given, terminal: Terminal) => Promise<void>
}

/** The command line itself is wrong: exit code 2, with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
