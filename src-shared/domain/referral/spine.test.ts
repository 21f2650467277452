import { describe, expect, it } from 'vitest'
import { currentStep, spineStepKeys, spineSteps, type SpineFacts } from './spine.ts'
import { isEnded, referralStates, type ReferralState } from './state.ts'

const standings = (state: ReferralState, more: Partial<SpineFacts> = {}) =>
  spineSteps({ state, isAcknowledged: state !== 'received', hasAttempt: true, ...more })
    .map(({ standing }) => standing.charAt(0))
    .join('')

describe('spineSteps', () => {
  it.each([
    ['received', 'ddcuuuu'],
    ['acknowledged', 'dddcuuu'],
    ['contacting', 'dddcuuu'],
    ['engaged', 'ddddcuu'],
    ['enrolled', 'dddddcu'],
    ['successful', 'ddddddc'],
    ['housed', 'ddddddd'],
    ['not_housed', 'ddddddd'],
    ['unsuccessful', 'ddddsds'],
  ] as const)('shows %s as %s', (state, letters) => expect(standings(state)).toBe(letters))

  it('shows what was passed by as not needed', () => {
    expect(standings('enrolled', { hasAttempt: false })).toBe('dddsdcu')
    expect(standings('unsuccessful', { isAcknowledged: false, hasAttempt: false })).toBe('ddsssds')
  })
  it('has the seven steps in order, each with its label', () => {
    const steps = spineSteps({ state: 'received', isAcknowledged: false, hasAttempt: false })
    expect(steps.map(({ key }) => key)).toEqual([...spineStepKeys])
    expect(steps.map(({ label }) => label)).toEqual([
      'Settings',
      'Received',
      'Acknowledged',
      'Contact',
      'Intake',
      'Resolve',
      'Housed?',
    ])
  })
})

it('is at one step until it has ended', () => {
  for (const state of referralStates) expect(currentStep(state) === null).toBe(isEnded(state))
})
