import { describe, expect, it } from 'vitest'
import { CeWorld, cellsOf } from './ce-world.ts'

describe('the projects of the CE APR', () => {
  it('are continuum projects of the CoC with an access point in the range; receiving referrals is not enough', async () => {
    const ends = (CEParticipationStatusEndDate: string) => [{ CEParticipationStatusEndDate }]
    const world = new CeWorld()
      .project('ended on the first day', { windows: ends('2024-10-01') })
      .project('ended before', { windows: ends('2024-09-30') })
      .project('begins after', { windows: [{ CEParticipationStatusStartDate: '2025-10-01' }] })
      .project('receives only', { windows: [{ AccessPoint: 0, ReceivesReferrals: 1 }] })
      .project('not continuum', { ContinuumProject: 0 })
      .project('elsewhere', { cocs: ['XX-501'] })
      .project('deleted', { DateDeleted: '2025-01-01 10:00:00' })
    const report = await world.report()
    expect(
      report.tables[0]?.rows.map(({ cells }) => cells[2]).map((cell) => cell?.kind === 'text' && cell.value),
    ).toEqual(['P', 'ended on the first day'])
  })

  it('count what was done on days when they were access points, both ends included', async () => {
    const world = new CeWorld().project('W', {
      windows: [
        { CEParticipationStatusStartDate: '2024-11-01', CEParticipationStatusEndDate: '2024-11-30' },
        { AccessPoint: 0, CEParticipationStatusStartDate: '2024-12-01' },
      ],
    })
    for (const [at, date] of ['2024-10-31', '2024-11-01', '2024-11-30', '2024-12-01'].entries())
      world.person(`w${at}`, { ProjectID: 'W' }).assess(`w${at}`, date).event(`w${at}`, date, 1)
    expect(await world.cells(['Q8a.B2', 'Q10.B2', 'Q10.B4'])).toEqual({
      'Q8a.B2': 2,
      'Q10.B2': 2,
      'Q10.B4': 2,
    })
  })

  it('that are in several CoCs go by the CoC of the head of household, others by their own', async () => {
    const world = new CeWorld()
      .project('M', { cocs: ['XX-500', 'XX-501'] })
      .person('here', { ProjectID: 'M' })
      .person('member', { ProjectID: 'M', HouseholdID: 'here', RelationshipToHoH: 2, EnrollmentCoC: null })
      .assess('member', '2025-01-01')
      .person('elsewhere', { ProjectID: 'M', EnrollmentCoC: 'XX-501' })
      .assess('elsewhere', '2025-01-01')
      .person('unsaid', { ProjectID: 'M', EnrollmentCoC: null })
      .assess('unsaid', '2025-01-01')
      .person('one CoC', { EnrollmentCoC: null })
      .assess('one CoC', '2025-01-01')
    expect(await world.cells(['Q7a.B6', 'Q8a.B2', 'Q10.B2'])).toEqual({
      'Q7a.B6': 3,
      'Q8a.B2': 2,
      'Q10.B2': 2,
    })
    expect(await world.cells(['Q8a.B2'], { CoCCode: 'XX-501' })).toEqual({ 'Q8a.B2': 1 })
  })

  it('go by no head whose client is deleted', async () => {
    const world = new CeWorld()
      .project('M', { cocs: ['XX-500', 'XX-501'] })
      .person('gone', { ProjectID: 'M', EnrollmentCoC: 'XX-501' }, { DateDeleted: '2025-10-01 10:00:00' })
      .person('member', { ProjectID: 'M', HouseholdID: 'gone', RelationshipToHoH: 2 })
      .assess('member', '2025-01-01')
    expect(await world.cells(['Q7a.B6', 'Q10.B2'])).toEqual({ 'Q7a.B6': 1, 'Q10.B2': 1 })
  })

  it('that are shelters by the night count those with a bed night or an exit in the range', async () => {
    const world = new CeWorld().project('N', { ProjectType: 1 })
    for (const name of ['bed', 'exit', 'old bed', 'nothing'])
      world.person(name, { ProjectID: 'N' }).assess(name, '2025-01-01').event(name, '2025-01-02', 10)
    world.bedNight('bed', '2025-09-30').exit('exit', '2025-08-01').bedNight('old bed', '2024-09-30')
    expect(await world.cells(['Q8a.B2', 'Q9d.B7', 'Q10.B13', 'Q4a.P2'])).toEqual({
      'Q8a.B2': 2,
      'Q9d.B7': 2,
      'Q10.B13': 2,
      'Q4a.P2': 2,
    })
  })

  it('are told as access points of the day they closed, or of the last day', async () => {
    const windows = [{ CEParticipationStatusEndDate: '2025-03-31' }]
    const world = new CeWorld()
      .project('closed', { windows, OperatingEndDate: '2025-02-01' })
      .project('goes on', { windows })
      .project('shelter', { ProjectType: 6, ResidentialAffiliation: 1, cocs: ['XX-501', 'XX-500', 'XX-501'] })
      .add('Affiliation', { AffiliationID: 'a1', ProjectID: 'shelter', ResProjectID: 'R2' })
      .add('Affiliation', { AffiliationID: 'a2', ProjectID: 'shelter', ResProjectID: 'R1' })
    const cells = cellsOf(await world.report())
    const lines = [2, 3, 4, 5].map((line) =>
      ['D', 'G', 'H', 'I', 'J', 'K', 'L'].map((letter) => cells.get(`Q4a.${letter}${line}`)),
    )
    expect(lines).toEqual([
      ['P', 1, 0, '', 'XX-500', '199999', 1],
      ['closed', 1, 0, '', 'XX-500', '199999', 1],
      ['goes on', 0, 0, '', 'XX-500', '199999', 1],
      ['shelter', 1, 1, 'R1, R2', 'XX-500, XX-501', '199999, 199999', 1],
    ])
  })

  it('are those named, when any are; the notes tell what became of each', async () => {
    const world = new CeWorld()
      .project('old', { windows: [] })
      .project('elsewhere', { cocs: ['XX-501'] })
      .project('receives only', { windows: [{ AccessPoint: 0 }] })
      .project('not continuum', { ContinuumProject: 0 })
      .person('known')
      .assess('known', '2025-01-01')
      .person('of old', { ProjectID: 'old' })
      .assess('of old', '2025-01-01')
    expect(await world.cells(['Q8a.B2'])).toEqual({ 'Q8a.B2': 1 })
    const ProjectIDs = ['old', 'elsewhere', 'receives only', 'not continuum', 'nowhere']
    const report = await world.report({ ProjectIDs })
    expect([cellsOf(report).get('Q8a.B2'), cellsOf(report).get('Q4a.G2')]).toEqual([1, 1])
    expect(new Set(report.notes)).toEqual(
      new Set([
        'Only the projects that were named are counted.',
        'There is no project nowhere in these data.',
        'Project elsewhere is left out: it is not in XX-500.',
        'Project not continuum is left out: it is not a continuum project.',
        'Project old has no record of its part in Coordinated Entry. It is counted as an access point throughout.',
        'Project receives only is left out: it was no access point in these dates.',
      ]),
    )
  })
})
