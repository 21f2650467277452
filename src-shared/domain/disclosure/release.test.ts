import { describe, expect, it } from 'vitest'
import { faultsOf } from './check-release.ts'
import { emptyRelease, percentText, percentUnits, sumOf, within, type Release } from './release.ts'

const cell = (id: string, value: number) => ({ id, table: 'T', row: id, column: 'A', value })

describe('percentages', () => {
  it('are rounded half up and written as a fraction', () => {
    expect(percentText(percentUnits(7, 9, 4), 4)).toBe('0.7778')
    expect(percentText(percentUnits(1, 8, 2), 2)).toBe('0.13')
    expect(percentText(percentUnits(0, 0, 4), 4)).toBe('0.0000')
    expect(percentUnits(5, 5, 0)).toBe(1)
  })
})

describe('a release', () => {
  const sound: Release = {
    ...emptyRelease,
    cells: [cell('all', 30), cell('women', 20), cell('men', 10), cell('housed', 18)],
    percents: [
      {
        id: 'rate',
        table: 'T',
        row: 'rate',
        column: 'A',
        numerator: 'housed',
        denominator: 'all',
        decimals: 4,
      },
    ],
    unprinted: [within('all', ['housed'], 12).unprinted],
    relations: [sumOf('all', ['women', 'men']), within('all', ['housed'], 12).relation],
  }

  it('is sound when its sums hold and its shares lie within their whole', () => {
    expect(faultsOf(sound)).toEqual([])
  })

  it('names what does not add up, is there twice, is no count or is named but missing', () => {
    const faulty: Release = {
      ...sound,
      cells: [...sound.cells.slice(0, 3), cell('housed', 31), cell('men', 10), cell('half', 0.5)],
      relations: [...sound.relations, sumOf('all', ['nobody'])],
    }
    expect(faultsOf(faulty)).toEqual([
      'men is there twice',
      'half is not a count',
      'all, housed, all without housed do not add up',
      'nobody is named by a sum but is not there',
      'rate is more than the whole',
    ])
  })
})
