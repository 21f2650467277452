/**
 * `npm run check`: types, lint, dead code, format and unit tests, in under a minute. What a commit should pass.
 */
import { PlainError, runCommand } from './say.mjs'
import { runChecks, staticChecks } from './static-checks.mjs'

await runCommand(async () => {
  const unitTests = {
    name: 'unit tests',
    command: /** @type {const} */ (['vitest', 'run', '--project', 'unit']),
  }
  const results = await runChecks([...staticChecks, unitTests])
  const failed = results.filter((result) => !result.ok)
  if (failed.length > 0) throw new PlainError(`Not ready: ${failed.map((result) => result.name).join(', ')}.`)
  process.stdout.write('All checks passed.\n')
})
