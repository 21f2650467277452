import { describe, expect, test } from 'vitest'
import { callBackWords, type CallBack } from './call-back.ts'
import { cardPreview, cardText, cardWords, lastGoodDay } from './card-words.ts'
import { checkCard, releasesForCard, type CardContext, type CardRelease } from './check-card.ts'
import { sizeBandOf, type CardAnswers } from './referral-card.ts'

const housingLine: CallBack = { name: 'Housing line', phone: '612-555-0100' }
const release: CardRelease = {
  release_id: 'r1',
  recipient: 'North County Housing',
  what: ['referral_card'],
  ways: ['email'],
  signedOn: '2026-03-01',
  expiresOn: '2026-03-25',
  revokedOn: null,
}
const context: CardContext = {
  today: '2026-03-20',
  isDayInDoubt: false,
  releases: [release],
  callBacks: [housingLine],
  identity: {
    names: [['Maria', 'Fuente']],
    aliases: ['Quiet Harbor'],
    numbers: ['612-555-0142'],
    birthDates: ['1991-08-23'],
    phrases: [],
  },
}
const card: CardAnswers = {
  release_id: 'r1',
  sizeBand: '2-3',
  bedrooms: '2',
  priority: 'high',
  areas: ['north', 'east'],
  callBack: 'Housing line, 612-555-0100',
  goodFor: 14,
  form: 'pdf',
}

const paths = (answers: CardAnswers, given: Partial<CardContext> = {}) =>
  checkCard({ ...card, ...answers }, { ...context, ...given }).map(
    ({ path, severity }) => `${severity} ${path}`,
  )

describe('a card', () => {
  test('is not made under any release while nobody knows what day it is', () => {
    expect(paths({}, { isDayInDoubt: true })).toEqual(['error release_id'])
  })

  test('of bands, lists and a call-back is right', () => {
    expect(paths({})).toEqual([])
  })

  test('needs a live release of this client that names it', () => {
    for (const wrong of [
      { ...release, expiresOn: '2026-03-19' },
      { ...release, revokedOn: '2026-03-20' },
      { ...release, signedOn: '2026-03-21' },
      { ...release, what: ['name' as const] },
      { ...release, release_id: 'other' },
    ]) {
      expect(paths({}, { releases: [wrong] })).toEqual(['error release_id'])
      expect(
        releasesForCard({ releases: [{ ...wrong, release_id: 'r1' }], today: context.today }),
      ).toHaveLength(wrong.release_id === 'other' ? 1 : 0)
    }
    expect(paths({}, { releases: [{ ...release, expiresOn: '2026-03-20' }] })).toEqual([])
  })

  test('travels only as the release allows', () => {
    const under = (ways: CardRelease['ways'], form: 'pdf' | 'text') =>
      paths({ form }, { releases: [{ ...release, ways }] })
    expect(under(['paper'], 'pdf')).toEqual([])
    expect(under(['paper', 'spoken'], 'text')).toEqual(['error form'])
    expect(under(['portal'], 'text')).toEqual([])
    expect(under(['portal'], 'pdf')).toEqual(['error form'])
    expect(under(['fax', 'portal'], 'text')).toEqual([])
    const [spoken] = checkCard(card, { ...context, releases: [{ ...release, ways: ['spoken'] }] })
    expect(spoken).toMatchObject({
      path: 'release_id',
      message: expect.stringContaining('allows only: spoken, by phone or in person. A card leaves as a PDF'),
    })
  })

  test('names nobody of the household', () => {
    const saying = (one: CallBack) => paths({ callBack: callBackWords(one) }, { callBacks: [one] })
    const { name, phone } = housingLine
    for (const theirs of ['Maria', 'M a r i a', 'Ask for Ms. Fuente', 'Quiet Harbor'])
      expect(saying({ name: theirs, phone })).toEqual(['error callBack'])
    for (const theirs of ['612-555-0142', '(612) 555-0142 x3', '823-199-1082 x31991'])
      expect(saying({ name, phone: theirs })).toEqual(['error callBack'])
    expect(saying({ name, phone: '612-555-0100 ext 24' })).toEqual([])
  })

  test('says to call somebody of the agency’s list', () => {
    for (const callBack of ['Somebody else, 612-555-0100', '', null])
      expect(paths({ callBack })).toEqual(['error callBack'])
    expect(paths({}, { callBacks: [] })).toEqual(['error callBack'])
  })

  test('says one thing about the area', () => {
    expect(paths({ areas: ['any', 'north'] })).toEqual(['error areas'])
    expect(paths({ areas: ['ask'] })).toEqual([])
  })

  test('asks for everything that stands on it', () => {
    expect(
      paths({ sizeBand: null, bedrooms: null, priority: null, areas: [], goodFor: null, form: null }),
    ).toEqual([
      'error sizeBand',
      'error bedrooms',
      'error priority',
      'error areas',
      'error goodFor',
      'error form',
    ])
  })
})

describe('its words', () => {
  test('are all that leaves', () => {
    const words = cardWords(
      {
        sizeBand: '2-3',
        bedrooms: '2',
        priority: 'high',
        areas: ['north', 'east'],
        callBack: 'Housing line, 612-555-0100',
      },
      { code: 'K7R-4MX-P2D', goodUntil: '2026-03-25' },
    )
    expect(cardText(words)).toBe(
      [
        'Housing referral card',
        'Code: K7R-4MX-P2D',
        'Household: 2 or 3 people',
        'Home needed: 2 bedrooms',
        'Priority: High',
        'Area: North, East',
        'Call: Housing line, 612-555-0100',
        'Good until: 25 March 2026',
        'When there is a place, call and say the code. Do not put this card into a shared database.',
      ].join('\n'),
    )
  })

  test('are previewed once everything is answered', () => {
    expect(cardPreview({ ...card, priority: null }, context.today, release.expiresOn)).toBeNull()
    expect(cardPreview(card, context.today, null)).toBeNull()
    expect(cardPreview(card, context.today, release.expiresOn)?.lines.at(-1)?.value).toBe('25 March 2026')
  })

  test('end with the release at the latest', () => {
    expect(lastGoodDay('2026-03-01', 14, '2026-03-25')).toBe('2026-03-15')
    expect(lastGoodDay('2026-03-20', 14, '2026-03-25')).toBe('2026-03-25')
  })

  test('tell a household by its band', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 11].map(sizeBandOf)).toEqual([
      '1',
      '1',
      '2-3',
      '2-3',
      '4-5',
      '4-5',
      '6+',
      '6+',
    ])
  })
})
