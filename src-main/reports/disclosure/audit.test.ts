import { expect, it } from 'vitest'
import { emptyRelease, sumOf, type Release } from '#shared/domain/disclosure/release.ts'
import { demandsOf } from './audit.ts'
import { solver } from './solver.ts'
import { readInstance } from './suppress.ts'
import { Tables } from './tables.ts'

const cell = (id: string, value: number) => ({ id, table: 'T', row: id, column: 'A', value })

/** 3 of 43 were hidden before, beside a printed percentage that only whole numbers can tell the reach of. */
const release: Release = {
  ...emptyRelease,
  cells: [cell('some', 3), cell('others', 40), cell('total', 43)],
  known: [{ id: 'before: all', value: 5000 }],
  unprinted: [
    { id: 'before: some', value: null, guard: 'hidden before' },
    { id: 'before: total', value: null, guard: 'hidden before' },
    { id: 'before: rest', value: null, guard: 'none' },
  ],
  knownShares: [
    {
      id: 'before: share',
      numerator: 'before: some',
      denominator: 'before: total',
      decimals: 4,
      units: Math.floor((2 * 3 * 1e4 + 43) / (2 * 43)),
    },
  ],
  relations: [
    sumOf('total', ['some', 'others']),
    sumOf('before: all', ['before: total', 'before: rest']),
    sumOf('some', ['before: some']),
  ],
}

it('asks for no less because time ran out: then nothing leaves', async () => {
  const highs = await solver()
  const instance = await readInstance(release, 11)
  const widths = demandsOf(highs, instance, new Tables(instance)).demands.map(({ needed }) => needed)
  expect(Math.min(...widths)).toBeGreaterThan(0)
  expect(() => demandsOf(highs, instance, new Tables(instance), 0)).toThrow('There was no time to check this')
})
