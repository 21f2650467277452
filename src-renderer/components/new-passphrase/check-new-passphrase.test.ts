import { expect, it } from 'vitest'

import { passphraseStrength } from '#shared/domain/passphrase/strength.ts'

import { checkNewPassphrase } from './check-new-passphrase.ts'

const strong = 'margin tundra olive kettle'

async function stopped(passphrase: string, again: string, judgedAs = passphrase) {
  const judged = { passphrase: judgedAs, strength: await passphraseStrength(judgedAs) }
  return checkNewPassphrase({ passphrase, again }, judged).map(({ path }) => path)
}

it('lets a strong pass phrase pass that was typed twice', async () => {
  expect(await stopped(strong, strong)).toEqual([])
})

it('says one thing at a time: empty, weak, not typed twice', async () => {
  expect(checkNewPassphrase({ passphrase: '', again: '' }, null).map(({ path }) => path)).toEqual([
    'passphrase',
  ])
  expect(await stopped('password1234', 'other')).toEqual(['passphrase'])
  expect(await stopped(strong, '')).toEqual(['passphrase.again'])
  expect(await stopped(strong, `${strong} `)).toEqual(['passphrase.again'])
})

it('does not hold the judgement of an earlier pass phrase against a later one', async () => {
  expect(await stopped(strong, strong, 'margin')).toEqual([])
})
