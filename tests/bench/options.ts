import { parseArgs } from 'node:util'

/** What can be measured by itself. */
export const parts = [
  'start',
  'unlock',
  'calls',
  'bridge',
  'store',
  'reports',
  'checks',
  'ranking',
  'import',
  'beside',
] as const
export type Part = (typeof parts)[number]

export interface Options {
  readonly only: ReadonlySet<Part>
  /** How many clients the large vault has; five CE Events for each. */
  readonly clients: number
  readonly runs: number
  /** Whether the numbers replace those in docs/. */
  readonly record: boolean
}

/**
 * `npm run bench -- --only calls,start --clients 100000 --runs 10 --record`. Throws a sentence for anything it does not
 * understand.
 */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string', default: parts.join() },
      clients: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '10' },
      record: { type: 'boolean', default: false },
    },
  })
  const only = values.only.split(',').map((name) => {
    const part = parts.find((candidate) => candidate === name)
    if (part === undefined) throw new Error(`--only takes ${parts.join(', ')}; ${name} is none of them.`)
    return part
  })
  return {
    only: new Set(only),
    clients: wholeNumber('clients', values.clients),
    runs: wholeNumber('runs', values.runs),
    record: values.record,
  }
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1 on.`)
  return number
}
