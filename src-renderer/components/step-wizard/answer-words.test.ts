import { describe, expect, it } from 'vitest'

import { answerWords } from './answer-words.ts'
import type { Field } from './definition.ts'

interface Answers {
  code: string
  EventDate: string
  at: string
  result: number
  races: readonly number[]
  reached: boolean
  read: boolean
}

const list = [
  { value: 1, label: 'Full' },
  { value: 2, label: 'Partial' },
  { value: 8, label: 'Does not know' },
]

function words(field: Field<Answers, null>, answers: Partial<Answers>): string {
  return answerWords(field, answers, null)
}

describe('answerWords', () => {
  it('says each kind of answer', () => {
    expect(words({ kind: 'text', path: 'code', label: '' }, { code: 'A-14' })).toBe('A-14')
    expect(words({ kind: 'date', path: 'EventDate', label: '' }, { EventDate: '2026-03-27' })).toBe(
      '27 March 2026',
    )
    expect(words({ kind: 'date', path: 'EventDate', label: '' }, { EventDate: 'soon' })).toBe('soon')
    expect(words({ kind: 'time', path: 'at', label: '' }, { at: '14:30' })).toBe('2:30 PM')
    expect(words({ kind: 'choice', path: 'result', label: '', options: list }, { result: 8 })).toBe(
      'Does not know',
    )
    expect(
      words({ kind: 'multiChoice', path: 'races', label: '', options: () => list }, { races: [1, 2] }),
    ).toBe('Full\nPartial')
    expect(words({ kind: 'yesNo', path: 'reached', label: '', no: 'No answer' }, { reached: false })).toBe(
      'No answer',
    )
    expect(words({ kind: 'tick', path: 'read', label: '', statement: 'Read' }, { read: true })).toBe('Yes')
  })

  it('has no words for an answer that is not there', () => {
    expect(words({ kind: 'choice', path: 'result', label: '', options: list }, {})).toBe('')
    expect(words({ kind: 'yesNo', path: 'reached', label: '' }, {})).toBe('')
    expect(words({ kind: 'tick', path: 'read', label: '', statement: 'Read' }, { read: false })).toBe('')
  })

  it('prefers the words of the definition', () => {
    const field = { kind: 'text', path: 'code', label: '', format: () => 'none was given' } as const
    expect(words(field, { code: 'A-14' })).toBe('none was given')
  })
})
