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
export async function readPassphrase(given: Given, { input }: Pick<Terminal, 'input'>): Promise<string> {
  const fd = given.text('passphrase-fd')
  if (fd !== undefined && !/^\d{1,6}$/.test(fd)) throw new UsageError('--passphrase-fd takes a number')
  const stream = fd === undefined ? input : createReadStream('', { fd: Number(fd) })
  const line = await firstLine(stream).catch(() => '')
  if (line === '')
    throw new AppError(
      'bad-input',
      'No pass phrase was given. Write it to standard input, or name its descriptor with --passphrase-fd.',
    )
  return line
}

async function firstLine(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    const end = text.indexOf('\n')
    if (end >= 0 || text.length > 4096) return text.slice(0, end < 0 ? 4096 : end).replace(/\r$/, '')
  }
  return text
}
