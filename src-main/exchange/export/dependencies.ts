import { addDays, compareDates } from '#shared/domain/date/iso-date.ts'
import { raceColumns, theaterColumns } from '#shared/hud/fy2026/column-sets.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import type { HudValue } from './fitted-value.ts'

/** A row on its way out, its values already of their columns' forms. */
export type OutgoingRow = Readonly<Record<string, HudValue>>
export type Holds = (row: OutgoingRow) => boolean

/** What HUD asks of veterans alone, beside the years (V1). */
const ofVeterans = [...theaterColumns, 'MilitaryBranch', 'DischargeStatus'] as const

/** Living situations that can be lost within 14 days (4.12.B): none of them homeless. */
const mayBeLeft = [204, 205, 206, 207, 215, 225, 302, 314, 329, 332, 335, 336, 410, 411, 421, 435] as const

/**
 * The dependent columns of HUD's files and when each may hold a value: otherwise it leaves empty. Parents stand before
 * their dependants in HUD's order, so one pass settles chains. `ProjectType` is the row's project's, where the file
 * itself has none.
 */
export const dependencies: Partial<Record<HudTableName, Readonly<Record<string, Holds>>>> = {
  Project: {
    HousingType: (row) =>
      among(row, 'ProjectType', [0, 1, 2, 3, 8, 9, 10]) ||
      (is(row, 'ProjectType', 13) && is(row, 'RRHSubType', 2)),
    RRHSubType: only('ProjectType', 13),
    ResidentialAffiliation: (row) =>
      is(row, 'ProjectType', 6) || (is(row, 'ProjectType', 13) && is(row, 'RRHSubType', 1)),
  },
  Inventory: { Availability: only('ProjectType', 0, 1), ESBedType: only('ProjectType', 0, 1) },
  CEParticipation: {
    PreventionAssessment: only('AccessPoint', 1),
    CrisisAssessment: only('AccessPoint', 1),
    HousingAssessment: only('AccessPoint', 1),
    DirectServices: only('AccessPoint', 1),
  },
  Client: {
    RaceNone: (row) => raceColumns.every((race) => row[race] === 0),
    YearEnteredService: isVeteransYear('YearEnteredService'),
    YearSeparated: isVeteransYear('YearSeparated'),
    ...Object.fromEntries(ofVeterans.map((column) => [column, only('VeteranStatus', 1)])),
  },
  Enrollment: {
    RentalSubsidyType: only('LivingSituation', 435),
    ReasonNotEnrolled: only('ClientEnrolledInPATH', 0),
    ReasonNoServices: only('EligibleForRHY', 0),
    RunawayYouth: only('EligibleForRHY', 1),
  },
  Exit: {
    DestinationSubsidyType: only('Destination', 435),
    OtherDestination: only('Destination', 17),
    SubsidyInformation: only('HousingAssessment', 1, 2),
    EarlyExitReason: only('ProjectCompletionStatus', 3),
    ExchangeForSexPastThreeMonths: only('ExchangeForSex', 1),
    CountOfExchangeForSex: only('ExchangeForSex', 1),
    AskedOrForcedToExchangeForSex: only('ExchangeForSex', 1),
    AskedOrForcedToExchangeForSexPastThreeMonths: only('AskedOrForcedToExchangeForSex', 1),
    CoercedToContinueWork: workedUnderThreat,
    LaborExploitPastThreeMonths: workedUnderThreat,
    IndividualCounseling: only('CounselingReceived', 1),
    FamilyCounseling: only('CounselingReceived', 1),
    GroupCounseling: only('CounselingReceived', 1),
    SessionCountAtExit: (row) => is(row, 'CounselingReceived', 1) && isAbove(row, 'SessionCountAtExit', 0),
    SessionsInPlan: (row) => isAbove(row, 'SessionsInPlan', 0),
    AftercareDate: hadAftercare,
    AftercareProvided: hadAftercare,
    EmailSocialMedia: only('AftercareProvided', 1),
    Telephone: only('AftercareProvided', 1),
    InPersonIndividual: only('AftercareProvided', 1),
    InPersonGroup: only('AftercareProvided', 1),
  },
  IncomeBenefits: {
    OtherIncomeSourceIdentify: only('OtherIncomeSource', 1),
    OtherBenefitsSourceIdentify: only('OtherBenefitsSource', 1),
    NoMedicaidReason: only('Medicaid', 0),
    NoMedicareReason: only('Medicare', 0),
    NoSCHIPReason: only('SCHIP', 0),
    NoVHAReason: only('VHAServices', 0),
    NoEmployerProvidedReason: only('EmployerProvided', 0),
    NoCOBRAReason: only('COBRA', 0),
    NoPrivatePayReason: only('PrivatePay', 0),
    NoStateHealthInsReason: only('StateHealthIns', 0),
    NoIndianHealthServicesReason: only('IndianHealthServices', 0),
    OtherInsuranceIdentify: only('OtherInsurance', 1),
    NoADAPReason: only('ADAP', 0),
    NoRyanWhiteReason: only('RyanWhiteMedDent', 0),
  },
  HealthAndDV: {
    WhenOccurred: only('DomesticViolenceSurvivor', 1),
    CurrentlyFleeing: only('DomesticViolenceSurvivor', 1),
    DueDate: only('PregnancyStatus', 1),
  },
  EmploymentEducation: { EmploymentType: only('Employed', 1), NotEmployedReason: only('Employed', 0) },
  Disabilities: {
    TCellCountAvailable: hasHIV,
    TCellCount: (row) => is(row, 'TCellCountAvailable', 1) && isAtMost(row, 'TCellCount', 1500),
    TCellSource: (row) => row['TCellCount'] !== null,
    ViralLoadAvailable: hasHIV,
    ViralLoad: (row) => is(row, 'ViralLoadAvailable', 1) && isAtMost(row, 'ViralLoad', 999_999),
    ViralLoadSource: (row) => row['ViralLoad'] !== null,
    AntiRetroviral: hasHIV,
  },
  Services: {
    OtherTypeProvided: (row) =>
      (is(row, 'RecordType', 144) && is(row, 'TypeProvided', 6)) ||
      (is(row, 'RecordType', 210) && is(row, 'TypeProvided', 12)),
    MovingOnOtherType: (row) => is(row, 'RecordType', 300) && is(row, 'TypeProvided', 5),
    SubTypeProvided: (row) => is(row, 'RecordType', 144) && among(row, 'TypeProvided', [3, 4, 5]),
    FAAmount: only('RecordType', 151, 152),
    FAStartDate: only('RecordType', 152),
    FAEndDate: only('RecordType', 152),
    ReferralOutcome: only('RecordType', 161),
  },
  CurrentLivingSituation: {
    CLSSubsidyType: only('CurrentLivingSituation', 435),
    VerifiedBy: only('ProjectType', 14),
    LeaveSituation14Days: (row) => among(row, 'CurrentLivingSituation', mayBeLeft),
    SubsequentResidence: only('LeaveSituation14Days', 1),
    ResourcesToObtain: only('LeaveSituation14Days', 1),
    LeaseOwn60Day: only('LeaveSituation14Days', 1),
    MovedTwoOrMore: only('LeaveSituation14Days', 1),
  },
  Event: {
    ProbSolDivRRResult: only('Event', 2),
    ReferralCaseManageAfter: only('Event', 5),
    LocationCrisisOrPHHousing: only('Event', 10, 11, 12, 13, 14, 15),
    ReferralResult: only('Event', 10, 11, 12, 13, 14, 15, 17, 18),
    ResultDate: (row) => row['ReferralResult'] !== null,
  },
  YouthEducationStatus: {
    MostRecentEdStatus: only('CurrentSchoolAttend', 0),
    CurrentEdStatus: only('CurrentSchoolAttend', 1, 2),
  },
}

