import { expect, it } from 'vitest'
import { checkTotalsAnswers } from './totals-answers.ts'

const messages = (recipient: string | null, purpose: string | null) =>
  checkTotalsAnswers({ recipient, purpose }, 'trends').map(({ path, message }) => `${path}: ${message}`)

it('asks who gets the trends and what for', () => {
  expect(messages('The board', 'Its yearly meeting')).toEqual([])
  expect(messages(' ', null)).toEqual([
    'recipient: Name who gets the trends',
    'purpose: Say what the trends are for',
  ])
  expect(messages('Call 612-555-0142', 'Planning')).toHaveLength(1)
  expect(messages('x'.repeat(201), 'y'.repeat(200))).toEqual([
    'recipient: Recipient must be 200 characters or fewer: it has 201',
  ])
})
