import { describe, expect, it } from 'vitest'

import type { Option } from '../choice-field/option.ts'
import { toggle } from './toggle.ts'

const options: readonly Option[] = [
  { value: 'white', label: 'White' },
  { value: 'black', label: 'Black' },
  { value: 8, label: 'Does not know', exclusive: true },
  { value: 9, label: 'Prefers not to answer', exclusive: true },
]

describe('toggle', () => {
  it('adds in the order of the list and takes away', () => {
    expect(toggle(options, ['black'], 'white')).toEqual(['white', 'black'])
    expect(toggle(options, ['white', 'black'], 'white')).toEqual(['black'])
    expect(toggle(options, ['black'], 'black')).toEqual([])
  })

  it('lets an exclusive answer stand alone', () => {
    expect(toggle(options, ['white', 'black'], 9)).toEqual([9])
    expect(toggle(options, [9], 8)).toEqual([8])
    expect(toggle(options, [9], 'white')).toEqual(['white'])
  })
})
