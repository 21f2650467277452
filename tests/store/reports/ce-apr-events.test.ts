import { describe, expect, it } from 'vitest'
import { CeWorld } from './ce-world.ts'

const lines = ['Q9c.B6', 'Q9d.B16'] as const

describe('the event that is counted for a household', () => {
  it('lies between the day of the assessment and 90 days after the range', async () => {
    const world = new CeWorld()
    for (const [at, [assessed, happened]] of [
      ['2025-03-01', '2025-02-28'],
      ['2025-03-01', '2025-03-01'],
      ['2024-10-01', '2024-10-01'],
      ['2025-09-30', '2025-12-29'],
      ['2025-09-30', '2025-12-30'],
    ].entries())
      world.person(`h${at}`).assess(`h${at}`, String(assessed)).event(`h${at}`, String(happened), 13)
    expect(await world.cells(['Q9d.B10', 'Q10.B16'])).toEqual({ 'Q9d.B10': 3, 'Q10.B16': 3 })
  })

  it('comes before the latest assessment of the 90 days; one on the last day of the range ends nothing', async () => {
    const world = new CeWorld()
      .person('before')
      .assess('before', '2025-09-01')
      .assess('before', '2025-10-10')
      .assess('before', '2025-11-10')
      .event('before', '2025-11-09', 13)
      .person('on the day')
      .assess('on the day', '2025-09-01')
      .assess('on the day', '2025-11-10')
      .event('on the day', '2025-11-10', 13)
      .person('after 90 days')
      .assess('after 90 days', '2025-09-01')
      .assess('after 90 days', '2025-12-30')
      .event('after 90 days', '2025-12-29', 13)
      .person('last day')
      .assess('last day', '2025-09-30')
      .event('last day', '2025-09-30', 13)
    expect(await world.cells(['Q9d.B10'])).toEqual({ 'Q9d.B10': 3 })
  })

  it('is the latest of its own project, whatever came later elsewhere', async () => {
    const world = new CeWorld()
      .project('Other')
      .person('head')
      .person('head', { EnrollmentID: 'e-other', ProjectID: 'Other', HouseholdID: 'other' })
      .assess('head', '2025-01-01')
      .event('head', '2025-02-01', 10)
      .event('head', '2025-02-02', 11)
      .event('head', '2025-06-01', 14, { EnrollmentID: 'e-other' })
      .person('second')
      .person('second', { EnrollmentID: 'e-away', ProjectID: 'Other', HouseholdID: 'second other' })
      .assess('second', '2025-01-01')
      .event('second', '2025-06-01', 15, { EnrollmentID: 'e-away' })
    expect(await world.cells(['Q9d.B7', 'Q9d.B8', 'Q9d.B11', 'Q9d.B12'])).toEqual({
      'Q9d.B7': 0,
      'Q9d.B8': 1,
      'Q9d.B11': 0,
      'Q9d.B12': 1,
    })
  })

  it('is of one day the one with the higher id, and one only over both tables', async () => {
    const world = new CeWorld()
      .person('head')
      .assess('head', '2025-01-01')
      .event('head', '2025-02-01', 2, { EventID: 'b', ProbSolDivRRResult: 1 })
      .event('head', '2025-02-01', 13, { EventID: 'a' })
    expect(await world.cells([...lines, 'Q9c.B7', 'Q9c.B8', 'Q10.B5', 'Q10.B16'])).toEqual({
      'Q9c.B6': 1,
      'Q9d.B16': 0,
      'Q9c.B7': 1,
      'Q9c.B8': 1,
      'Q10.B5': 1,
      'Q10.B16': 1,
    })
  })

  it('is the head’s own, not another member’s', async () => {
    const world = new CeWorld()
      .person('head')
      .person('partner', { HouseholdID: 'head', RelationshipToHoH: 3 })
      .assess('head', '2025-01-01')
      .event('partner', '2025-02-01', 13)
    expect(await world.cells([...lines, 'Q10.B16'])).toEqual({ 'Q9c.B6': 0, 'Q9d.B16': 0, 'Q10.B16': 1 })
  })

  it('is left out where the project was no access point on its day', async () => {
    const world = new CeWorld()
      .project('W', { windows: [{ CEParticipationStatusEndDate: '2025-09-30' }] })
      .person('head', { ProjectID: 'W' })
      .assess('head', '2025-09-01')
      .event('head', '2025-10-01', 13)
    expect(await world.cells(lines)).toEqual({ 'Q9c.B6': 0, 'Q9d.B16': 0 })
  })
})

