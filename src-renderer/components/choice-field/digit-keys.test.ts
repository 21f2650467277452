import { describe, expect, it } from 'vitest'

import { digitKeys, optionForKey } from './digit-keys.ts'
import { optionGroups, optionLabel } from './option.ts'
import type { Option, OptionValue } from './option.ts'

function options(...values: readonly OptionValue[]): Option[] {
  return values.map((value) => ({ value, label: `Answer ${value}` }))
}

describe('digitKeys', () => {
  it('uses the codes of a list of single digits', () => {
    expect([...digitKeys(options(0, 1, 8, 9, 99))]).toEqual([
      [0, '0'],
      [1, '1'],
      [8, '8'],
      [9, '9'],
    ])
  })

  it('counts the answers of any other list, and keeps 8 and 9 for the two refusals', () => {
    const keys = digitKeys(options(10, 11, 2, 3, 4, 5, 8, 9, 99))
    expect([10, 11, 2, 3, 4, 5].map((value) => keys.get(value))).toEqual(['1', '2', '3', '4', '5', '6'])
    expect([keys.get(8), keys.get(9), keys.get(99)]).toEqual(['8', '9', undefined])
  })

  it('leaves the eighth ordinary answer and those after it without a digit', () => {
    const keys = digitKeys(options('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 8))
    expect(keys.get('g')).toBe('7')
    expect([keys.get('h'), keys.get('i'), keys.get(8)]).toEqual([undefined, undefined, '8'])
  })

  it('never gives one digit to two answers', () => {
    for (const list of [
      options(1, 2, 3, 4, 5, 6, 7, 8, 9, 99),
      options(true, false),
      options(101, 116, 8, 9),
    ]) {
      const used = [...digitKeys(list).values()]
      expect(new Set(used).size).toBe(used.length)
    }
  })
})

describe('optionForKey', () => {
  it('passes over an answer that cannot be chosen now', () => {
    const list: Option[] = [
      { value: 'call', label: 'Call', disabledReason: 'Calls are marked unsafe' },
      { value: 'text', label: 'Text' },
    ]
    expect(optionForKey(list, '1')).toBeUndefined()
    expect(optionForKey(list, '2')?.value).toBe('text')
    expect(optionForKey(list, '7')).toBeUndefined()
  })
})

describe('options', () => {
  it('are cut where the group changes', () => {
    const list: Option[] = [
      { value: 116, label: 'Outside', group: 'Homeless' },
      { value: 101, label: 'Shelter', group: 'Homeless' },
      { value: 8, label: 'Does not know' },
    ]
    expect(optionGroups(list).map(({ heading, options: part }) => [heading, part.length])).toEqual([
      ['Homeless', 2],
      [undefined, 1],
    ])
  })

  it('never show a code they have no words for', () => {
    expect(optionLabel(options(1), 42)).not.toContain('42')
  })
})
