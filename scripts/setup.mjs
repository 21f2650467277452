/**
 * Makes a machine ready: packages, Electron, what Electron needs from the system, the commit hook.
 * Runs on Node 20.19 with nothing installed. Every step looks first and does only what is not done yet,
 * so it can be cut off anywhere and run again.
 */
import { pathToFileURL } from 'node:url'
import { ensureElectron } from './electron-runtime.mjs'
import { installGitHooks } from './git-hooks.mjs'
import { checkMachine } from './machine.mjs'
import { installPackages } from './packages.mjs'
import { runCommand, sayStep } from './say.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

const steps = /** @type {const} */ ([
  ['Node and npm', checkMachine],
  ['Packages', installPackages],
  ['Electron', ensureElectron],
  ['System libraries', ensureSystemLibraries],
  ['Commit hook', installGitHooks],
])

/** Does whatever is still to be done. */
export async function setUp() {
  for (const [index, [title, step]] of steps.entries()) {
    sayStep(index + 1, steps.length, title)
    await step()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(setUp)
}
