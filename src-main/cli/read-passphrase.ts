import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { AppError } from '#shared/ipc/errors.ts'
import { UsageError, type Given, type Option, type Terminal } from './command.ts'

/** The options of a command that needs a pass phrase. It is never an argument: those stand in the list of processes. */
export const passphraseOptions = {
  'passphrase-fd': {
    kind: 'text',
    value: 'N',
    words: 'Read the pass phrase from this file descriptor instead of standard input',
  },
} as const satisfies Readonly<Record<string, Option>>

/** The first line of standard input, or of the descriptor named. @throws UsageError, AppError bad-input */
export async function readPassphrase(given: Given, terminal: Pick<Terminal, 'input'>): Promise<string> {
  const [line = ''] = await readPassphrases(given, terminal, 1)
  if (line === '')
    throw new AppError(
      'bad-input',
      'No pass phrase was given. Write it to standard input, or name its descriptor with --passphrase-fd.',
    )
  return line
}

/** As many lines, one pass phrase each; those that are not there are empty. @throws UsageError */
export async function readPassphrases(
  given: Given,
  { input }: Pick<Terminal, 'input'>,
  count: number,
): Promise<readonly string[]> {
  const fd = given.text('passphrase-fd')
  if (fd !== undefined && !/^\d{1,6}$/.test(fd)) throw new UsageError('--passphrase-fd takes a number')
  const stream = fd === undefined ? input : createReadStream('', { fd: Number(fd) })
  const lines = await firstLines(stream, count).catch(() => [])
  return Array.from({ length: count }, (_, at) => lines[at] ?? '')
}

async function firstLines(stream: Readable, count: number): Promise<readonly string[]> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    if (text.split('\n').length > count || text.length > 4096 * count) break
  }
  return text.split('\n').map((line) => line.slice(0, 4096).replace(/\r$/, ''))
}
