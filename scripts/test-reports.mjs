/**
 * Counts from the runners' own reports. A runner that leaves no report, names no test or ends badly without
 * naming a failure counts as one failure of its own.
 */
import { readFileSync } from 'node:fs'

/**
 * @typedef {{ name: string, message: string }} Failure
 * @typedef {{ name: string, passed: number, skipped: number, failures: readonly Failure[] }} RunnerResult
 */

/**
 * @param {string} name of the runner
 * @param {"vitest" | "playwright"} kind
 * @param {string} file the report
 * @param {number} exitCode
 * @returns {RunnerResult}
 */
export function readReport(name, kind, file, exitCode) {
  const report = parse(file)
  if (!report)
    return {
      name,
      passed: 0,
      skipped: 0,
      failures: [{ name, message: `${name} left no report (exit code ${exitCode})` }],
    }
  const counted = kind === 'vitest' ? countVitest(report) : countPlaywright(report)
  const failures = [...counted.failures]
  if (counted.passed === 0 && failures.length === 0) {
    failures.push({ name, message: `${name} ran no test` })
  }
  if (exitCode !== 0 && failures.length === 0) {
    failures.push({
      name,
      message: `${name} ended with exit code ${exitCode} although no test failed; its output says why`,
    })
  }
  return { name, passed: counted.passed, skipped: counted.skipped, failures }
}

/** @param {string} file */
function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @typedef {{ passed: number, skipped: number, failures: readonly Failure[] }} Counted
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }} VitestFile
 */

/**
 * @param {{ testResults?: VitestFile[] }} report
 * @returns {Counted}
 */
function countVitest({ testResults = [] }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const failed = tests.filter((test) => test.status === 'failed')
  // a file that breaks before or around its tests (an import, a hook) has no failed test of its own
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = tests.filter((test) => test.status === 'passed').length
  return {
    passed,
    skipped: tests.length - passed - failed.length,
    failures: [
      ...failed.map((test) => ({ name: test.fullName, message: test.failureMessages?.join('\n') ?? '' })),
      ...broken.map((file) => ({ name: file.name, message: file.message ?? 'the file could not be run' })),
    ],
  }
}

/**
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ status: string, results: { error?: PlaywrightError }[] }} PlaywrightTest
 * @typedef {{ title: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * @param {{ suites?: PlaywrightSuite[], errors?: PlaywrightError[] }} report
 * @returns {Counted}
 */
function countPlaywright({ suites = [], errors = [] }) {
  const tests = suites.flatMap((suite) => testsOf(suite, ''))
  const failed = tests.filter(({ test }) => test.status === 'unexpected')
  return {
    // a test that passed only at a second try did pass; Playwright's own output names it as flaky
    passed: tests.filter(({ test }) => test.status === 'expected' || test.status === 'flaky').length,
    skipped: tests.filter(({ test }) => test.status === 'skipped').length,
    failures: [
      ...failed.map(({ name, test }) => ({ name, message: test.results.at(-1)?.error?.message ?? '' })),
      ...errors.map((error) => ({ name: 'outside any test', message: error.message ?? '' })),
    ],
  }
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string} above
 * @returns {{ name: string, test: PlaywrightTest }[]}
 */
function testsOf(suite, above) {
  const path = above ? `${above} > ${suite.title}` : suite.title
  return [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ name: `${path} > ${spec.title}`, test })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path)),
  ]
}
