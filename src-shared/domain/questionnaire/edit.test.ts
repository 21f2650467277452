import { expect, it } from 'vitest'
import { earlierThan, freshKey, moved, newQuestionnaire, withType } from './edit.ts'
import type { Question } from './questionnaire.ts'
import { questionnaireIssues } from './questionnaire-issues.ts'
import { starterHousingNeeds } from './starter-housing-needs.ts'

it('moves up and down, and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

it('gives short names that nobody has', () => {
  expect(freshKey('question', [])).toBe('question_1')
  expect(freshKey('question', ['question_2', 'other'])).toBe('question_3')
  expect(freshKey('question', ['a', 'question_3'])).toBe('question_4')
})

it('keeps what two ways of answering have in common', () => {
  const list = {
    key: 'a',
    words: 'Which?',
    type: 'one_of',
    options: [{ key: 'x', words: 'X' }],
  } as const satisfies Question
  expect(withType(list, 'several_of')).toEqual({ ...list, type: 'several_of' })
  expect(withType(list, 'text')).toEqual({ key: 'a', words: 'Which?', type: 'text' })
})

it('says of a new questionnaire what is open, each at its place', () => {
  expect(questionnaireIssues(newQuestionnaire([])).map(({ path }) => path)).toEqual([
    'body.label',
    'body.about',
    'body.source',
    'body.sections.0.title',
    'body.sections.0.questions.0.words',
  ])
})

it('offers only earlier questions with a list or a number for a condition', () => {
  expect(earlierThan(starterHousingNeeds, 'may_stay').map(({ key }) => key)).toEqual([
    'safe_tonight',
    'where_tonight',
  ])
  expect(earlierThan(starterHousingNeeds, 'safe_tonight')).toEqual([])
})
