import type { ReportRange } from '#shared/domain/report/made-report.ts'
import type { HudRows, LocalRows } from '../reports/report-store.ts'

/** One CE event of a household of its own, with what Threshold did about it where it was worked here. */
export interface TrendEvent {
  readonly date: string
  readonly Event: number
  /** 1 accepted, 2 the household said no, 3 the provider did. */
  readonly result?: 1 | 2 | 3
  readonly on?: string
  readonly worked?: {
    readonly state: string
    readonly notified: string
    readonly acknowledged?: string
    /** The days of the tries to reach the household. */
    readonly tries?: readonly string[]
    readonly reason?: string
  }
}

/** A project of each of two CoCs, and these events in the first. */
export function trendWorld(events: readonly TrendEvent[]): readonly [HudRows, LocalRows] {
  const person = (at: number): string => `person-${at}`
  const known = events.map((event, at) => ({ ...event, at, PersonalID: person(at), EventID: `event-${at}` }))
  const worked = known.flatMap(({ worked: work, ...event }) => (work ? [{ ...event, ...work }] : []))
  return [
    {
      Organization: [{ OrganizationID: 'org', OrganizationName: 'Secret Harbor', VictimServiceProvider: 1 }],
      Project: ['here', 'there'].map((ProjectID) => ({
        ProjectID,
        OrganizationID: 'org',
        ProjectName: `Hidden House ${ProjectID}`,
        ProjectType: 14,
        ContinuumProject: 1,
      })),
      ProjectCoC: [
        { ProjectCoCID: 'c1', ProjectID: 'here', CoCCode: 'XX-500' },
        { ProjectCoCID: 'c2', ProjectID: 'there', CoCCode: 'XX-501' },
      ],
      Client: known.map(({ PersonalID }) => ({ PersonalID, FirstName: 'Wilhelmina' })),
      Enrollment: known.map(({ PersonalID, at }) => ({
        EnrollmentID: `enrollment-${at}`,
        PersonalID,
        ProjectID: 'here',
        HouseholdID: `household-${at}`,
        RelationshipToHoH: 1,
        EntryDate: '2025-01-01',
      })),
      Event: known.map(({ EventID, PersonalID, at, date, Event, result, on }) => ({
        EventID,
        PersonalID,
        EnrollmentID: `enrollment-${at}`,
        EventDate: date,
        Event,
        ReferralResult: result ?? null,
        ResultDate: on ?? null,
      })),
    },
    {
      referral: worked.map(({ EventID, PersonalID, at, state, notified, acknowledged, reason }) => ({
        referral_id: `referral-${at}`,
        EventID,
        PersonalID,
        ProjectID: 'here',
        state,
        how_it_came: 'email',
        date_notified: notified,
        date_acknowledged: acknowledged ?? null,
        if_not_housed_reason: reason ?? null,
      })),
      contact_attempt: worked.flatMap(({ PersonalID, at, tries = [] }) =>
        tries.map((day, number) => ({
          contact_attempt_id: `try-${at}-${number}`,
          referral_id: `referral-${at}`,
          PersonalID,
          channel: 'call',
          attempted_at: `${day}T10:00`,
          outcome: 'no_answer',
          voicemail: 'no',
          UserID: 'dana',
        })),
      ),
    },
  ]
}

/** Whole months of the first CoC. */
export function trendRange(start: string, end: string): ReportRange {
  return { start, end, CoCCode: 'XX-500', ProjectIDs: null, software: 'Threshold' }
}

/** As many of one event. */
export function times(many: number, event: TrendEvent): readonly TrendEvent[] {
  return Array.from({ length: many }, () => event)
}
