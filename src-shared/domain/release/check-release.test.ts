import { describe, expect, test } from 'vitest'
import { checkRelease } from './check-release.ts'
import { checkRevocation, parseRevocation } from './revoke.ts'
import { parseRelease, purposeWords, settleRelease, whatWords, type ReleaseAnswers } from './release.ts'

const signed: ReleaseAnswers = {
  recipient: ' North County Housing ',
  what: ['referral_card', 'housing_need'],
  ways: ['email'],
  purpose: 'housing_referral',
  explained: true,
  signedBy: 'client',
  signedHow: 'paper',
  signedOn: '2026-03-10',
  expiresOn: '2026-04-09',
}
const context = {
  today: '2026-03-20',
  age: null,
  identity: {
    names: [['Maria', 'Fuente']],
    aliases: ['Quiet Harbor'],
    numbers: [],
    birthDates: [],
    phrases: [],
  },
}

const issues = (answers: ReleaseAnswers) =>
  checkRelease({ ...signed, ...answers }, context).map(({ path, severity }) => `${severity} ${path}`)

describe('a release', () => {
  test('that is written, informed, specific, dated and with an end is right', () => {
    expect(issues({})).toEqual([])
    expect(parseRelease({ ...signed, purposeOther: 'left over', whatOther: 'left over' })).toEqual({
      recipient: 'North County Housing',
      what: ['referral_card', 'housing_need'],
      whatOther: null,
      ways: ['email'],
      purpose: 'housing_referral',
      purposeOther: null,
      signedBy: 'client',
      signedHow: 'paper',
      signedOn: '2026-03-10',
      expiresOn: '2026-04-09',
    })
  })

  test('asks for every part of itself', () => {
    expect(checkRelease({}, context).map(({ path }) => path)).toEqual([
      'recipient',
      'what',
      'ways',
      'purpose',
      'explained',
      'signedBy',
      'signedHow',
      'signedOn',
      'expiresOn',
    ])
  })

  test('names one agency, and nobody of the household', () => {
    expect(issues({ recipient: 'North County Housing; South County Housing' })).toEqual(['warning recipient'])
    expect(issues({ recipient: 'any provider' })).toEqual(['warning recipient'])
    expect(issues({ recipient: 'Maria Fuente' })).toEqual(['error recipient'])
    expect(issues({ recipient: 'x'.repeat(101) })).toEqual(['error recipient'])
    expect(issues({ purpose: 'other', purposeOther: 'a home for Maria' })).toEqual(['error purposeOther'])
    expect(issues({ purpose: 'other', purposeOther: '' })).toEqual(['error purposeOther'])
    expect(issues({ what: ['other'], whatOther: 'the letter of Quiet Harbor' })).toEqual(['error whatOther'])
  })

  test('has a last day, on or after the signing, and is asked about past ninety days', () => {
    expect(issues({ expiresOn: null })).toEqual(['error expiresOn'])
    expect(issues({ expiresOn: '2026-03-09' })).toEqual(['error expiresOn'])
    expect(issues({ signedOn: '2026-03-21' })).toContain('error signedOn')
    expect(issues({ expiresOn: '2026-06-08' })).toEqual([])
    expect(issues({ expiresOn: '2026-06-09' })).toEqual(['warning expiresOn'])
    expect(issues({ expiresOn: '2026-03-19' })).toEqual(['warning expiresOn'])
  })

  test('is never signed by whoever did the harm', () => {
    for (const signedBy of ['parent', 'minor_and_parent'] as const) {
      expect(issues({ signedBy })).toEqual(['error signerDidHarm'])
      expect(issues({ signedBy, signerDidHarm: true })).toEqual(['error signerDidHarm'])
      expect(issues({ signedBy, signerDidHarm: false })).toEqual([])
    }
    expect(settleRelease({ ...signed, signerDidHarm: true }).signerDidHarm).toBeNull()
  })

  test('is signed by whoever may at that age', () => {
    const at = (age: number, signedBy: 'client' | 'minor_and_parent' | 'parent') =>
      checkRelease({ ...signed, signedBy, signerDidHarm: false }, { ...context, age }).map(
        ({ path, severity }) => `${severity} ${path}`,
      )
    expect([at(17, 'client'), at(17, 'minor_and_parent'), at(17, 'parent')]).toEqual([
      ['warning signedBy'],
      [],
      [],
    ])
    expect([at(18, 'client'), at(18, 'minor_and_parent'), at(18, 'parent')]).toEqual([
      [],
      ['error signedBy'],
      ['warning signedBy'],
    ])
  })

  test('needs the client’s own will', () => {
    expect(issues({ explained: false })).toEqual(['error explained'])
  })

  test('says what it lets out, and for what, in words', () => {
    expect(whatWords({ what: ['name', 'other'], whatOther: 'A letter' })).toEqual(['Name', 'A letter'])
    expect(purposeWords({ purpose: 'other', purposeOther: 'A deposit' })).toBe('A deposit')
    expect(purposeWords({ purpose: 'benefits', purposeOther: null })).toBe('Benefits or income')
  })
})

describe('taking it back', () => {
  const known = { today: '2026-03-20', signedOn: '2026-03-10', revokedOn: null }
  const told = { revokedOn: '20 March 2026', revokedHow: 'spoken' } as const
  const paths = (answers: object, given: object = {}) =>
    checkRevocation({ ...told, ...answers }, { ...known, ...given }).map(({ path }) => path)

  test('takes a day and how it was said', () => {
    expect(paths({})).toEqual([])
    expect(parseRevocation({ ...told, note: ' By phone ' })).toEqual({
      revoked_on: '2026-03-20',
      revoked_how: 'spoken',
      revoked_note: 'By phone',
    })
  })

  test('is not done before the signing, in the future, or twice', () => {
    expect(paths({ revokedOn: '2026-03-09' })).toEqual(['revokedOn'])
    expect(paths({ revokedOn: '2026-03-21' })).toEqual(['revokedOn'])
    expect(paths({ revokedHow: null })).toEqual(['revokedHow'])
    expect(paths({}, { revokedOn: '2026-03-11' })).toEqual([''])
  })

  test('is possible on a computer whose clock lies before the signing', () => {
    expect(paths({ revokedOn: '10 March 2026' }, { today: '2026-01-01' })).toEqual([])
  })
})
