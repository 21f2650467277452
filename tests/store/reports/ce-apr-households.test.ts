import { describe, expect, it } from 'vitest'
import { CeWorld } from './ce-world.ts'

const child = { RelationshipToHoH: 2 }

describe('who is in the CE APR', () => {
  it('is whoever was enrolled on the day of the latest assessment, the day of the exit included', async () => {
    const world = new CeWorld()
      .person('head')
      .person('left that day', { ...child, HouseholdID: 'head' })
      .exit('left that day', '2025-03-01')
      .person('left before', { ...child, HouseholdID: 'head' })
      .exit('left before', '2025-02-28')
      .person('came after', { ...child, HouseholdID: 'head', EntryDate: '2025-03-02' })
      .assess('head', '2024-11-01')
      .assess('head', '2025-03-01', { AssessmentType: 1 })
    expect(await world.cells(['Q7a.B6', 'Q8a.B2', 'Q9a.B2', 'Q9a.B4'])).toEqual({
      'Q7a.B6': 2,
      'Q8a.B2': 1,
      'Q9a.B2': 1,
      'Q9a.B4': 0,
    })
  })

  it('is nobody with events alone; Q10 counts those all the same', async () => {
    const world = new CeWorld().person('head').event('head', '2025-01-01', 13)
    expect(await world.cells(['Q7a.B6', 'Q9d.B10', 'Q10.B16'])).toEqual({
      'Q7a.B6': 0,
      'Q9d.B10': 0,
      'Q10.B16': 1,
    })
  })

  it('counts somebody assessed in two households with the later one only', async () => {
    const world = new CeWorld()
      .person('mover', { HouseholdID: 'first' })
      .person('stays', { ...child, HouseholdID: 'first' })
      .person('mover', { EnrollmentID: 'e-second', HouseholdID: 'second' })
      .assess('mover', '2024-12-01', { PrioritizationStatus: 2 })
      .assess('mover', '2025-02-01', { EnrollmentID: 'e-second' })
    // The first household keeps no assessment, since its only assessed person is counted with the second.
    expect(await world.cells(['Q7a.B6', 'Q8a.B2', 'Q9b.B2', 'Q10.B2'])).toEqual({
      'Q7a.B6': 1,
      'Q8a.B2': 1,
      'Q9b.B2': 1,
      'Q10.B2': 2,
    })
  })

  it('takes the assessment of any member for the household, and of one day the one with the higher id', async () => {
    const world = new CeWorld()
      .person('head')
      .person('partner', { ...child, HouseholdID: 'head' })
      .assess('head', '2025-02-01', { AssessmentType: 1 })
      .assess('partner', '2025-05-01', { AssessmentID: 'b', AssessmentType: 2 })
      .assess('partner', '2025-05-01', { AssessmentID: 'a', AssessmentType: 3 })
    expect(await world.cells(['Q9a.B2', 'Q9a.B3', 'Q9a.B4'])).toEqual({
      'Q9a.B2': 0,
      'Q9a.B3': 1,
      'Q9a.B4': 0,
    })
  })

  it('knows ages on the later of the first day and the entry, never of the assessment', async () => {
    const world = new CeWorld()
      .person('turns 18 on the first day', {}, { DOB: '2006-10-01' })
      .assess('turns 18 on the first day', '2025-01-01')
      .person('turns 18 after it', {}, { DOB: '2006-10-02' })
      .assess('turns 18 after it', '2025-09-01')
      .person('turns 18 before entry', { EntryDate: '2025-02-01' }, { DOB: '2007-01-31' })
      .assess('turns 18 before entry', '2025-02-01')
    expect(await world.cells(['Q7a.B2', 'Q7a.B3', 'Q8a.C2', 'Q8a.E2', 'Q5a.C13'])).toEqual({
      'Q7a.B2': 2,
      'Q7a.B3': 1,
      'Q8a.C2': 2,
      'Q8a.E2': 1,
      'Q5a.C13': 3,
    })
  })

  it('tells unknown ages apart, and counts a birth after the range as a child', async () => {
    const world = new CeWorld()
    for (const [name, DOB, DOBDataQuality] of [
      ['does not know', null, 8],
      ['prefers not to answer', null, 9],
      ['was not asked', null, 99],
      ['has no answer at all', null, null],
      ['is told with doubt', '1980-01-01', 9],
      ['is born later', '2026-01-01', 1],
    ] as const)
      world.person(name, {}, { DOB, DOBDataQuality }).assess(name, '2025-01-01')
    expect(
      await world.cells(['Q7a.B2', 'Q7a.B3', 'Q7a.B4', 'Q7a.B5', 'Q8a.F2', 'Q6a.B4', 'Q6a.C4', 'Q6a.D4']),
    ).toEqual({
      'Q7a.B2': 1,
      'Q7a.B3': 1,
      'Q7a.B4': 2,
      'Q7a.B5': 2,
      'Q8a.F2': 4,
      'Q6a.B4': 2,
      'Q6a.C4': 2,
      'Q6a.D4': 2,
    })
  })

  it('keeps somebody without a HouseholdID apart from a household that is called like their enrollment', async () => {
    const world = new CeWorld()
      .person('alone', { HouseholdID: null })
      .assess('alone', '2025-01-01')
      .person('head', { HouseholdID: 'e-alone' })
      .person('member', { ...child, HouseholdID: 'e-alone' })
      .event('head', '2025-01-02', 13)
    expect(await world.cells(['Q7a.B6', 'Q8a.B2', 'Q9a.B4', 'Q9d.B10'])).toEqual({
      'Q7a.B6': 1,
      'Q8a.B2': 1,
      'Q9a.B4': 1,
      'Q9d.B10': 0,
    })
  })

  it('is a household with children and adults even when a third age is unknown', async () => {
    const world = new CeWorld()
      .person('head')
      .person('kid', { ...child, HouseholdID: 'head' }, { DOB: '2015-01-01' })
      .person('unknown', { ...child, HouseholdID: 'head' }, { DOB: null, DOBDataQuality: 99 })
      .assess('head', '2025-01-01')
      .person('alone')
      .person('unknown too', { ...child, HouseholdID: 'alone' }, { DOB: null, DOBDataQuality: 99 })
      .assess('alone', '2025-01-01')
    expect(await world.cells(['Q7a.D6', 'Q7a.F6'])).toEqual({ 'Q7a.D6': 3, 'Q7a.F6': 2 })
  })

  it('is no youth beside somebody known to be older than 24', async () => {
    const world = new CeWorld()
      .person('young', {}, { DOB: '2004-01-01' })
      .person('kid', { ...child, HouseholdID: 'young' }, { DOB: '2020-01-01' })
      .assess('young', '2025-01-01')
      .person('older')
      .person('young too', { ...child, HouseholdID: 'older' }, { DOB: '2004-01-01' })
      .assess('older', '2025-01-01')
    expect(await world.cells(['Q5a.C13'])).toEqual({ 'Q5a.C13': 1 })
  })

  it('leaves those whom street outreach has not engaged by the last day out of data quality', async () => {
    const world = new CeWorld().project('S', { ProjectType: 4 })
    for (const [name, DateOfEngagement] of [
      ['engaged', '2025-09-30'],
      ['engaged later', '2025-10-01'],
      ['not engaged', null],
    ] as const)
      world.person(name, { ProjectID: 'S', DateOfEngagement }).assess(name, '2025-01-01')
    expect(await world.cells(['Q5a.B2', 'Q5a.C2'])).toEqual({ 'Q5a.B2': 1, 'Q5a.C2': 3 })
  })

  it('is not whoever is deleted, by any of their rows', async () => {
    const DateDeleted = '2025-10-01 10:00:00'
    const world = new CeWorld()
      .person('client', {}, { DateDeleted })
      .assess('client', '2025-01-01')
      .event('client', '2025-01-02', 13)
      .person('enrollment', { DateDeleted })
      .assess('enrollment', '2025-01-01')
      .person('assessment')
      .assess('assessment', '2025-01-01', { DateDeleted })
      .person('event')
      .assess('event', '2025-01-01')
      .event('event', '2025-01-02', 13, { DateDeleted })
      .person('exit')
      .add('Exit', {
        ExitID: 'x',
        EnrollmentID: 'e-exit',
        PersonalID: 'exit',
        ExitDate: '2024-12-01',
        DateDeleted,
      })
      .assess('exit', '2025-01-01')
    expect(await world.cells(['Q7a.B6', 'Q10.B2', 'Q10.B16', 'Q4a.P2'])).toEqual({
      'Q7a.B6': 2,
      'Q10.B2': 2,
      'Q10.B16': 0,
      'Q4a.P2': 2,
    })
  })
})
