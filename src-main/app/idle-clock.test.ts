import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IdleClock } from './idle-clock.ts'

const minute = 60_000
let locked: number
let clock: IdleClock

beforeEach(() => {
  vi.useFakeTimers()
  locked = 0
  clock = new IdleClock(() => {
    locked += 1
  })
})
afterEach(() => {
  vi.useRealTimers()
})

test('locks after five minutes of nobody there, once', () => {
  clock.start()
  vi.advanceTimersByTime(5 * minute - 1)
  expect(locked).toBe(0)
  vi.advanceTimersByTime(1)
  expect(locked).toBe(1)
  vi.advanceTimersByTime(60 * minute)
  expect(locked).toBe(1)
})

test('each sign of somebody starts it again', () => {
  clock.start()
  for (let sign = 1; sign <= 10; sign += 1) {
    vi.advanceTimersByTime(5 * minute - 1)
    clock.start()
  }
  expect(locked).toBe(0)
  vi.advanceTimersByTime(5 * minute)
  expect(locked).toBe(1)
})

test('a new length counts from now, and does not start what is stopped', () => {
  clock.setMinutes(1)
  vi.advanceTimersByTime(10 * minute)
  expect(locked).toBe(0)
  clock.start()
  vi.advanceTimersByTime(minute - 1)
  clock.setMinutes(10)
  vi.advanceTimersByTime(10 * minute - 1)
  expect(locked).toBe(0)
  vi.advanceTimersByTime(1)
  expect(locked).toBe(1)
})

test('stopped, it never locks', () => {
  clock.start()
  clock.stop()
  vi.advanceTimersByTime(60 * minute)
  expect(locked).toBe(0)
})