describe('what became of it', () => {
  it('is told of openings only: a result on any other event counts nowhere', async () => {
    const world = new CeWorld()
    const events = [
      [13, { ReferralResult: 1 }],
      [13, {}],
      [17, { ReferralResult: 3 }],
      [18, { ReferralResult: 2 }],
      [16, { ReferralResult: 1 }],
      [5, { ReferralCaseManageAfter: 1, ReferralResult: 1 }],
      [6, { ReferralCaseManageAfter: 1 }],
    ] as const
    for (const [at, [code, result]] of events.entries())
      world.person(`h${at}`).assess(`h${at}`, '2025-01-01').event(`h${at}`, '2025-02-01', code, result)
    expect(
      await world.cells([
        'Q9d.B16',
        'Q9d.B18',
        'Q9d.B19',
        'Q9d.B20',
        'Q9d.B21',
        'Q9d.B22',
        'Q9d.B23',
        'Q10.C16',
        'Q10.B16',
        'Q10.G8',
      ]),
    ).toEqual({
      'Q9d.B16': 7,
      'Q9d.B18': 1,
      'Q9d.B19': 1,
      'Q9d.B20': 1,
      'Q9d.B21': 1,
      'Q9d.B22': 1,
      'Q9d.B23': 0.25,
      'Q10.C16': 1,
      'Q10.B16': 2,
      'Q10.G8': 1,
    })
  })

  it('is shared over the households that were prioritized; without a status a household was not', async () => {
    const world = new CeWorld()
    for (const [at, [PrioritizationStatus, event]] of (
      [
        [1, 13],
        [1, 2],
        [2, 13],
        [null, 13],
      ] as const
    ).entries())
      world
        .person(`h${at}`)
        .assess(`h${at}`, '2025-01-01', { PrioritizationStatus })
        .event(`h${at}`, '2025-02-01', event)
    expect(await world.cells(['Q9b.B2', 'Q9b.B3', 'Q9b.B4', 'Q9d.B17', 'Q9d.F17'])).toEqual({
      'Q9b.B2': 2,
      'Q9b.B3': 2,
      'Q9b.B4': 0.5,
      'Q9d.B17': 0.5,
      'Q9d.F17': 0,
    })
  })
})

describe('what Q6a finds in an answer', () => {
  it.each([
    ['219084321', 1, null],
    ['219084321', 8, 'B'],
    ['219084321', 99, 'C'],
    [null, 1, 'C'],
    ['219', 2, 'D'],
    ['000123456', 1, 'D'],
    ['666123456', 1, 'D'],
    ['912345678', 1, 'D'],
    ['219004321', 1, 'D'],
    ['219080000', 1, 'D'],
    ['xxxxx4321', 1, 'D'],
    ['222222222', 1, 'D'],
    ['123456789', 1, 'D'],
    ['876543210', 1, 'D'],
    ['567890123', 1, 'D'],
    ['123456788', 1, null],
  ])('SSN %s of quality %s', async (SSN, SSNDataQuality, column) => {
    const world = new CeWorld().person('head', {}, { SSN, SSNDataQuality }).assess('head', '2025-01-01')
    const cells = await world.cells(['Q6a.B3', 'Q6a.C3', 'Q6a.D3', 'Q6a.E3', 'Q6a.E6', 'Q6a.F6'])
    const found = column === null ? 0 : 1
    expect(cells).toEqual({
      'Q6a.B3': column === 'B' ? 1 : 0,
      'Q6a.C3': column === 'C' ? 1 : 0,
      'Q6a.D3': column === 'D' ? 1 : 0,
      'Q6a.E3': found,
      'Q6a.E6': found,
      'Q6a.F6': found,
    })
  })

  it('a name, a birth and a race, the first that fits', async () => {
    const world = new CeWorld()
      .person('name', {}, { NameDataQuality: 2, LastName: null })
      .person('name too', {}, { NameDataQuality: 9, FirstName: null })
      .person('birth', {}, { DOB: '1914-12-31' })
      .person('birth after the record', {}, { DOB: '2024-01-02', DateCreated: '2024-01-01 09:00:00' })
      .person('race', {}, { RaceNone: 9 })
      .person('race too', {}, { White: 0, Asian: 99 })
    for (const name of ['name', 'name too', 'birth', 'birth after the record', 'race', 'race too'])
      world.assess(name, '2025-01-01')
    expect(await world.cells(['Q6a.B2', 'Q6a.C2', 'Q6a.D2', 'Q6a.D4', 'Q6a.B5', 'Q6a.C5', 'Q6a.E6'])).toEqual(
      { 'Q6a.B2': 1, 'Q6a.C2': 1, 'Q6a.D2': 0, 'Q6a.D4': 2, 'Q6a.B5': 1, 'Q6a.C5': 1, 'Q6a.E6': 6 },
    )
  })
})
