import type { IntakeAnswers, IntakeMember } from './answers.ts'
import type { IntakeContext } from './context.ts'
import type { Finding } from './finding.ts'
import { isHead, mayBeAdult } from './people.ts'
import { checkBeforeYouAsk, touchedBeforeYouAsk } from './sections/before-you-ask.ts'
import { checkDateOfBirth, touchedDateOfBirth } from './sections/date-of-birth.ts'
import { checkDomesticViolence, touchedDomesticViolence } from './sections/domestic-violence.ts'
import { checkHousehold, touchedHousehold } from './sections/household.ts'
import { checkLivingSituation, touchedLivingSituation } from './sections/living-situation.ts'
import { checkName, touchedName } from './sections/name.ts'
import { checkOneAnswer } from './sections/one-answer.ts'
import { checkRace, touchedRace } from './sections/race-and-ethnicity.ts'
import { checkSSN, touchedSSN } from './sections/ssn.ts'
import { checkStart, touchedStart } from './sections/start.ts'

/** A section answered once for the household. */
export interface HouseholdSection {
  readonly title: string
  readonly isTouched: (answers: IntakeAnswers) => boolean
  readonly check: (answers: IntakeAnswers, context: IntakeContext) => readonly Finding[]
}

/** A section answered for each person it is asked of. */
export interface MemberSection {
  readonly title: string
  readonly isTouched: (member: IntakeMember) => boolean
  readonly check: (member: IntakeMember, answers: IntakeAnswers, context: IntakeContext) => readonly Finding[]
  /** Whom it is asked of; everybody when absent. */
  readonly isAsked?: (member: IntakeMember, answers: IntakeAnswers, context: IntakeContext) => boolean
  /** Whether the age decides if it is asked, so that it waits for the date of birth. */
  readonly waitsForAge?: (member: IntakeMember, answers: IntakeAnswers) => boolean
}

/** The sections of an intake in the order of the task list: first those of the household. */
export const householdSectionIds = ['beforeYouAsk', 'household', 'start'] as const

/** Then, person by person, those of each member. */
export const memberSectionIds = [
  'name',
  'dateOfBirth',
  'ssn',
  'raceAndEthnicity',
  'sex',
  'veteran',
  'disablingCondition',
  'livingSituation',
  'domesticViolence',
] as const

export type HouseholdSectionId = (typeof householdSectionIds)[number]
export type MemberSectionId = (typeof memberSectionIds)[number]
export type IntakeSectionId = HouseholdSectionId | MemberSectionId

export const householdSections: Readonly<Record<HouseholdSectionId, HouseholdSection>> = {
  beforeYouAsk: { title: 'Before you ask', isTouched: touchedBeforeYouAsk, check: checkBeforeYouAsk },
  household: { title: 'Household', isTouched: touchedHousehold, check: checkHousehold },
  start: { title: 'Project start', isTouched: touchedStart, check: checkStart },
}

export const memberSections: Readonly<Record<MemberSectionId, MemberSection>> = {
  name: { title: 'Name', isTouched: touchedName, check: checkName },
  dateOfBirth: { title: 'Date of birth', isTouched: touchedDateOfBirth, check: checkDateOfBirth },
  ssn: {
    title: 'Social Security number',
    isTouched: touchedSSN,
    check: checkSSN,
    isAsked: (_member, _answers, { settings }) => settings.collectSSN,
  },
  raceAndEthnicity: { title: 'Race and ethnicity', isTouched: touchedRace, check: checkRace },
  sex: {
    title: 'Sex',
    isTouched: (member) => member.Sex !== null,
    check: (member) => checkOneAnswer(member, 'Sex'),
  },
  veteran: {
    title: 'Veteran status',
    isTouched: (member) => member.VeteranStatus !== null,
    check: (member) => checkOneAnswer(member, 'VeteranStatus'),
    isAsked: isAdult,
    waitsForAge: () => true,
  },
  disablingCondition: {
    title: 'Disabling condition',
    isTouched: (member) => member.DisablingCondition !== null,
    check: (member) => checkOneAnswer(member, 'DisablingCondition'),
  },
  livingSituation: {
    title: 'Living situation before',
    isTouched: touchedLivingSituation,
    check: checkLivingSituation,
    isAsked: isHeadOrAdult,
    waitsForAge: isNotHead,
  },
  domesticViolence: {
    title: 'Domestic violence',
    isTouched: touchedDomesticViolence,
    check: checkDomesticViolence,
    isAsked: isHeadOrAdult,
    waitsForAge: isNotHead,
  },
}

/** True for a section answered once for the household. */
export function isHouseholdSection(id: IntakeSectionId): id is HouseholdSectionId {
  return id in householdSections
}

/** Whether a section is asked of somebody (HUD's "data collected about"). */
export function isSectionAsked(
  id: MemberSectionId,
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
): boolean {
  return memberSections[id].isAsked?.(member, answers, context) ?? true
}

function isAdult(member: IntakeMember, answers: IntakeAnswers, { today }: IntakeContext): boolean {
  return mayBeAdult(member, answers, today)
}

function isHeadOrAdult(member: IntakeMember, answers: IntakeAnswers, context: IntakeContext): boolean {
  return isHead(member, answers) || isAdult(member, answers, context)
}

function isNotHead(member: IntakeMember, answers: IntakeAnswers): boolean {
  return !isHead(member, answers)
}
