import { emptyIntake, emptyMember, type IntakeAnswers, type IntakeMember } from './answers.ts'
import type { IntakeContext } from './context.ts'

/** An invented household for tests: Heron, 36, and Wren, who is 7. Everything is answered and nothing is doubtful. */

export const sampleContext: IntakeContext = {
  today: '2026-03-20',
  project: {
    ProjectID: 'f'.repeat(32),
    ProjectName: 'Harbor Rapid Rehousing',
    ProjectType: 13,
    OperatingStartDate: '2020-07-01',
    OperatingEndDate: null,
    CoCCodes: ['MN-500'],
  },
  referral: { EventDate: '2026-03-03' },
  stays: [],
  takenAliases: [],
  settings: { collectSSN: false },
}

/** The id of the nth person of a sample household. */
export function sampleId(nth: number): string {
  return String(nth).padStart(32, '0')
}

/** An adult about whom everything was answered. */
export function sampleAdult(nth: number, changes: Partial<IntakeMember> = {}): IntakeMember {
  return {
    ...emptyMember(sampleId(nth)),
    alias: 'Heron',
    RelationshipToHoH: 1,
    FirstName: 'Ada',
    LastName: 'Okafor',
    NameDataQuality: 1,
    DOB: '13 May 1989',
    DOBDataQuality: 1,
    BlackAfAmerican: true,
    Sex: 0,
    VeteranStatus: 0,
    DisablingCondition: 0,
    LivingSituation: 116,
    LengthOfStay: 3,
    DateToStreetESSH: '2025-12-20',
    TimesHomelessPastThreeYears: 1,
    MonthsHomelessPastThreeYears: 104,
    DomesticViolenceSurvivor: 1,
    WhenOccurred: 1,
    CurrentlyFleeing: 1,
    ...changes,
  }
}

/** A child about whom everything was answered that is asked of children. */
export function sampleChild(nth: number, changes: Partial<IntakeMember> = {}): IntakeMember {
  return {
    ...emptyMember(sampleId(nth)),
    alias: 'Wren',
    RelationshipToHoH: 2,
    codeName: true,
    FirstName: 'Robin',
    DOB: '2018-06-27',
    DOBDataQuality: 2,
    RaceNone: 9,
    Sex: 9,
    DisablingCondition: 8,
    ...changes,
  }
}

/** A complete intake of the people given, of Heron and Wren unless told otherwise. */
export function sampleIntake(
  members: readonly IntakeMember[] = [sampleAdult(1), sampleChild(2)],
): IntakeAnswers {
  return {
    ...emptyIntake(),
    beforeYouAsk: { noticeRead: true, limitsExplained: true, InterpreterNeeded: 0, interpreterLanguage: '' },
    members,
    everyoneAdded: true,
    start: { EntryDate: '13 March 2026', EnrollmentCoC: null, caseManager: null },
  }
}
