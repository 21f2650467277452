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

/** The option of a command that reads an export, which may be an encrypted zip. */
export const filePassphraseOption = {
  'file-passphrase': {
    kind: 'flag',
    words:
      'The zip of --from is encrypted: its pass phrase is a line of its own, after that of the vault if any',
  },
} as const satisfies Readonly<Record<string, Option>>

/** The first line of standard input, or of the descriptor named. @throws UsageError, AppError bad-input */
export async function readPassphrase(given: Given, terminal: Pick<Terminal, 'input'>): Promise<string> {
  const [line] = await readPassphrases(given, terminal, 1)
  return notEmpty(line)
}

/** The pass phrase of a vault, and then, where one is spoken of, that of an encrypted zip. @throws UsageError, AppError bad-input */
export async function readVaultAndFile(
  given: Given,
  terminal: Pick<Terminal, 'input'>,
): Promise<{ readonly vault: string; readonly file: string | null }> {
  const hasFile = given.flag('file-passphrase')
  const [vault, file] = await readPassphrases(given, terminal, hasFile ? 2 : 1)
  return { vault: notEmpty(vault), file: hasFile ? notEmpty(file, ' for the zip') : null }
}

function notEmpty(line: string | undefined, whose = ''): string {
  if (line !== undefined && line !== '') return line
  throw new AppError(
    'bad-input',
    `No pass phrase was given${whose}. Write it to standard input, or name its descriptor with --passphrase-fd.`,
  )
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
