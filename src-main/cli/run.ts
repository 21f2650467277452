import { AppError } from '#shared/ipc/errors.ts'
import { toStoreError } from '#main/store/sqlite-errors.ts'
import { VaultError } from '#main/vault/vault-error.ts'
import { readArguments, usageOf } from './arguments.ts'
import { UsageError, type Command, type Terminal } from './command.ts'
import { ceAprCommand } from './commands/ce-apr.ts'
import { dataCheckCommand } from './commands/data-check.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { newVaultCommand } from './commands/new-vault.ts'
import { trendsCommand } from './commands/trends.ts'

/** Every command, one file each in `commands`. */
const commands: readonly Command[] = [
  newVaultCommand,
  importCommand,
  exportCommand,
  ceAprCommand,
  dataCheckCommand,
  trendsCommand,
]

/** What the process ends with. */
export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const

/** Runs one command line and answers its exit code. Never throws. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    const isAsked = name !== undefined
    ;(isAsked ? terminal.out : terminal.error)(overview())
    return isAsked ? exitCodes.done : exitCodes.wrongUsage
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    terminal.error(`There is no command ${name}.\n\n${overview()}`)
    return exitCodes.wrongUsage
  }
  if (rest.includes('--help')) {
    terminal.out(usageOf(command))
    return exitCodes.done
  }
  try {
    await command.run(readArguments(command, rest), terminal)
    return exitCodes.done
  } catch (failure) {
    if (failure instanceof UsageError) {
      terminal.error(`${failure.message}.\n\n${usageOf(command)}`)
      return exitCodes.wrongUsage
    }
    terminal.error(sentenceOf(failure))
    return exitCodes.refused
  }
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  const lines = commands.map(({ name, words }) => `  ${name.padEnd(width)}${words}`)
  return [
    'npm run cli -- <command> [options]',
    '',
    ...lines,
    '',
    'A command with --help says its options.',
  ].join('\n')
}

/** What a person reads. A fault of ours is told without its text, which could hold somebody's data. */
function sentenceOf(failure: unknown): string {
  const known = toStoreError(failure)
  if (known instanceof AppError || known instanceof VaultError) return known.message
  return 'This stopped because something in Threshold went wrong. What was saved before is safe.'
}
