import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import type { IntakeAnswers, IntakeMember } from './answers.ts'
import { toClientColumns, type ClientColumns } from './client-columns.ts'
import type { IntakeContext } from './context.ts'
import { startOf } from './people.ts'
import { isSectionAsked } from './section-list.ts'
import { asksAboutViolence } from './sections/domestic-violence.ts'
import { livingSituationOf } from './sections/living-situation.ts'

/** The ids of the rows one person brings. `PersonalID` counts only for somebody who is no client yet. */
export interface MemberIds {
  readonly PersonalID: string
  readonly EnrollmentID: string
  readonly HealthAndDVID: string
}

/** The ids of the rows an intake makes, fixed beforehand so that the mapping stays pure. */
export interface IntakeIds {
  readonly HouseholdID: string
  readonly members: Readonly<Record<string, MemberIds>>
}

/** What an intake writes. Metadata columns (`DateCreated`, `UserID` ...) are the store's. */
export interface IntakeRows {
  /** What HUD has no column for. */
  readonly local: {
    readonly noticeRead: boolean
    readonly limitsExplained: boolean
    readonly InterpreterNeeded: number | null
    readonly interpreterLanguage: string | null
    readonly caseManager: string | null
  }
  /** The head of household first. */
  readonly members: readonly MemberRows[]
}

export interface MemberRows {
  readonly memberId: string
  readonly alias: string
  readonly codeName: boolean
  /** Whether the client is inserted with these columns, or updated in just these. */
  readonly isNewClient: boolean
  readonly client: { readonly PersonalID: string } & ClientColumns
  readonly enrollment: EnrollmentColumns
  /** Null when 4.11 was not asked of this person, or not answered. */
  readonly healthAndDV: HealthAndDVColumns | null
}

type EnrollmentColumns = Pick<
  HudRow<'Enrollment'>,
  | 'EnrollmentID'
  | 'PersonalID'
  | 'ProjectID'
  | 'EntryDate'
  | 'HouseholdID'
  | 'RelationshipToHoH'
  | 'EnrollmentCoC'
  | 'DisablingCondition'
> &
  LivingSituationColumns

type LivingSituationColumns = Pick<
  HudRow<'Enrollment'>,
  | 'LivingSituation'
  | 'RentalSubsidyType'
  | 'LengthOfStay'
  | 'LOSUnderThreshold'
  | 'PreviousStreetESSH'
  | 'DateToStreetESSH'
  | 'TimesHomelessPastThreeYears'
  | 'MonthsHomelessPastThreeYears'
>

type HealthAndDVColumns = Pick<
  HudRow<'HealthAndDV'>,
  | 'HealthAndDVID'
  | 'EnrollmentID'
  | 'PersonalID'
  | 'InformationDate'
  | 'DomesticViolenceSurvivor'
  | 'WhenOccurred'
  | 'CurrentlyFleeing'
  | 'DataCollectionStage'
>

/** Draws the ids of an intake from a source of random ids. */
export function drawIntakeIds(answers: IntakeAnswers, newId: () => string): IntakeIds {
  const members = answers.members.map(({ memberId }): readonly [string, MemberIds] => [
    memberId,
    { PersonalID: newId(), EnrollmentID: newId(), HealthAndDVID: newId() },
  ])
  return { HouseholdID: newId(), members: Object.fromEntries(members) }
}

/**
 * The HUD rows of an intake without errors. What is not asked of somebody is null, whatever was typed before it
 * stopped being asked. A list that HUD wants filled and nobody answered is 99, data not collected.
 *
 * Throws when a person has no ids or no start date: `checkIntake` finds the second beforehand.
 */
export function toHudRows(answers: IntakeAnswers, context: IntakeContext, ids: IntakeIds): IntakeRows {
  const { noticeRead, limitsExplained, InterpreterNeeded, interpreterLanguage } = answers.beforeYouAsk
  return {
    local: {
      noticeRead,
      limitsExplained,
      InterpreterNeeded,
      interpreterLanguage: InterpreterNeeded === 1 ? typed(interpreterLanguage) : null,
      caseManager: answers.start.caseManager,
    },
    members: answers.members.map((member) => memberRows(member, answers, context, ids)),
  }
}

