import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataChecks } from '#main/reports/data-check/checks.ts'
import type { FoundRow } from '#main/reports/data-check/data-check.ts'
import { runChecks } from '#main/reports/data-check/run-checks.ts'
import { scenarios } from './scenarios.ts'
import { openWorld, today, type Change, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What the named check finds, or all of them, once these changes are made. */
function found(changes: readonly Change[], id?: string): readonly string[] {
  const checks = dataChecks.filter((check) => id === undefined || check.id === id)
  const rows: string[] = []
  world.within(changes, () =>
    runChecks(
      world.db,
      {
        schema: 'main',
        prefix: '',
        projects: null,
        start: null,
        end: null,
        today,
        checks,
        lateDays: 14,
        longDays: 90,
      },
      { onRow: (check, row) => rows.push(`${check.id}: ${show(row)}`) },
    ),
  )
  return rows
}

function show({ table, key, column }: FoundRow): string {
  return [table, key, column].filter((part) => part !== null).join(' ')
}

test('nothing is found in a world without a fault', () => {
  expect(found([])).toEqual([])
})

test('every check has a scenario, and an id of its own', () => {
  const ids = dataChecks.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(scenarios.map(({ check }) => check))).toEqual(new Set(ids))
})

describe('each check finds what it is for, and not what only looks like it', () => {
  test.each(scenarios.map((scenario) => [scenario.check, scenario] as const))(
    '%s',
    (check, { finds, at, near }) => {
      const rows = found(finds, check)
      expect(rows).toContain(`${check}: ${at}`)
      expect(found(near, check).filter((row) => row === `${check}: ${at}`)).toEqual([])
    },
  )
})