function only(column: string, ...codes: readonly number[]): Holds {
  return (row) => among(row, column, codes)
}

function among(row: OutgoingRow, column: string, codes: readonly number[]): boolean {
  return codes.some((code) => row[column] === code)
}

function is(row: OutgoingRow, column: string, code: number): boolean {
  return row[column] === code
}

function isAbove(row: OutgoingRow, column: string, floor: number): boolean {
  return Number(row[column]) > floor
}

function isAtMost(row: OutgoingRow, column: string, ceiling: number): boolean {
  return Number(row[column]) <= ceiling
}

function hasHIV(row: OutgoingRow): boolean {
  return is(row, 'DisabilityType', 8) && is(row, 'DisabilityResponse', 1)
}

function workedUnderThreat(row: OutgoingRow): boolean {
  return is(row, 'WorkplaceViolenceThreats', 1) || is(row, 'WorkplacePromiseDifference', 1)
}

/** R20 counts for 180 days after the exit, and needs both its day and whether it was given. */
function hadAftercare({ ExitDate, AftercareDate, AftercareProvided }: OutgoingRow): boolean {
  if (typeof ExitDate !== 'string' || typeof AftercareDate !== 'string' || AftercareProvided === null)
    return false
  return (
    compareDates(AftercareDate, ExitDate) >= 0 && compareDates(AftercareDate, addDays(ExitDate, 180)) <= 0
  )
}

function isVeteransYear(column: string): Holds {
  return (row) =>
    is(row, 'VeteranStatus', 1) &&
    Number(row[column]) >= 1920 &&
    Number(row[column]) <= new Date().getFullYear()
}
