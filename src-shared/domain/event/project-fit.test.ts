import { describe, expect, it } from 'vitest'
import { isWithin, projectsFor, whyNoFit, type OpenProject } from './project-fit.ts'

const rrh: OpenProject = {
  ProjectID: 'rrh',
  ProjectName: 'Harbor Rapid Rehousing',
  ProjectType: 13,
  operating: { start: '2024-01-01', end: '2026-12-31' },
  funders: [{ Funder: 44, start: '2025-07-01', end: '2026-06-30' }],
  receivesReferrals: [
    { start: '2024-06-01', end: '2024-12-31' },
    { start: '2026-01-01', end: null },
  ],
}
const th: OpenProject = {
  ...rrh,
  ProjectID: 'th',
  ProjectName: 'Harbor Transitional',
  ProjectType: 2,
}

describe('isWithin', () => {
  it('includes both ends', () => {
    const period = { start: '2026-03-01', end: '2026-03-03' }
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-03', '2026-03-04'].map((day) => isWithin(day, period)),
    ).toEqual([false, true, true, false])
    expect(isWithin('2099-01-01', { start: '2026-03-01', end: null })).toBe(true)
  })
})

describe('whyNoFit', () => {
  it('takes the project type that offers the opening', () => {
    expect(whyNoFit(13, '2026-03-03', rrh)).toBeNull()
    expect(whyNoFit(14, '2026-03-03', rrh)).toMatch(
      /^Harbor Rapid Rehousing does not offer “.*PSH.*”: choose another project or another event$/,
    )
  })
  it('takes rapid rehousing for a joint component only while a joint grant is open', () => {
    expect(whyNoFit(12, '2026-03-03', rrh)).toBeNull()
    expect(whyNoFit(12, '2026-06-30', rrh)).toBeNull()
    expect(whyNoFit(12, '2026-07-01', rrh)).toContain('does not offer')
    expect(whyNoFit(12, '2025-06-30', rrh)).toContain('does not offer')
  })
  it('needs the project to be open on that date', () => {
    expect(whyNoFit(13, '2026-12-31', rrh)).toBeNull()
    expect(whyNoFit(13, '2027-01-01', rrh)).toBe(
      'Harbor Rapid Rehousing was not open on 1 January 2027: choose another project or check the referral date',
    )
    expect(whyNoFit(13, '2023-12-31', rrh)).toContain('was not open')
  })
  it('needs the project to receive referrals on that date', () => {
    expect(whyNoFit(13, '2024-12-31', rrh)).toBeNull()
    expect(whyNoFit(13, '2025-01-01', rrh)).toBe(
      'Harbor Rapid Rehousing did not receive referrals on 1 January 2025: choose another project, or correct its Coordinated Entry participation',
    )
    expect(whyNoFit(13, '2025-12-31', rrh)).toContain('did not receive referrals')
    expect(whyNoFit(13, '2026-01-01', rrh)).toBeNull()
  })
})

const fitting = (event: number) =>
  projectsFor(event, '2026-03-03', [th, rrh]).map(({ ProjectID }) => ProjectID)

it('offers the projects that fit, in their order', () => {
  expect(fitting(11)).toEqual(['th'])
  expect(fitting(12)).toEqual(['th', 'rrh'])
  expect(fitting(13)).toEqual(['rrh'])
  expect(fitting(14)).toEqual([])
})
