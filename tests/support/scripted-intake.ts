import { emptyMember, type IntakeAnswers, type IntakeMember } from '#shared/domain/intake/answers.ts'
import { sampleAdult, sampleChild } from '#shared/domain/intake/sample-intake.ts'
import { pageInDraft } from '#renderer/features/intake/places.ts'
import type { IntakeSectionId, MemberSectionId } from '#shared/domain/intake/section-list.ts'
import { todayHere } from './referred.ts'

/** One answer of an intake, as one page of its wizard takes it: what the draft holds afterwards, and where it stands. */
export interface IntakeStep {
  readonly page: string
  readonly give: (answers: IntakeAnswers) => IntakeAnswers
}

const child = sampleChild(2)

/** Which answers each section about a person asks for, page by page. */
const memberPages: Readonly<Record<Exclude<MemberSectionId, 'ssn'>, readonly (keyof IntakeMember)[][]>> = {
  name: [
    ['codeName', 'NameDataQuality'],
    ['FirstName', 'LastName'],
  ],
  dateOfBirth: [['DOB', 'DOBDataQuality']],
  raceAndEthnicity: [['BlackAfAmerican', 'RaceNone']],
  sex: [['Sex']],
  veteran: [['VeteranStatus']],
  disablingCondition: [['DisablingCondition']],
  livingSituation: [
    ['LivingSituation'],
    ['LengthOfStay'],
    ['DateToStreetESSH'],
    ['TimesHomelessPastThreeYears', 'MonthsHomelessPastThreeYears'],
  ],
  domesticViolence: [['DomesticViolenceSurvivor'], ['WhenOccurred'], ['CurrentlyFleeing']],
}

/** The whole intake of an adult and her child in the order of its task list, one answer after another. */
export function intakeSteps(childAlias: string): readonly IntakeStep[] {
  return [
    step('beforeYouAsk', 'notice', (answers) => before(answers, { noticeRead: true })),
    step('beforeYouAsk', 'limits', (answers) => before(answers, { limitsExplained: true })),
    step('beforeYouAsk', 'interpreter', (answers) =>
      before(answers, { InterpreterNeeded: 1, interpreterLanguage: 'Amharic' }),
    ),
    step('household', 'people', (answers) => ({
      ...answers,
      members: [...answers.members, { ...emptied(child), alias: childAlias }],
    })),
    step('household', 'everyone', (answers) => ({ ...answers, everyoneAdded: true })),
    step('start', 'EntryDate', (answers) => ({
      ...answers,
      start: { ...answers.start, EntryDate: todayHere() },
    })),
    ...stepsAbout(0, sampleAdult(1)),
    ...stepsAbout(1, child),
  ]
}

function stepsAbout(place: number, person: IntakeMember): readonly IntakeStep[] {
  return Object.entries(memberPages).flatMap(([section, pages]) =>
    pages.map((fields): IntakeStep => {
      const given = Object.fromEntries(fields.map((field) => [field, person[field]]))
      return step(section as MemberSectionId, fields[0] ?? '', (answers) => ({
        ...answers,
        members: answers.members.map((member, at) => (at === place ? { ...member, ...given } : member)),
      }))
    }),
  )
}

function step(section: IntakeSectionId, page: string, give: IntakeStep['give']): IntakeStep {
  return { page: pageInDraft({ id: section, memberId: null }, page), give }
}

function before(answers: IntakeAnswers, given: Partial<IntakeAnswers['beforeYouAsk']>): IntakeAnswers {
  return { ...answers, beforeYouAsk: { ...answers.beforeYouAsk, ...given } }
}

/** Somebody just added: her alias and relationship, and nothing asked yet. */
function emptied({ memberId, RelationshipToHoH }: IntakeMember): IntakeMember {
  return { ...emptyMember(memberId), RelationshipToHoH }
}
