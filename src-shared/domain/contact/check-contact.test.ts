import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import type { StatusWord } from '#shared/domain/pack/pack.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { referralStates } from '#shared/domain/referral/state.ts'
import { lastStatusWord } from './check-status-word.ts'
import { checkContact, type ContactContext } from './check-contact.ts'
import { asksVoicemail, parseContact, type ContactAttemptAnswers } from './contact-attempt.ts'
import { unaskedSafetyCard, type SafetyCard } from './safety-card.ts'

const card: SafetyCard = {
  ...unaskedSafetyCard,
  callSafe: 'yes',
  voicemailSafe: 'yes',
  neverMentionAgency: false,
}
const statusWords: readonly StatusWord[] = [
  { key: 'matched', label: 'Matched by the CE team', setBy: 'ceTeam' },
  { key: 'trying', label: 'Trying to reach', setBy: 'provider' },
  { key: 'engaged', label: 'Engaged', setBy: 'provider' },
  { key: 'enrolled', label: 'Enrolled', setBy: 'provider' },
]
const context: ContactContext = {
  now: '2026-03-10T14:05',
  card,
  points: [],
  attempts: [],
  referral: { state: 'acknowledged', EventDate: '2026-03-03' },
  pace: hudPack.contactPace,
  statusWords,
  lastStatusWord: null,
}
const good: ContactAttemptAnswers = {
  cardRead: true,
  channel: 'call',
  attemptDate: '2026-03-10',
  attemptTime: '14:05',
  outcome: 'interested',
}
const issues = (answers: ContactAttemptAnswers, more: Partial<ContactContext> = {}) =>
  checkContact({ ...good, ...answers }, { ...context, ...more }).map(
    (i) => `${i.severity} ${i.path}: ${i.message}`,
  )

it('finds nothing in whole answers', () => expect(issues({})).toEqual([]))

it('asks for everything that a save needs', () => {
  expect(checkContact({}, context).map(({ path }) => path)).toEqual([
    'cardRead',
    'channel',
    'attemptDate',
    'attemptTime',
    'outcome',
  ])
})

it('wants the safety card read first', () => {
  for (const cardRead of [null, false]) {
    expect(issues({ cardRead })).toEqual(['error cardRead: Read the safety card before you reach out'])
  }
})

it('is logged between the acknowledgement and the end', () => {
  const passes = referralStates.filter(
    (state) => issues({}, { referral: { ...context.referral, state } }).length === 0,
  )
  expect(passes).toEqual(['acknowledged', 'contacting', 'engaged', 'enrolled', 'successful'])
})

it('refuses a channel that the card closes', () => {
  expect(issues({}, { card: { ...card, callSafe: 'no' } })).toEqual([
    'error channel: Calling is marked not safe for this household: choose another way',
  ])
  expect(issues({}, { card: { ...card, callSafe: 'unknown' } })).toEqual([])
})

describe('the moment', () => {
  it('is not in the future, to the minute', () => {
    expect(issues({ attemptTime: '14:06' })).toEqual([
      'error attemptTime: Attempt time must be 2:05 PM, the time now, or earlier',
    ])
    expect(issues({ attemptDate: '2026-03-11', attemptTime: '09:00' })).toEqual([
      'error attemptDate: Attempt date must be today or earlier',
    ])
    expect(issues({ attemptDate: '2026-03-09', attemptTime: '23:59' })).toEqual([])
  })
  it('is a real date and a real time', () => {
    expect(issues({ attemptDate: '31 feb 2026' })).toEqual([
      'error attemptDate: Attempt date must be a real date, like 13 March 2026',
    ])
    expect(issues({ attemptTime: '25:00' })).toEqual([
      'error attemptTime: Attempt time must be a time of day, like 2:05 PM',
    ])
    expect(issues({ attemptTime: ' ' })).toEqual(['error attemptTime: Enter the attempt time'])
  })
  it('asks about a try before the referral', () => {
    expect(issues({ attemptDate: '2026-03-03' })).toEqual([])
    expect(issues({ attemptDate: '2026-03-02' })).toEqual([
      'warning attemptDate: Attempt date is before 3 March 2026, the referral date: check it',
    ])
  })
})

const afterTry = (
  attemptedAt: string,
  outcome: ContactContext['attempts'][number]['outcome'] = 'no_answer',
) => issues({}, { attempts: [{ attemptedAt, outcome }] })

describe('the pace', () => {
  it('asks when the last try is less than two days away', () => {
    expect(afterTry('2026-03-08T23:59')).toEqual([])
    expect(afterTry('2026-03-09T09:00')).toEqual([
      'warning attemptDate: Attempt date is less than 2 days from the try on 9 March 2026: check that it is safe to try this often',
    ])
    expect(afterTry('2026-03-10T09:00')).toHaveLength(1)
  })
  it('sees a try that was logged for a later day', () => {
    expect(
      issues(
        { attemptDate: '2026-03-06' },
        { attempts: [{ attemptedAt: '2026-03-07T09:00', outcome: 'no_answer' }] },
      ),
    ).toHaveLength(1)
  })
  it('leaves the pace to a household that was reached', () => {
    expect(afterTry('2026-03-09T09:00', 'needs_time')).toEqual([])
    expect(afterTry('2026-03-09T09:00', 'interested')).toEqual([])
  })
  it('follows the community', () => {
    const pace = { ...hudPack.contactPace, daysBetween: 0 }
    expect(
      issues({}, { pace, attempts: [{ attemptedAt: '2026-03-10T09:00', outcome: 'no_answer' }] }),
    ).toEqual([])
  })
})

