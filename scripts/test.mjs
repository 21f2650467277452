/**
 * `npm test`: sets up, then runs everything; the last line says how many passed and how many failed.
 * `npm test -- unit e2e` runs only what is named.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './commands.mjs'
import { electronEnvironment } from './electron-runtime.mjs'
import { reportsFolder } from './places.mjs'
import { PlainError, runCommand } from './say.mjs'
import { setUp } from './setup.mjs'
import { runChecks, staticChecks } from './static-checks.mjs'
import { readReport } from './test-reports.mjs'
import { openDisplay } from './virtual-display.mjs'

/** @typedef {import("./test-reports.mjs").RunnerResult} RunnerResult */

const minute = 60_000

/**
 * @typedef {object} Runner
 * @property {string} name
 * @property {"vitest" | "playwright"} kind
 * @property {number} limit
 * @property {boolean} [built] needs the built application
 * @property {boolean} [packaged] needs the packaged application
 */

/** @type {readonly Runner[]} */
const runners = [
  { name: 'unit', kind: 'vitest', limit: 5 * minute },
  { name: 'store', kind: 'vitest', limit: 15 * minute },
  { name: 'e2e', kind: 'playwright', limit: 20 * minute, built: true },
  { name: 'package', kind: 'vitest', limit: 5 * minute, built: true, packaged: true },
]
const names = ['static', ...runners.map((runner) => runner.name)]

await runCommand(async () => {
  const chosen = choose(process.argv.slice(2))
  await setUp()
  rmSync(reportsFolder, { recursive: true, force: true })
  mkdirSync(reportsFolder, { recursive: true })

  const results = [...(chosen.includes('static') ? await checkSource() : [])]
  results.push(...(await runTests(runners.filter((runner) => chosen.includes(runner.name)))))
  return summarize(results)
})

/**
 * @param {readonly string[]} wanted
 * @returns {readonly string[]}
 */
function choose(wanted) {
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown) throw new PlainError(`There is no runner called ${unknown}. There are: ${names.join(', ')}.`)
  return wanted.length > 0 ? wanted : names
}

/** @returns {Promise<readonly RunnerResult[]>} one test each */
async function checkSource() {
  title('source')
  const checks = await runChecks(staticChecks)
  return checks.map(({ name, ok }) => ({
    name,
    passed: ok ? 1 : 0,
    skipped: 0,
    failures: ok ? [] : [{ name, message: 'its output stands above' }],
  }))
}

/**
 * @param {readonly Runner[]} chosen
 * @returns {Promise<readonly RunnerResult[]>}
 */
async function runTests(chosen) {
  const display = await openDisplay({ howMany: 3 })
  const env = { ...electronEnvironment(), ...display.env }
  /** @type {RunnerResult[]} */
  const results = []
  let isBuilt = true
  let isPackaged = true
  for (const [index, runner] of chosen.entries()) {
    const isFirst = (/** @type {"built" | "packaged"} */ need) =>
      chosen.findIndex((other) => other[need]) === index
    if (runner.built && isFirst('built')) isBuilt = await prepare('build', 'electron-vite', ['build'])
    if (runner.packaged && isFirst('packaged') && isBuilt) {
      isPackaged = await prepare('package', 'node', ['scripts/package.mjs', '--built'])
    }
    const isReady = (!runner.built || isBuilt) && (!runner.packaged || isPackaged)
    results.push(isReady ? await runTestsOf(runner, env) : notRun(runner))
  }
  display.close()
  return results
}

/**
 * @param {string} name
 * @param {string} tool
 * @param {readonly string[]} args
 */
async function prepare(name, tool, args) {
  title(name)
  const { code, output } = await run(tool, args, { quiet: true, limit: 5 * minute })
  process.stdout.write(code === 0 ? '  ok\n' : `${output}\n`)
  return code === 0
}

/**
 * @param {Runner} runner
 * @param {Record<string, string>} env
 */
async function runTestsOf({ name, kind, limit }, env) {
  title(name)
  const report = join(reportsFolder, `${name}.json`)
  const command =
    kind === 'vitest'
      ? run(
          'vitest',
          [
            'run',
            '--project',
            name,
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=out/reports/${name}.json`,
          ],
          { env, limit },
        )
      : run('playwright', ['test', '--reporter=list,json'], {
          env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
          limit,
        })
  const { code } = await command
  if (code === 124) process.stdout.write(`  ${name} was ended after ${limit / minute} minutes\n`)
  return readReport(name, kind, report, code)
}

/**
 * @param {Runner} runner
 * @returns {RunnerResult}
 */
function notRun({ name }) {
  return {
    name,
    passed: 0,
    skipped: 0,
    failures: [{ name, message: 'not run: the application could not be built or packaged' }],
  }
}

/** @param {readonly RunnerResult[]} results */
function summarize(results) {
  const failures = results.flatMap((result) =>
    result.failures.map((failure) => ({ ...failure, runner: result.name })),
  )
  if (failures.length > 0) title('failures')
  for (const { runner, name, message } of failures) {
    process.stdout.write(`  ${runner}: ${name}\n${indent(message)}\n`)
  }
  title('results')
  for (const { name, passed, skipped, failures: failed } of results) {
    const rest = skipped > 0 ? `, ${skipped} skipped` : ''
    process.stdout.write(`  ${name.padEnd(10)} ${passed} passed, ${failed.length} failed${rest}\n`)
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`)
  return failures.length > 0 ? 1 : 0
}

/** @param {string} message */
function indent(message) {
  const lines = message.split('\n')
  const shown = lines.slice(0, 15).map((line) => `      ${line}`)
  return [...shown, ...(lines.length > 15 ? ['      ...'] : [])].join('\n')
}

/** @param {string} text */
function title(text) {
  process.stdout.write(`\n== ${text}\n`)
}
