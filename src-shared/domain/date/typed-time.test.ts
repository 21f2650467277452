import { expect, it } from 'vitest'
import { readTime } from './typed-time.ts'

it.each([
  ['14:05', '14:05'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
  ['9:30', '09:30'],
  ['2:05 pm', '14:05'],
  ['2:05PM', '14:05'],
  ['2.05 p.m.', '14:05'],
  ['2pm', '14:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['11:59 am', '11:59'],
])('reads %j as %s', (typed, time) => expect(readTime(typed)).toBe(time))

it.each(['', '24:00', '12:60', '14', '13 pm', '0 am', '2:5 pm', 'noon', '14:05:00'])(
  'refuses %j',
  (typed) => {
    expect(readTime(typed)).toBeNull()
  },
)
