import { describe, expect, it } from 'vitest'
import { transferStates } from './transfer.ts'
import { isOpen, mayStep, stateAfter, transferSteps, whyNotStep } from './transfer-state.ts'

const steps = [...transferSteps, 'move'] as const
const untold = { notified_on: null }

describe('the steps of a transfer', () => {
  it('lead from each state only where that state allows', () => {
    const ways = transferStates.map((state) => [
      state,
      steps
        .filter((step) => mayStep(step, { state, ...untold }))
        .map((step) => `${step}: ${stateAfter(step, state)}`),
    ])
    expect(Object.fromEntries(ways)).toEqual({
      requested: [
        'notify: requested',
        'accept: accepted',
        'decline: declined',
        'withdraw: withdrawn',
        'move: moved',
      ],
      waiting_for_ce: [
        'notify: waiting_for_ce',
        'accept: accepted',
        'decline: declined',
        'withdraw: withdrawn',
      ],
      accepted: ['notify: accepted', 'withdraw: withdrawn', 'move: moved'],
      moved: [],
      declined: [],
      withdrawn: [],
    })
  })
  it('say why not wherever they do not lead on, and nothing where they do', () => {
    for (const state of transferStates)
      for (const step of steps) {
        const standing = { state, ...untold }
        expect(whyNotStep(step, standing) === null).toBe(mayStep(step, standing))
      }
  })
  it('take the notice once', () => {
    const told = { state: 'requested', notified_on: '2026-03-10' } as const
    expect(mayStep('notify', told)).toBe(false)
    expect(whyNotStep('notify', told)).toBe('The notice is on record already: nothing is left to enter')
  })
  it('leave nothing open behind a move, a refusal or a withdrawal', () => {
    expect(transferStates.filter((state) => isOpen({ state }))).toEqual([
      'requested',
      'waiting_for_ce',
      'accepted',
    ])
  })
})