const voicemail = (voicemailLeft: ContactAttemptAnswers['voicemailLeft'], more: Partial<SafetyCard> = {}) =>
  issues({ outcome: 'no_answer', voicemailLeft }, { card: { ...card, ...more } })

describe('voicemail', () => {
  it('is asked after a call that reached nobody', () => {
    expect(asksVoicemail({ channel: 'call', outcome: 'no_answer' })).toBe(true)
    expect(asksVoicemail({ channel: 'call', outcome: 'wrong_contact' })).toBe(true)
    expect(asksVoicemail({ channel: 'call', outcome: 'interested' })).toBe(false)
    expect(asksVoicemail({ channel: 'text', outcome: 'no_answer' })).toBe(false)
    expect(voicemail(null)).toEqual(['error voicemailLeft: Choose whether a voicemail was left'])
    expect(voicemail('no', { voicemailSafe: 'no' })).toEqual([])
  })
  it('is refused where the card forbids it, neutral or not', () => {
    for (const kind of ['neutral', 'agency_named'] as const) {
      expect(voicemail(kind, { voicemailSafe: 'no' })).toEqual([
        'error voicemailLeft: Voicemail is marked not safe for this household: choose No, or correct the safety card',
      ])
    }
  })
  it('asks where nobody has asked the household', () => {
    expect(voicemail('neutral', { voicemailSafe: 'unknown' })).toEqual([
      'warning voicemailLeft: Nobody has asked if a voicemail is safe: ask the household at the next contact',
    ])
    expect(voicemail('neutral')).toEqual([])
  })
  it('asks about a message that named the agency against the card', () => {
    expect(voicemail('agency_named')).toEqual([])
    expect(voicemail('agency_named', { neverMentionAgency: true })).toEqual([
      'warning voicemailLeft: The safety card says never to name the agency: think about what this message could cause',
    ])
    expect(voicemail('neutral', { neverMentionAgency: true })).toEqual([])
    expect(voicemail('agency_named', { neverMentionAgency: true, voicemailSafe: 'unknown' })).toHaveLength(2)
  })
})

it('plans the next try for today or later, or not at all', () => {
  expect(issues({ nextTry: ' ' })).toEqual([])
  expect(issues({ nextTry: '2026-03-10' })).toEqual([])
  expect(issues({ nextTry: '2026-03-09' })).toEqual([
    'error nextTry: Next try must be the same as or after 10 March 2026, today',
  ])
  expect(issues({ nextTry: 'later' })).toHaveLength(1)
})

describe('status word', () => {
  it('is one the provider sets', () => {
    expect(issues({ statusWord: 'trying' })).toEqual([])
    expect(issues({ statusWord: 'matched' })).toEqual([
      'error statusWord: Only the Coordinated Entry team sets “Matched by the CE team”: choose another status',
    ])
    expect(issues({ statusWord: 'invented' })).toEqual(['error statusWord: Choose a status from the list'])
    expect(issues({ statusWord: null })).toEqual([])
  })
  it('asks when it skips a step that the provider sets', () => {
    expect(issues({ statusWord: 'engaged' })).toEqual([
      'warning statusWord: This status skips “Trying to reach”: check that this is right',
    ])
    expect(issues({ statusWord: 'engaged' }, { lastStatusWord: 'trying' })).toEqual([])
    expect(issues({ statusWord: 'enrolled' }, { lastStatusWord: 'trying' })).toHaveLength(1)
    expect(issues({ statusWord: 'trying' }, { lastStatusWord: 'enrolled' })).toEqual([])
  })
})

it('asks about what a note should not hold', () => {
  expect(issues({ note: 'Ana Diaz answered' })[0]).toMatch(/^warning note: /)
})

describe('what is saved', () => {
  it('has one moment, and no voicemail where none could be left', () => {
    expect(
      parseContact({ ...good, attemptDate: '10 mar 2026', attemptTime: '2:05 pm', voicemailLeft: 'neutral' }),
    ).toEqual({
      cardRead: true,
      channel: 'call',
      attemptedAt: '2026-03-10T14:05',
      outcome: 'interested',
      voicemailLeft: 'no',
      nextTry: null,
      statusWord: null,
      note: null,
    })
    expect(parseContact({ ...good, outcome: 'no_answer', voicemailLeft: 'neutral' }).voicemailLeft).toBe(
      'neutral',
    )
  })
  it('is refused when half answered', () => {
    for (const missing of ['cardRead', 'channel', 'attemptDate', 'attemptTime', 'outcome'] as const) {
      expect(() => parseContact({ ...good, [missing]: null })).toThrow(ZodError)
    }
    expect(() => parseContact({ ...good, outcome: 'no_answer' })).toThrow(ZodError)
    expect(() => parseContact({ ...good, cardRead: false })).toThrow(ZodError)
  })
})

it('takes the status word of the latest try that set one', () => {
  const tries = [null, 'engaged', 'attempting'].map((statusWord) => ({ statusWord }))
  expect(lastStatusWord(tries)).toBe('engaged')
  expect(lastStatusWord([{ statusWord: null }])).toBeNull()
})
