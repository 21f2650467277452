import { describe, expect, it } from 'vitest'
import { faultsOf } from '#shared/domain/disclosure/check-release.ts'
import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { isProfile, profiles } from '#shared/domain/disclosure/profile.ts'
import { toPrinted } from '#shared/domain/disclosure/printed-report.ts'
import { publishedReleaseSchema, toPublished } from '#shared/domain/disclosure/published.ts'
import { tableLines } from '#shared/domain/report/table-lines.ts'
import { madeReport } from '../../support/disclosure/made-report.ts'

const report = madeReport({ adults: 40, children: 4, housed: 14, events: 60 })
const release = toRelease(report)
const hidden = new Set(['Q7a.B2', 'Q7a.B3'])

describe('a made report as a release', () => {
  it('keeps every count, how they add up, and both sides of each percentage', () => {
    expect(faultsOf(release)).toEqual([])
    expect(release.cells.map(({ id, value, weight }) => [id, value, weight])).toEqual([
      ['Q4a.E2', 40, 1],
      ['Q7a.B2', 40, 1],
      ['Q7a.B3', 4, 1],
      ['Q7a.B4', 44, 2],
      ['Q7a.B5', 14, 1],
      ['Q10.B2', 60, 1],
    ])
    expect(release.percents).toMatchObject([
      { id: 'Q7a.B6', numerator: 'Q7a.B5', denominator: 'Q7a.B6-denominator' },
    ])
    expect(release.unprinted.map(({ value }) => value)).toEqual([44, 30])
  })
})

describe('a printed report', () => {
  const lines = (profile: 'coc' | 'board' | 'public') =>
    toPrinted(report, release, hidden, profile).tables.flatMap(tableLines)

  it('marks what is hidden with a word, never with 0 or nothing', () => {
    const printed = lines('coc')
    expect(printed).toContainEqual(['Adults', 'hidden'])
    expect(printed).toContainEqual(['Children', 'hidden'])
    expect(printed).toContainEqual(['Total', 44])
    expect(printed).toContainEqual(['Rate', 0.3182])
    expect(printed).toContainEqual(['Not asked', 0])
  })

  it('says no more of projects than the profile allows, and never where one lies', () => {
    expect(lines('coc')).toContainEqual(['Harbor House', 'Harbor Shelter', 'P1', 'hidden', 40])
    expect(lines('board')).toContainEqual(['Harbor House', 'Harbor Shelter', 'hidden', 'hidden', 40])
    expect(lines('public')).toContainEqual(['hidden', 'hidden', 'hidden', 'hidden', 40])
    expect(JSON.stringify(toPrinted(report, release, hidden, 'public'))).not.toContain('Harbor')
  })

  it('gives HUD the report as it is', () => {
    expect(toPrinted(report, release, hidden, 'hud')).toBe(report)
  })

  it('knows its profiles by name', () => {
    expect(profiles.every(isProfile)).toBe(true)
    expect(isProfile('press')).toBe(false)
  })
})

describe('what is kept of a release', () => {
  const kept = toPublished(report, release, hidden, 'coc', 11)

  it('is what the recipient knows, and no hidden value', () => {
    expect(publishedReleaseSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    expect(kept.counts.map(({ id, value }) => [id, value])).toEqual([
      ['Q4a.E2', 40],
      ['Q7a.B2', null],
      ['Q7a.B3', null],
      ['Q7a.B4', 44],
      ['Q7a.B5', 14],
      ['Q10.B2', 60],
    ])
    expect(kept.shares).toMatchObject([{ id: 'Q7a.B6', units: 3182, decimals: 4 }])
  })

  it('knows a line of a project by the project, whichever line it stands on', () => {
    expect(kept.counts[0]?.key).toBe('Q4a Clients of P1')
    expect(kept.counts[1]?.key).toBe('Q7a.B2')
  })
})