function memberRows(
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
  ids: IntakeIds,
): MemberRows {
  const own = ids.members[member.memberId]
  const EntryDate = startOf(member, answers)
  if (own === undefined || EntryDate === null)
    throw new Error('The intake is not ready: run checkIntake first')

  const enrollment = {
    EnrollmentID: own.EnrollmentID,
    PersonalID: member.PersonalID ?? own.PersonalID,
    ProjectID: context.project.ProjectID,
    EntryDate,
    HouseholdID: ids.HouseholdID,
    RelationshipToHoH: member.RelationshipToHoH ?? 99,
    EnrollmentCoC: answers.start.EnrollmentCoC ?? onlyCoC(context),
    DisablingCondition: member.DisablingCondition ?? 99,
    ...livingSituationColumns(member, answers, context),
  }
  return {
    memberId: member.memberId,
    alias: member.alias.trim(),
    codeName: member.codeName,
    isNewClient: member.PersonalID === null,
    client: { PersonalID: enrollment.PersonalID, ...toClientColumns(member, answers, context) },
    enrollment,
    healthAndDV: healthAndDVColumns(member, answers, context, enrollment, own.HealthAndDVID),
  }
}

/** A project in one CoC is not asked which. */
function onlyCoC({ project }: IntakeContext): string | null {
  return project.CoCCodes.length === 1 ? (project.CoCCodes[0] ?? null) : null
}

function livingSituationColumns(
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
): LivingSituationColumns {
  if (!isSectionAsked('livingSituation', member, answers, context)) return noLivingSituation
  const { asked, LOSUnderThreshold } = livingSituationOf(member, context)
  return {
    LivingSituation: member.LivingSituation,
    RentalSubsidyType: asked.RentalSubsidyType ? member.RentalSubsidyType : null,
    LengthOfStay: asked.LengthOfStay ? member.LengthOfStay : null,
    LOSUnderThreshold,
    PreviousStreetESSH: asked.PreviousStreetESSH ? member.PreviousStreetESSH : null,
    DateToStreetESSH: asked.DateToStreetESSH ? dateOf(member.DateToStreetESSH) : null,
    TimesHomelessPastThreeYears: asked.TimesHomelessPastThreeYears
      ? member.TimesHomelessPastThreeYears
      : null,
    MonthsHomelessPastThreeYears: asked.MonthsHomelessPastThreeYears
      ? member.MonthsHomelessPastThreeYears
      : null,
  }
}

const noLivingSituation: LivingSituationColumns = {
  LivingSituation: null,
  RentalSubsidyType: null,
  LengthOfStay: null,
  LOSUnderThreshold: null,
  PreviousStreetESSH: null,
  DateToStreetESSH: null,
  TimesHomelessPastThreeYears: null,
  MonthsHomelessPastThreeYears: null,
}

/** 1, project entry: the record speaks of the day the stay starts. */
const projectEntry = 1

function healthAndDVColumns(
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
  { EnrollmentID, PersonalID, EntryDate }: EnrollmentColumns,
  HealthAndDVID: string,
): HealthAndDVColumns | null {
  const isAsked = isSectionAsked('domesticViolence', member, answers, context)
  if (!isAsked || member.DomesticViolenceSurvivor === null) return null
  const goesOn = asksAboutViolence(member)
  return {
    HealthAndDVID,
    EnrollmentID,
    PersonalID,
    InformationDate: EntryDate,
    DomesticViolenceSurvivor: member.DomesticViolenceSurvivor,
    WhenOccurred: goesOn ? member.WhenOccurred : null,
    CurrentlyFleeing: goesOn ? member.CurrentlyFleeing : null,
    DataCollectionStage: projectEntry,
  }
}
