import { describe, expect, it } from 'vitest'
import { leftBehind, withChanges } from './changes.ts'
import { overtakenErrors, overtakenFields, overtakenWarnings } from './overtaken.ts'

const fields = ['when', 'what', 'tick'] as const
const seen = { when: '2026-03-03', what: 'call', tick: 0 }
/** As a colleague left it after it was seen. */
const saved = { when: '2026-03-05', what: 'text', tick: 0 }

describe('what was changed', () => {
  it('is what differs from what was seen; everything else is as it is saved', () => {
    const given = { when: '2026-03-04', what: 'call' }
    expect(withChanges(fields, given, seen, saved)).toEqual({ when: '2026-03-04', what: 'text', tick: 0 })
    expect(leftBehind(fields, given, seen, saved)).toEqual(['what'])
  })
  it('is every answer, where nothing was seen', () => {
    expect(withChanges(fields, { what: 'call' }, null, saved)).toEqual({ ...saved, what: 'call' })
    expect(leftBehind(fields, { what: 'call' }, null, saved)).toEqual([])
  })
  it('is an answer that was taken back to nothing', () => {
    const noted = { ...saved, what: null }
    expect(withChanges(fields, { what: null }, seen, saved)).toEqual(noted)
  })
})

describe('what was overtaken', () => {
  const words = {
    nameOf: (field: string) => `The ${field}`,
    valueOf: (field: (typeof fields)[number]) => String(saved[field]),
    lastChanges: { when: { who: 'Robin Aldana', at: '2026-03-09T14:05' } },
  }
  const find = (whole: typeof saved, since: typeof seen | null = seen) =>
    overtakenFields(fields, { seen: since, saved, whole }, words)

  it('is what would be replaced unseen, with who changed it and when, where that is known', () => {
    const overtaken = find({ when: '2026-03-04', what: 'email', tick: 1 })
    expect(overtaken).toEqual([
      {
        field: 'when',
        sentence:
          'The when was changed to “2026-03-05” by Robin Aldana on 9 March 2026, 2:05 PM, after you began',
      },
      { field: 'what', sentence: 'The what was changed to “text”, after you began' },
    ])
    const at = (field: string) => `${field}Answer`
    expect(overtakenWarnings(overtaken, at)[1]).toEqual({
      path: 'whatAnswer',
      severity: 'warning',
      message: 'The what was changed to “text”, after you began: saving replaces it',
    })
    expect(overtakenErrors(overtaken, at)[1]).toMatchObject({
      path: 'whatAnswer',
      severity: 'error',
      message: 'The what was changed to “text”, after you began: look at it again, then save',
    })
  })
  it('is nothing where it stays, where both changed it to the same, or where nothing was seen', () => {
    expect(find(saved)).toEqual([])
    expect(find({ ...saved, tick: 1 })).toEqual([])
    expect(find({ when: '2026-03-04', what: 'email', tick: 1 }, null)).toEqual([])
  })
})
