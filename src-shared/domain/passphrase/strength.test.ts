import { expect, test } from 'vitest'
import { passphraseStrength } from './strength.ts'

const CONTEXT = { signInName: 'rosa.diaz', organization: 'New Dawn Shelter', words: ['Millbrook'] }

test.each([
  ['', 'Enter a pass phrase'],
  ['kettle', 'Add 6 or more'],
  ['Zq8!vT2#xW4', 'Add 1 or more'],
  ['x7'.repeat(150), '256 characters or fewer'],
  ['new dawn shelter', 'must not be a name'],
  ['NewDawn-Shelter', 'must not be a name'],
  ['retlehs nwad wen', 'must not be a name'],
  ['zaid.asor', 'must not be a name'],
  ['Millbrook', 'must not be a name'],
  ['Password1234!', 'can be guessed'],
  ['correct horse battery staple', 'list of common ones'],
  ['CorrectHorseBatteryStaple', 'list of common ones'],
  ['qwertyuiop123', 'list of common ones'],
  ['asdfghjkl;qwerty', 'can be guessed'],
  ['aaaaaaaaaaaaaaaaaaaa', 'can be guessed'],
  ['summer2026summer2026', 'can be guessed'],
  ['drowssap4321drowssap', 'can be guessed'],
  ['rosa.diaz2026', 'can be guessed'],
  ['iloveyouforever', 'can be guessed'],
])('"%s" is stopped: %s', async (passphrase, sentence) => {
  const strength = await passphraseStrength(passphrase, CONTEXT)
  expect(strength.issues).toEqual([
    { path: 'passphrase', severity: 'error', message: expect.stringContaining(sentence) },
  ])
  expect(strength.score).toBeLessThan(3)
  expect(strength.guidance).toContain('Four or five words')
})

test.each(['margin tundra olive kettle', 'blue cat sat down', 'ñandú corre tras la luna fría'])(
  '"%s" is accepted',
  async (passphrase) => {
    const strength = await passphraseStrength(passphrase, CONTEXT)
    expect(strength.issues).toEqual([])
    expect(strength.score).toBe(4)
    expect(strength.guidance).toContain(strength.crackTimeWords)
  },
)

test('one that is only just accepted is asked to grow', async () => {
  const strength = await passphraseStrength('thresholdshelter2026')
  expect(strength).toMatchObject({ score: 3, issues: [] })
  expect(strength.guidance).toContain('one more word')
})

test('the agency makes its own name worth nothing inside a longer pass phrase', async () => {
  const passphrase = 'new dawn shelter 1'
  const known = await passphraseStrength(passphrase, CONTEXT)
  const unknown = await passphraseStrength(passphrase)
  expect(unknown.issues).toEqual([])
  expect(known.issues).toHaveLength(1)
})

test('sentences keep to the house voice', async () => {
  for (const passphrase of ['', 'kettle', 'Password1234!', 'qwertyuiop123', 'margin tundra olive kettle']) {
    const { guidance, issues } = await passphraseStrength(passphrase, CONTEXT)
    for (const sentence of [guidance, ...issues.map((issue) => issue.message)]) {
      expect(sentence).not.toMatch(/please|sorry|invalid|oops|required|!/iu)
      expect(sentence).toMatch(/\.$/u)
    }
  }
})
