/**
 * The commit hook (lefthook.yml): formats and lints what is about to be committed.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './commands.mjs'
import { projectRoot } from './places.mjs'
import { say } from './say.mjs'

/** Installs the commit hook into a working copy; not on CI, and not where THRESHOLD_NO_HOOKS is set. */
export async function installGitHooks() {
  if (process.env['CI'] || process.env['THRESHOLD_NO_HOOKS'] || !existsSync(join(projectRoot, '.git'))) {
    say('left alone here')
    return
  }
  const { code } = await run('lefthook', ['install'], { quiet: true })
  // a convenience: nobody should be kept from starting Threshold by it
  say(code === 0 ? 'in place' : 'could not be installed; `npx lefthook install` says why')
}
