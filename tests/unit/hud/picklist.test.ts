import { describe, expect, expectTypeOf, it } from 'vitest'
import { legacyCodes } from '#shared/hud/fy2026/generated/picklists-retired.ts'
import { isCode, labelOf, optionsOf } from '#shared/hud/fy2026/picklist.ts'
import type { CodeOf } from '#shared/hud/fy2026/types.ts'

describe('labelOf', () => {
  it('answers HUD’s words', () => {
    expect(labelOf('ReferralResult', 3)).toBe('Unsuccessful referral: provider rejected')
    expect(labelOf('NoYes', 0)).toBe('No')
  })

  it('reads retired codes, and codes that left the list before FY2026', () => {
    expect(labelOf('EventType', 17)).toBe('Referral to Emergency Housing Voucher (EHV)')
    for (const { code, label } of legacyCodes.FundingSource)
      expect(labelOf('FundingSource', code)).toBe(label)
  })

  it('answers nothing for no answer and for unknown codes', () => {
    expect(labelOf('NoYes', null)).toBeNull()
    expect(labelOf('NoYes', undefined)).toBeNull()
    const unknown: number = 7
    expect(labelOf('NoYes', unknown)).toBeNull()
  })
})

describe('optionsOf', () => {
  it('keeps HUD’s order and leaves retired answers out unless asked for', () => {
    expect(optionsOf('ReferralResult').map(({ code }) => code)).toEqual([1, 2, 3])
    const funders = new Set(optionsOf('FundingSource').map(({ code }) => code))
    const withRetired = optionsOf('FundingSource', { includeRetired: true }).map(({ code }) => code)
    expect(withRetired.filter((code) => !funders.has(code))).toEqual([47, 48])
  })
})

describe('isCode', () => {
  it('knows the codes of a list, retired ones included', () => {
    expect([1, 2, 3].every((code) => isCode('ReferralResult', code))).toBe(true)
    expect(isCode('EventType', 17)).toBe(true)
    expect([0, 4, null, undefined, '1', Number.NaN].some((code) => isCode('ReferralResult', code))).toBe(
      false,
    )
  })

  it('narrows to the codes of the list', () => {
    const code: number = 2
    if (!isCode('ReferralResult', code)) throw new Error('2 is a referral result')
    expectTypeOf(code).toEqualTypeOf<1 | 2 | 3>()
    expectTypeOf<CodeOf<'NoYes'>>().toEqualTypeOf<0 | 1>()
  })
})
