import { emptyMember, type IntakeAnswers, type IntakeMember } from '#shared/domain/intake/answers.ts'
import { addDays, asDay } from '#shared/domain/date/iso-date.ts'
import { newId } from '#main/store/new-id.ts'
import type { DrawnHousehold, DrawnPerson } from './draw-households.ts'
import type { NamePlan, SituationPlan, ViolencePlan } from './plan.ts'

interface IntakeFacts {
  readonly household: DrawnHousehold
  /** Which of the household's referrals this is the intake for, counted from 0. */
  readonly nth: number
  readonly EntryDate: string
  /** Whose case it is: the UserID. */
  readonly caseManager: string
  /** The clients of the vault by alias. */
  readonly clients: ReadonlyMap<string, string>
}

/** The answers that this household gives at an intake, on top of those an intake begins with. */
export function intakeAnswers(begun: IntakeAnswers, facts: IntakeFacts): IntakeAnswers {
  const { household, nth, EntryDate, caseManager, clients } = facts
  const { language, referrals } = household.plan
  const situation = referrals[nth]?.situation ?? household.plan.situation
  return {
    beforeYouAsk: {
      noticeRead: true,
      limitsExplained: true,
      InterpreterNeeded: language === undefined ? 0 : 1,
      interpreterLanguage: language ?? '',
    },
    everyoneAdded: true,
    start: { ...begun.start, EntryDate, caseManager },
    members: household.people
      .filter(({ plan }) => (plan.joinedAt ?? 0) <= nth)
      .map((person, place) => {
        const begunWith = begun.members[place] ?? emptyMember(newId())
        const known = { PersonalID: clients.get(person.alias) ?? null }
        const before = isAsked(person) ? situationAnswers(situation, EntryDate) : {}
        return Object.assign({}, begunWith, known, memberAnswers(person), before)
      }),
  }
}

/** Head and adults are asked where they lived and about violence; the rules leave out what does not apply. */
function isAsked({ plan }: DrawnPerson): boolean {
  return plan.relation === undefined || plan.age >= 18
}

function memberAnswers({ plan, alias, DOB }: DrawnPerson): Partial<IntakeMember> {
  const races = typeof plan.races === 'number' ? [] : plan.races
  return {
    alias,
    RelationshipToHoH: plan.relation ?? 1,
    ...nameAnswers(plan.name),
    DOB: plan.birth === 'refused' || plan.birth === 'notAsked' ? '' : DOB,
    DOBDataQuality: birthQualities[plan.birth ?? 'full'],
    ...Object.fromEntries(races.map((race) => [race, true])),
    RaceNone: typeof plan.races === 'number' ? plan.races : null,
    AdditionalRaceEthnicity: plan.raceDetail ?? '',
    Sex: plan.sex,
    VeteranStatus: plan.age >= 18 ? (plan.veteran ?? 0) : null,
    DisablingCondition: plan.disabling ?? 0,
    ...violenceAnswers(plan.violence),
  }
}

const birthQualities = { full: 1, approximate: 2, refused: 9, notAsked: 99 } as const

function nameAnswers(name: NamePlan): Partial<IntakeMember> {
  return {
    codeName: name.kind === 'code',
    FirstName: name.kind === 'full' ? name.first : name.kind === 'code' ? name.word : '',
    LastName: name.kind === 'full' ? name.last : '',
    NameDataQuality: nameQualities[name.kind],
  }
}

const nameQualities = { full: 1, code: 2, refused: 9 } as const

function violenceAnswers(violence: ViolencePlan | undefined): Partial<IntakeMember> {
  return {
    DomesticViolenceSurvivor: violence?.survivor ?? null,
    WhenOccurred: violence?.when ?? null,
    CurrentlyFleeing: violence?.fleeing ?? null,
  }
}

function situationAnswers(situation: SituationPlan | undefined, EntryDate: string): Partial<IntakeMember> {
  if (situation === undefined) return {}
  const since = addDays(EntryDate, -(situation.days ?? 0))
  return {
    LivingSituation: situation.LivingSituation,
    RentalSubsidyType: situation.RentalSubsidyType ?? null,
    LengthOfStay: situation.LengthOfStay,
    PreviousStreetESSH: situation.nightBefore ?? null,
    DateToStreetESSH: since,
    TimesHomelessPastThreeYears: situation.history?.times ?? 1,
    MonthsHomelessPastThreeYears: situation.history?.months ?? monthsCode(since, EntryDate),
  }
}

const monthsCodes = [101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113] as const

/** HUD's code for the months from one day to another, part of a month counted as a whole one. */
function monthsCode(since: string, EntryDate: string): (typeof monthsCodes)[number] {
  const months = asDay(EntryDate).startOf('month').diff(asDay(since).startOf('month'), 'month')
  return monthsCodes[Math.min(months, monthsCodes.length - 1)] ?? 113
}
