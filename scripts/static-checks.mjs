/**
 * The checks that read the source without running it, and running several at a time on few processors.
 */
import { run } from './commands.mjs'

/**
 * @typedef {{ name: string, command: readonly [string, ...string[]] }} Check
 * @typedef {Check & { ok: boolean, output: string, seconds: number }} CheckResult
 */

/** @type {readonly Check[]} the slowest first */
export const staticChecks = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'format', command: ['oxfmt', '--check'] },
]

const atOnce = 2

/**
 * Runs the checks, two at a time, and shows each one's line as it ends, with its output where it failed.
 * @param {readonly Check[]} checks
 * @returns {Promise<readonly CheckResult[]>}
 */
export async function runChecks(checks) {
  const waiting = [...checks]
  /** @type {CheckResult[]} */
  const results = []
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check)
      results.push(result)
      show(result)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

/**
 * @param {Check} check
 * @returns {Promise<CheckResult>}
 */
async function runCheck(check) {
  const started = Date.now()
  const [tool, ...args] = check.command
  const { code, output } = await run(tool, args, { quiet: true, limit: 5 * 60_000 })
  return { ...check, ok: code === 0, output: output.trim(), seconds: (Date.now() - started) / 1000 }
}

/** @param {CheckResult} result */
function show({ name, ok, output, seconds }) {
  process.stdout.write(`  ${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)\n`)
  if (!ok) process.stdout.write(`${output}\n\n`)
}
