import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readReport } from './test-reports.mjs'

/** @type {string} */
let folder

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-reports-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('vitest: passed, failed and skipped are counted, and a failure keeps its name and message', () => {
  const file = report({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'subtracts', status: 'failed', failureMessages: ['expected 1 to be 2'] },
          { fullName: 'divides', status: 'skipped' },
        ],
      },
    ],
  })
  expect(readReport('unit', 'vitest', file, 1)).toEqual({
    name: 'unit',
    passed: 1,
    skipped: 1,
    failures: [{ name: 'subtracts', message: 'expected 1 to be 2' }],
  })
})

test('vitest: a file that cannot be loaded is a failure although it names no test', () => {
  const file = report({
    testResults: [
      { name: 'a.test.ts', status: 'passed', assertionResults: [{ fullName: 'adds', status: 'passed' }] },
      { name: 'b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ],
  })
  expect(readReport('unit', 'vitest', file, 1)).toMatchObject({
    passed: 1,
    failures: [{ name: 'b.test.ts', message: 'Cannot find module' }],
  })
})

test('playwright: counts through nested suites, and a load error outside any test', () => {
  const file = report({
    suites: [
      {
        title: 'unlock.test.ts',
        specs: [{ title: 'opens', tests: [{ status: 'expected', results: [{}] }] }],
        suites: [
          {
            title: 'wrong pass phrase',
            specs: [
              {
                title: 'waits',
                tests: [{ status: 'unexpected', results: [{ error: { message: 'too soon' } }] }],
              },
              { title: 'counts', tests: [{ status: 'flaky', results: [{}, {}] }] },
              { title: 'on Windows', tests: [{ status: 'skipped', results: [] }] },
            ],
          },
        ],
      },
    ],
    errors: [{ message: 'SyntaxError' }],
  })
  expect(readReport('e2e', 'playwright', file, 1)).toEqual({
    name: 'e2e',
    passed: 2,
    skipped: 1,
    failures: [
      { name: 'unlock.test.ts > wrong pass phrase > waits', message: 'too soon' },
      { name: 'outside any test', message: 'SyntaxError' },
    ],
  })
})

test('a runner that ran no test, left no report or ended badly has failed', () => {
  const empty = report({ testResults: [] })
  expect(readReport('ui', 'vitest', empty, 0).failures).toEqual([{ name: 'ui', message: 'ui ran no test' }])
  expect(readReport('ui', 'vitest', join(folder, 'nowhere.json'), 1).failures).toHaveLength(1)
  const fine = report({
    testResults: [
      { name: 'a', status: 'passed', assertionResults: [{ fullName: 'adds', status: 'passed' }] },
    ],
  })
  expect(readReport('ui', 'vitest', fine, 1).failures).toHaveLength(1)
  expect(readReport('ui', 'vitest', fine, 0).failures).toHaveLength(0)
})

/** @param {object} content */
function report(content) {
  const file = join(folder, `${Math.random()}.json`)
  writeFileSync(file, JSON.stringify(content))
  return file
}
