import { describe, expect, it } from 'vitest'
import {
  acceptsProject,
  eventFields,
  eventGroup,
  hasAftercareResult,
  hasLocation,
  hasProblemSolvingResult,
  hasResult,
  isHistoryOnly,
  isOpening,
} from '#shared/hud/fy2026/events.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'

const events = optionsOf('EventType', { includeRetired: true }).map(({ code }) => code)
const projectTypes = optionsOf('ProjectType').map(({ code }) => code)
const funders = optionsOf('FundingSource', { includeRetired: true }).map(({ code }) => code)

describe('CE Event (4.20)', () => {
  it('puts 1 to 4 under access and 5 to 18 under referral', () => {
    expect(events.filter((event) => eventGroup(event) === 'access')).toEqual([1, 2, 3, 4])
    expect(events.filter((event) => eventGroup(event) === 'referral')).toEqual([
      5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ])
  })

  it('knows no group for a code that is not HUD’s', () => {
    expect([0, 19, null].map(eventGroup)).toEqual([null, null, null])
  })

  it('counts 10 to 15, 17 and 18 as openings', () => {
    expect(events.filter(isOpening)).toEqual([10, 11, 12, 13, 14, 15, 17, 18])
    expect(isOpening(null)).toBe(false)
  })

  it('keeps 17 for history', () => {
    expect(events.filter(isHistoryOnly)).toEqual([17])
    expect(optionsOf('EventType').map(({ code }) => code)).not.toContain(17)
  })

  it('gives each dependent column to its events', () => {
    expect(events.filter(hasProblemSolvingResult)).toEqual([2])
    expect(events.filter(hasAftercareResult)).toEqual([5])
    expect(events.filter(hasLocation)).toEqual([10, 11, 12, 13, 14, 15])
    expect(events.filter(hasResult)).toEqual([10, 11, 12, 13, 14, 15, 17, 18])
  })

  it('lists the dependent columns of an event', () => {
    expect(eventFields(2)).toEqual(['ProbSolDivRRResult'])
    expect(eventFields(5)).toEqual(['ReferralCaseManageAfter'])
    expect(eventFields(13)).toEqual(['LocationCrisisOrPHHousing', 'ReferralResult', 'ResultDate'])
    expect(eventFields(18)).toEqual(['ReferralResult', 'ResultDate'])
    expect(eventFields(17)).toEqual(['ReferralResult', 'ResultDate'])
    for (const event of [1, 3, 4, 6, 7, 8, 9, 16, null]) expect(eventFields(event)).toEqual([])
  })
})

describe('the project of a CE Event (4.20.C)', () => {
  it.each([
    [10, [0, 1, 8]],
    [11, [2]],
    [13, [13]],
    [14, [3]],
    [15, [9, 10]],
  ])('event %i goes to project types %j, whoever funds them', (event, types) => {
    expect(acceptedTypes(event, [])).toEqual(types)
    expect(acceptedTypes(event, funders)).toEqual(types)
  })

  it('event 12 goes to TH and RRH with a grant that funds joint components', () => {
    expect(funders.filter((funder) => acceptedTypes(12, [funder]).length > 0)).toEqual([44, 54, 55])
    expect(acceptedTypes(12, [2, 44])).toEqual([2, 13])
    expect(acceptedTypes(12, [])).toEqual([])
  })

  it('other events name no project', () => {
    for (const event of [1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 18, null]) {
      expect(acceptedTypes(event, funders)).toEqual([])
    }
  })

  it('a project without a type is no place for an event', () => {
    expect(acceptsProject(13, { ProjectType: null, openFunders: [] })).toBe(false)
  })
})

function acceptedTypes(event: number | null, openFunders: readonly number[]): readonly number[] {
  return projectTypes.filter((ProjectType) => acceptsProject(event, { ProjectType, openFunders }))
}
