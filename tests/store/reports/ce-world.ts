import type { HudRow, HudTableName } from '#shared/hud/fy2026/types.ts'
import { ceApr } from '#main/reports/ce-apr/ce-apr.ts'
import { makeReport } from '#main/reports/engine/make-report.ts'
import type { Cell, MadeReport, ReportRange } from '#shared/domain/report/made-report.ts'
import { reportStore, type HudRows } from './report-store.ts'

type Changes<T extends HudTableName> = Partial<HudRow<T>>

/** The range of these small reports. */
export const range: ReportRange = {
  start: '2024-10-01',
  end: '2025-09-30',
  CoCCode: 'XX-500',
  ProjectIDs: null,
  software: 'Threshold',
}

/** A small invented community: one access point `P`, and whatever a test adds to it. Ids are what the test calls them. */
export class CeWorld {
  private readonly rows: Partial<Record<HudTableName, Readonly<Record<string, unknown>>[]>> = {}
  private made = 0

  constructor() {
    this.add('Organization', {
      OrganizationID: 'O',
      OrganizationName: 'Marsh Bird',
      VictimServiceProvider: 1,
    })
    this.project('P')
  }

  /** A project of the CoC that is an access point throughout, unless `windows` or `cocs` say otherwise. */
  project(
    ProjectID: string,
    {
      windows = [{}],
      cocs = ['XX-500'],
      ...changes
    }: Changes<'Project'> & {
      readonly windows?: readonly Changes<'CEParticipation'>[]
      readonly cocs?: readonly string[]
    } = {},
  ): this {
    this.add('Project', {
      ProjectID,
      OrganizationID: 'O',
      ProjectName: `Project ${ProjectID}`,
      ContinuumProject: 1,
      ProjectType: 14,
      ...changes,
    })
    for (const CoCCode of cocs)
      this.add('ProjectCoC', { ProjectCoCID: this.nextId(), ProjectID, CoCCode, Geocode: '199999' })
    for (const window of windows)
      this.add('CEParticipation', {
        CEParticipationID: this.nextId(),
        ProjectID,
        AccessPoint: 1,
        ReceivesReferrals: 0,
        CEParticipationStatusStartDate: '2020-01-01',
        ...window,
      })
    return this
  }

  /** Somebody enrolled: an adult head of a household of that name, since before the range. */
  person(name: string, changes: Changes<'Enrollment'> = {}, client: Changes<'Client'> = {}): this {
    if (!this.rows.Client?.some((row) => row['PersonalID'] === name))
      this.add('Client', {
        PersonalID: name,
        FirstName: 'Test',
        LastName: name,
        NameDataQuality: 1,
        SSN: '219084321',
        SSNDataQuality: 1,
        DOB: '1990-03-05',
        DOBDataQuality: 1,
        White: 1,
        VeteranStatus: 0,
        DateCreated: '2024-01-01 09:00:00',
        ...client,
      })
    this.add('Enrollment', {
      EnrollmentID: `e-${name}`,
      PersonalID: name,
      ProjectID: 'P',
      HouseholdID: name,
      EntryDate: '2024-01-01',
      RelationshipToHoH: 1,
      EnrollmentCoC: 'XX-500',
      ...changes,
    })
    return this
  }

  exit(name: string, ExitDate: string): this {
    return this.add('Exit', { ExitID: this.nextId(), EnrollmentID: `e-${name}`, PersonalID: name, ExitDate })
  }

  assess(name: string, AssessmentDate: string, changes: Changes<'Assessment'> = {}): this {
    return this.add('Assessment', {
      AssessmentID: this.nextId(),
      EnrollmentID: `e-${name}`,
      PersonalID: name,
      AssessmentDate,
      AssessmentType: 3,
      AssessmentLevel: 1,
      PrioritizationStatus: 1,
      ...changes,
    })
  }

  event(name: string, EventDate: string, Event: number, changes: Changes<'Event'> = {}): this {
    return this.add('Event', {
      EventID: this.nextId(),
      EnrollmentID: `e-${name}`,
      PersonalID: name,
      EventDate,
      Event,
      ...changes,
    })
  }

  bedNight(name: string, DateProvided: string): this {
    return this.add('Services', {
      ServicesID: this.nextId(),
      EnrollmentID: `e-${name}`,
      PersonalID: name,
      DateProvided,
      RecordType: 200,
      TypeProvided: 200,
    })
  }

  add<T extends HudTableName>(table: T, row: Changes<T>): this {
    this.rows[table] = [...(this.rows[table] ?? []), { ...row }]
    return this
  }

  /** The report of this community, which is always sound. */
  async report(changes: Partial<ReportRange> = {}): Promise<MadeReport> {
    const db = await reportStore(this.rows as HudRows)
    const report = makeReport(db, ceApr, { ...range, ...changes })
    const broken = report.checks.filter(({ holds }) => !holds)
    if (broken.length > 0) throw new Error(broken.map(({ words }) => words).join('\n'))
    return report
  }

  /** The values of these cells. */
  async cells<K extends string>(
    ids: readonly K[],
    changes: Partial<ReportRange> = {},
  ): Promise<Record<K, unknown>> {
    const all = cellsOf(await this.report(changes))
    return Object.fromEntries(ids.map((id) => [id, all.get(id)])) as Record<K, unknown>
  }

  private nextId(): string {
    this.made += 1
    return `id${String(this.made).padStart(4, '0')}`
  }
}

/** Every cell's value by its id. */
export function cellsOf(report: MadeReport): ReadonlyMap<string, string | number> {
  const cells = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  return new Map(cells.map((cell: Cell) => [cell.id, cell.kind === 'blank' ? 0 : cell.value]))
}
