import { describe, expect, it } from 'vitest'
import { checkReason } from './check-reason.ts'
import { reasonLabel, reasonSchema } from './reason.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'

const sideOf = (key: string) => hudPack.reasons.find((reason) => reason.key === key)?.suggestedSide

describe('the starter reasons', () => {
  it('are reasons, each with a key and a label of its own', () => {
    for (const reason of hudPack.reasons) expect(reasonSchema.safeParse(reason).success).toBe(true)
    expect(new Set(hudPack.reasons.map(({ key }) => key)).size).toBe(hudPack.reasons.length)
    expect(new Set(hudPack.reasons.map(({ label }) => label)).size).toBe(hudPack.reasons.length)
    expect(hudPack.reasons).toHaveLength(16)
  })
  it('count a household that stopped answering on the provider, and its own choice on the household', () => {
    expect(sideOf('lost_contact')).toBe('provider')
    expect(sideOf('unsafe_location')).toBe('client')
    expect(sideOf('declined_home')).toBe('client')
    expect(sideOf('project_rules')).toBe('provider')
    expect(sideOf('died')).toBeNull()
  })
})

it('calls a reason by its label, also one the list no longer holds', () => {
  expect(reasonLabel(hudPack.reasons, 'died')).toBe('The person died')
  expect(reasonLabel(hudPack.reasons, 'gone')).toBe('A reason from an earlier list')
})

const issues = (IfNotHousedReason: string | null | undefined, note?: string) =>
  checkReason({ IfNotHousedReason, note }, hudPack.reasons).map(
    (i) => `${i.severity} ${i.path}: ${i.message}`,
  )

describe('checkReason', () => {
  it('takes one of the list', () => {
    expect(issues('declined_home')).toEqual([])
    for (const absent of [null, undefined, ' ']) {
      expect(issues(absent)).toEqual([
        'error IfNotHousedReason: Choose the closest reason the household was not housed',
      ])
    }
    expect(issues('made_up')).toEqual(['error IfNotHousedReason: Choose a reason from the list'])
  })
  it('wants a note where the reason says too little', () => {
    expect(issues('other')).toEqual(['error note: Add a note that tells the reason'])
    expect(issues('other', '  ')).toHaveLength(1)
    expect(issues('other', 'Pets are not allowed')).toEqual([])
  })
})
