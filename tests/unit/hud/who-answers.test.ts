import { describe, expect, it } from 'vitest'
import { type HouseholdMember, isAskedOf } from '#shared/hud/fy2026/who-answers.ts'

const adultHead: HouseholdMember = { isHeadOfHousehold: true, isAdult: true }
const minorHead: HouseholdMember = { isHeadOfHousehold: true, isAdult: false }
const adult: HouseholdMember = { isHeadOfHousehold: false, isAdult: true }
const child: HouseholdMember = { isHeadOfHousehold: false, isAdult: false }
const ageUnknown: HouseholdMember = { isHeadOfHousehold: false, isAdult: null }
const household = [adultHead, minorHead, adult, child, ageUnknown]

describe('whom an element is asked of', () => {
  it.each([
    ['3.01', [adultHead, minorHead, adult, child, ageUnknown]],
    ['3.07', [adultHead, adult, ageUnknown]],
    ['3.917', [adultHead, minorHead, adult, ageUnknown]],
    ['4.11', [adultHead, minorHead, adult, ageUnknown]],
    ['4.20', [adultHead, minorHead]],
  ] as const)('%s', (element, asked) => {
    expect(household.filter((member) => isAskedOf(element, member))).toEqual(asked)
  })
})
