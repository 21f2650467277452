import { describe, expect, it } from 'vitest'
import { channelState } from './channel-state.ts'
import { channels } from './contact-attempt.ts'
import { safeties, unaskedSafetyCard, type ContactPoint, type SafetyCard } from './safety-card.ts'

const card: SafetyCard = {
  ...unaskedSafetyCard,
  callSafe: 'yes',
  textSafe: 'yes',
  voicemailSafe: 'yes',
  emailSafe: 'yes',
}
const point = (
  kind: ContactPoint['kind'],
  value: string,
  safe: ContactPoint['safe'] = 'yes',
): ContactPoint => ({
  id: null,
  kind,
  label: null,
  value,
  safe,
})
const mobile = point('phone', '651 555 0142')
const work = point('phone', '651 555 0143', 'no')
const home = point('phone', '651 555 0144', 'unknown')
const mail = point('email', 'a@example.org')
const advocate = point('advocate', '651 555 0145')
const all = [mobile, work, home, mail, advocate]

describe('channelState', () => {
  it('opens a safe channel to its own points', () => {
    expect(channelState(card, [mobile, mail, advocate], 'call')).toEqual({
      open: true,
      caution: null,
      points: [mobile],
    })
    expect(channelState(card, [mobile, mail, advocate], 'text')).toEqual({
      open: true,
      caution: null,
      points: [mobile],
    })
    expect(channelState(card, [mobile, mail, advocate], 'email')).toEqual({
      open: true,
      caution: null,
      points: [mail],
    })
    expect(channelState(card, all, 'through_advocate')).toEqual({
      open: true,
      caution: null,
      points: [advocate],
    })
    expect(channelState(card, all, 'in_person')).toEqual({ open: true, caution: null, points: [] })
    expect(channelState(card, all, 'other')).toEqual({ open: true, caution: null, points: [] })
  })

  it.each([
    ['call', 'callSafe', 'Calling is marked not safe for this household'],
    ['text', 'textSafe', 'Texting is marked not safe for this household'],
    ['email', 'emailSafe', 'E-mail is marked not safe for this household'],
  ] as const)('closes %s when the card says no, and reveals nothing', (channel, flag, reason) => {
    const state = channelState({ ...card, [flag]: 'no' }, all, channel)
    expect(state).toEqual({ open: false, reason })
    expect(JSON.stringify(state)).not.toMatch(/555|@/)
  })

  it.each([
    ['call', 'callSafe'],
    ['text', 'textSafe'],
    ['email', 'emailSafe'],
  ] as const)('leaves %s open with a caution while nobody has asked', (channel, flag) => {
    const state = channelState({ ...card, [flag]: 'unknown' }, all, channel)
    expect(state).toMatchObject({ open: true, caution: expect.stringContaining('Nobody has asked') })
  })

  it('never shows a point that is marked unsafe, on any channel or card', () => {
    for (const channel of channels) {
      for (const safe of safeties) {
        const state = channelState({ ...card, callSafe: safe, textSafe: safe, emailSafe: safe }, all, channel)
        expect(JSON.stringify(state)).not.toContain('0143')
      }
    }
  })
  it('warns of a point nobody has asked about', () => {
    expect(channelState(card, [mobile, home], 'call')).toEqual({
      open: true,
      caution: 'Use a number or address marked safe before one nobody has asked about',
      points: [mobile, home],
    })
  })
  it('closes a channel whose every point is marked unsafe', () => {
    expect(channelState(card, [work], 'call')).toEqual({
      open: false,
      reason: 'Every phone number kept here is marked not safe',
    })
    expect(channelState(card, [point('advocate', 'x', 'no')], 'through_advocate').open).toBe(false)
    expect(channelState(card, [work], 'in_person').open).toBe(true)
  })
  it('stays open with no point kept, to log a try from the referral itself', () => {
    expect(channelState(card, [], 'call')).toEqual({ open: true, caution: null, points: [] })
  })
  it('speaks of calls and texts apart', () => {
    const callOnly: SafetyCard = { ...card, textSafe: 'no' }
    expect(channelState(callOnly, all, 'call').open).toBe(true)
    expect(channelState(callOnly, all, 'text').open).toBe(false)
  })
})
