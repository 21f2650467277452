import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** On Windows, Chromium takes a slash for a switch too, and letter case does not matter to it. */
const debugging = /^(?:--?|\/)(?:remote-debugging-|inspect|js-flags|debug)/i
const switches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'js-flags',
] as const

/**
 * A build made to be handed out does not start with a debugging switch: whoever holds one can read an unlocked vault.
 * Builds run from the source, and test builds marked as such, accept them. Answers false when the start is refused.
 */
export function mayStartWith(argv: readonly string[]): boolean {
  if (!app.isPackaged || isTestBuild()) return true
  const asked =
    argv.slice(1).some((argument) => debugging.test(argument)) ||
    switches.some((name) => app.commandLine.hasSwitch(name))
  if (!asked) return true
  process.stderr.write(
    'Threshold does not start with debugging switches, because they could read an unlocked vault.\n',
  )
  return false
}

function isTestBuild(): boolean {
  const parsed = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as {
    threshold?: { build?: string }
  }
  return parsed.threshold?.build === 'test'
}
