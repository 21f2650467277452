import { expect, it } from 'vitest'
import { makeReport } from '#main/reports/engine/make-report.ts'
import { flow } from '#main/reports/flow/flow.ts'
import { brokenSums, countsOf } from '#shared/domain/report/counts.ts'
import { madeReportSchema } from '#shared/domain/report/made-report.ts'
import { tableLines } from '#shared/domain/report/table-lines.ts'
import { trendRange, trendWorld } from '../trends/trend-world.ts'
import { reportStore, type HudRows, type LocalRows } from './report-store.ts'

const range = trendRange('2026-01-01', '2026-02-28')

/** Three households: one housed, one placed on the list and waiting, one that came in before the months. */
function world(): readonly [HudRows, LocalRows] {
  const [hud, local] = trendWorld([
    { date: '2026-01-20', Event: 13, result: 1, on: '2026-02-01' },
    { date: '2026-01-05', Event: 2 },
    { date: '2025-12-31', Event: 2 },
  ])
  const starts = ['2026-01-02', '2026-01-05', '2025-12-30']
  const assess = (AssessmentID: string, at: number, AssessmentDate: string, placed: number) => ({
    AssessmentID,
    PersonalID: `person-${at}`,
    EnrollmentID: `enrollment-${at}`,
    AssessmentDate,
    AssessmentLevel: placed === 1 ? 2 : 1,
    PrioritizationStatus: placed,
  })
  const homes = [{ ProjectID: 'home', OrganizationID: 'org', ProjectName: 'A home', ProjectType: 13 }]
  return [
    {
      ...hud,
      Project: [...(hud.Project ?? []), ...homes],
      ProjectCoC: [...(hud.ProjectCoC ?? []), { ProjectCoCID: 'c3', ProjectID: 'home', CoCCode: 'XX-500' }],
      Enrollment: [
        ...(hud.Enrollment ?? []).map((row, at) => ({ ...row, EntryDate: starts[at] ?? null })),
        {
          EnrollmentID: 'moved',
          PersonalID: 'person-0',
          ProjectID: 'home',
          HouseholdID: 'household-0h',
          RelationshipToHoH: 1,
          EntryDate: '2026-02-01',
          MoveInDate: '2026-02-10',
        },
      ],
      Assessment: [
        assess('a0', 0, '2026-01-03', 1),
        assess('a1', 1, '2026-01-06', 1),
        assess('a2', 2, '2026-02-03', 2),
      ],
    },
    {
      ...local,
      access: [
        { EnrollmentID: 'enrollment-0', PersonalID: 'person-0', ProjectID: 'here', how_came: 'phone' },
      ],
    },
  ]
}

it('counts access, assessments, waiting, referrals and homes as they are counted by hand', async () => {
  const report = makeReport(await reportStore(...world()), flow, range)
  expect(madeReportSchema.parse(report)).toEqual(report)
  const lines = Object.fromEntries(
    report.tables.map((table) => [
      table.id,
      tableLines(table)
        .slice(1)
        .map((line) => line.slice(1).join(' ')),
    ]),
  )
  expect(lines).toMatchObject({
    // all, walked in, phone, outreach, partner, virtual, other, not recorded
    Access: ['2 0 1 0 0 0 0 1', '0 0 0 0 0 0 0 0', '2 0 1 0 0 0 0 1'],
    // all, crisis, housing, not recorded
    Assessments: ['2 0 2 0', '1 1 0 0', '3 1 2 0'],
    // all, an opening since, none yet
    Waiting: ['2 1 1', '0 0 0', '2 1 1'],
    Referrals: ['1 1 0 0 0', '0 0 0 0 0', '1 1 0 0 0'],
    // all, rapid re-housing, supportive, other
    Homes: ['0 0 0 0', '1 1 0 0', '1 1 0 0'],
    // all, to 14, to 30, to 60 ...
    DaysToHome: ['0 0 0 0 0 0 0 0', '1 0 0 1 0 0 0 0', '1 0 0 1 0 0 0 0'],
  })
})

it('adds up along the months and the columns', async () => {
  const report = makeReport(await reportStore(...world()), flow, range)
  expect(report.checks.filter(({ holds }) => !holds)).toEqual([])
  expect(brokenSums(report.sums, countsOf(report))).toEqual([])
})
