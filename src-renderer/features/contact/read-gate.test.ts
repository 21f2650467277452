import { describe, expect, it } from 'vitest'
import type { DraftHandle, WizardMode } from '#renderer/components/step-wizard/definition.ts'
import { starterCommunity } from '#shared/domain/clock/community.ts'
import { unaskedSafetyCard } from '#shared/domain/contact/safety-card.ts'
import type { ContactDraft, ContactPageContext } from './contact-context.ts'
import { readGate } from './read-gate.ts'

const context: ContactPageContext = {
  today: '2026-03-10',
  referral_id: 'r1',
  PersonalID: 'p1',
  alias: 'Blue Heron',
  asked: true,
  version: 'now',
  card: unaskedSafetyCard,
  points: [],
  attempts: [],
  referral: { state: 'acknowledged', EventDate: '2026-03-03' },
  pace: starterCommunity.pack.contactPace,
  calendar: starterCommunity.calendar,
  statusWords: [],
  lastStatusWord: null,
  reveal: () => Promise.reject(new Error('nothing is revealed here')),
}

const read: ContactDraft = { cardRead: true, cardVersion: 'now' }

/** A draft held in memory, seen through the gate again after each change. */
function gated(start: Partial<ContactDraft>, startPage = '', mode: WizardMode = 'guided') {
  let answers = start
  let pageId = startPage
  const draft = (): DraftHandle<ContactDraft> => ({
    answers,
    pageId,
    savedAt: null,
    saveState: 'saved',
    change: (path, value) => {
      answers = { ...answers, [path]: value }
    },
    goTo: (page) => {
      pageId = page
    },
    flush: () => Promise.resolve(),
  })
  return { see: () => readGate(draft(), mode, context), stored: () => ({ answers, pageId }) }
}

describe('the safety card', () => {
  it('comes first, whatever page a draft stopped on', () => {
    for (const page of ['', 'card', 'reach', 'check-answers']) {
      const { pageId, answers } = gated({ channel: 'call' }, page).see()
      expect([pageId, answers.cardRead]).toEqual(['card', false])
    }
  })

  it('is read by going on from it, in the version that was on screen', () => {
    const gate = gated({})
    gate.see().goTo('channel')
    expect(gate.stored()).toEqual({ answers: read, pageId: 'channel' })
    expect(gate.see()).toMatchObject({ pageId: 'channel', answers: { cardRead: true } })
  })

  it('that has changed is read again, and the draft goes on where it stopped', () => {
    const gate = gated({ cardRead: true, cardVersion: 'before', channel: 'call' }, 'outcome')
    expect(gate.see()).toMatchObject({ pageId: 'card', answers: { cardRead: false } })
    gate.see().goTo('channel')
    expect(gate.stored()).toEqual({ answers: { ...read, channel: 'call' }, pageId: 'outcome' })
  })

  it('can be looked at again without being read again', () => {
    const gate = gated(read, 'card')
    expect(gate.see()).toMatchObject({ pageId: 'card', answers: { cardRead: true } })
  })
})

describe('what is filled in', () => {
  it('is the moment when its page opens', () => {
    const gate = gated(read, 'reach')
    gate.see().goTo('when')
    expect(gate.stored().answers).toMatchObject({
      attemptDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      attemptTime: expect.stringMatching(/^\d{2}:\d{2}$/),
    })
  })

  it('is the moment with the channel where both stand on one screen', () => {
    const gate = gated({}, '', 'express')
    gate.see().goTo('channel')
    expect(gate.stored().answers).toHaveProperty('attemptTime')
    const guided = gated({})
    guided.see().goTo('channel')
    expect(guided.stored().answers).not.toHaveProperty('attemptTime')
  })

  it('is a next try after one that reached nobody, on a working day', () => {
    const gate = gated({ ...read, outcome: 'no_answer', attemptDate: '2026-03-12' }, 'note')
    gate.see().goTo('nextTry')
    expect(gate.stored().answers.nextTry).toBe('2026-03-16')
    const reached = gated({ ...read, outcome: 'interested', attemptDate: '2026-03-12' }, 'note')
    reached.see().goTo('nextTry')
    expect(reached.stored().answers.nextTry).toBeUndefined()
  })

  it('never replaces what was typed, or emptied', () => {
    const typed = {
      ...read,
      outcome: 'no_answer',
      attemptDate: '9 March',
      attemptTime: null,
      nextTry: null,
    } as const
    const gate = gated(typed, 'reach')
    gate.see().goTo('when')
    gate.see().goTo('nextTry')
    expect(gate.stored().answers).toEqual(typed)
  })
})
