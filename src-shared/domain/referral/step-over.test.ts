import { expect, test } from 'vitest'
import { wizards } from './next-step.ts'
import { referralStates } from './state.ts'
import { whyOver } from './step-over.ts'

const over = (step: (typeof wizards)[number]) =>
  referralStates.filter((state) => whyOver(step, state) !== null)

test('a step is over once its referral has gone past it', () => {
  const ended = ['housed', 'not_housed', 'unsuccessful']
  expect(over('acknowledge')).toEqual(referralStates.filter((state) => state !== 'received'))
  expect(over('contact')).toEqual(ended)
  expect(over('intake')).toEqual(['enrolled', 'successful', ...ended])
  expect(over('successful')).toEqual(['successful', ...ended])
  expect(over('unsuccessful')).toEqual(['enrolled', 'successful', ...ended])
  expect(over('housing')).toEqual(ended)
})

test('a step that waits for another is not over', () => {
  for (const step of wizards) expect(whyOver(step, 'received')).toBeNull()
  expect(whyOver('housing', 'engaged')).toBeNull()
  expect(whyOver('successful', 'contacting')).toBeNull()
})

test('the words are those that refuse the save', () => {
  expect(whyOver('contact', 'unsuccessful')).toBe('This referral has ended: use Amend to correct it')
})
