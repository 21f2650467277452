import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CopiedText } from './copied-text.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A clipboard in memory: the system's own is in the end-to-end test. */
function board(text: string) {
  return {
    text,
    readText(): Promise<string> {
      return Promise.resolve(this.text)
    },
    clear(): void {
      this.text = ''
    },
  }
}

it('clears what was copied after 30 seconds, not before', async () => {
  const clipboard = board('651-555-0143')
  new CopiedText(clipboard).copied()
  await vi.advanceTimersByTimeAsync(29_999)
  expect(clipboard.text).toBe('651-555-0143')
  await vi.advanceTimersByTimeAsync(1)
  expect(clipboard.text).toBe('')
})

it('leaves what was copied elsewhere in the meantime', async () => {
  const clipboard = board('651-555-0143')
  new CopiedText(clipboard).copied()
  await vi.advanceTimersByTimeAsync(10_000)
  clipboard.text = 'a recipe'
  await vi.advanceTimersByTimeAsync(60_000)
  expect(clipboard.text).toBe('a recipe')
})

it('counts anew for each copy, and not at all once it is told to forget', async () => {
  const clipboard = board('first')
  const copied = new CopiedText(clipboard)
  copied.copied()
  await vi.advanceTimersByTimeAsync(20_000)
  clipboard.text = 'second'
  copied.copied()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(clipboard.text).toBe('second')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(clipboard.text).toBe('')

  clipboard.text = 'third'
  copied.copied()
  copied.forget()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(clipboard.text).toBe('third')
})
