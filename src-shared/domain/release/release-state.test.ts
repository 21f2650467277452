import { expect, test } from 'vitest'
import { endsSoon, releaseState, releaseStateWords, whyNotUnder } from './release-state.ts'

const days = { signedOn: '2026-03-10', expiresOn: '2026-04-09', revokedOn: null }

test.each([
  ['2026-03-09', 'expired', 'Expired', false],
  ['2026-03-10', 'live', 'Live until 9 April 2026', false],
  ['2026-04-01', 'live', 'Live until 9 April 2026', false],
  ['2026-04-02', 'live', 'Ends in 7 days', true],
  ['2026-04-08', 'live', 'Ends tomorrow', true],
  ['2026-04-09', 'live', 'Ends today', true],
  ['2026-04-10', 'expired', 'Expired', false],
])('on %s it is %s', (today, state, words, soon) => {
  expect([releaseState(days, today), releaseStateWords(days, today), endsSoon(days, today)]).toEqual([
    state,
    words,
    soon,
  ])
})

test('one that was taken back holds no more, whatever the day', () => {
  for (const today of ['2026-03-10', '2026-03-11', '2026-05-01'])
    expect(releaseState({ ...days, revokedOn: '2026-03-12' }, today)).toBe('revoked')
})

test('why nothing may be shared names the agency and the day', () => {
  const release = { ...days, recipient: 'North County Housing' }
  expect(whyNotUnder(release, '2026-03-20')).toBeNull()
  expect(whyNotUnder(release, '2026-04-10')).toBe(
    'The release for North County Housing ended on 9 April 2026',
  )
  expect(whyNotUnder({ ...release, revokedOn: '2026-03-12' }, '2026-03-20')).toBe(
    'The release for North County Housing was taken back on 12 March 2026',
  )
})
