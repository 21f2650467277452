import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataChecks } from './checks.ts'

/** The rows of the tables in the page about the checks, cell by cell. */
const rows = readFileSync('docs/data-checks.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?:\d|`)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('the page holds every check of Eva against those that answer it', () => {
  const told = rows
    .filter(([, number]) => /^\d/.test(number ?? ''))
    .map(([, number, , here]) => [Number(number), (here ?? '').replaceAll('`', '')])
  const ours = (number: number): string =>
    dataChecks
      .filter(({ eva }) => eva.includes(number))
      .map(({ id }) => id)
      .join(', ') || '–'
  expect(told).toHaveLength(129)
  expect(told).toEqual(told.map(([number]) => [number, ours(Number(number))]))
})

test('the page names every check of our own', () => {
  const told = rows.filter(([, name]) => name?.startsWith('`')).map(([, name]) => name?.replaceAll('`', ''))
  expect(told).toEqual(dataChecks.filter(({ eva }) => eva.length === 0).map(({ id }) => id))
})
