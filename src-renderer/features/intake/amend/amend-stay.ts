import type { SectionAnswers, SectionContext } from '../section-answers.ts'
import type { SectionPlace } from '../places.ts'
import { pathInSection, readSection } from '../section-lens.ts'
import {
  amendedFields,
  amendIntakeAnswersSchema,
  asAmended,
  type AmendableSection,
  type AmendIntakeAnswers,
} from '#shared/domain/intake/amend/amend-answers.ts'
import { rebasedIntake, savedPart } from '#shared/domain/intake/amend/rebased.ts'
import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { memberName } from '#shared/domain/intake/people.ts'
import type { RecordedIntake } from '#shared/ipc/intake-calls.ts'

/** What each part is called: where the intake has it, by the intake's own title. */
export const partTitles = {
  start: 'Project start',
  relationship: 'Relationship to the head of household',
  disablingCondition: 'Disabling condition',
  livingSituation: 'Living situation before',
  domesticViolence: 'Domestic violence',
} as const satisfies Record<AmendableSection, string>

/** The section of the intake that a part is. The relationship is a part of its own here: who belongs stays as it is. */
export function sectionOf(
  section: Exclude<AmendableSection, 'relationship'>,
  EnrollmentID: string,
): SectionPlace {
  return { id: section, memberId: section === 'start' ? null : EnrollmentID }
}

/** What the pages of a part know while these answers are given. */
export function amendContext(
  recorded: RecordedIntake,
  section: AmendableSection,
  answers: Partial<SectionAnswers>,
): SectionContext {
  const { EnrollmentID, context } = recorded
  return stayContext(recorded, asAmended(context.saved, { EnrollmentID, section }, given(answers)))
}

/** The same for reading: what is saved of one person and of the household. */
export function stayContext(recorded: RecordedIntake, whole: IntakeAnswers): SectionContext {
  const member = whole.members.find(({ memberId }) => memberId === recorded.EnrollmentID) ?? null
  return {
    intake: recorded.context.intake,
    whole,
    member,
    name: member === null ? '' : memberName(member, whole),
    caseManagers: recorded.context.caseManagers,
    household: nobodyComesOrGoes,
  }
}

/** The first answers of a part: those that are saved, and that they were seen. */
export function savedAnswers(
  { EnrollmentID, context: { saved } }: RecordedIntake,
  section: AmendableSection,
): Partial<SectionAnswers> {
  const seen = savedPart(saved, { EnrollmentID, section })
  if (section === 'start') return { ...saved.start, members: saved.members, seen }
  if (section === 'relationship') return { members: saved.members, seen }
  const answers = readSection(saved, EnrollmentID)
  return { ...Object.fromEntries(amendedFields[section].map((field) => [field, answers[field]])), seen }
}

/** A draft's answers over what is saved today: what she left alone stands as a colleague saved it since. */
export function rebased(
  answers: Partial<SectionAnswers>,
  { EnrollmentID, context: { saved } }: RecordedIntake,
  section: AmendableSection,
): Partial<SectionAnswers> {
  return rebasedIntake(answers, given(answers), { EnrollmentID, section }, saved)
}

/** What is sent of a draft: the amendable answers, and of the household's people only what is asked of them here. */
export function given(answers: Partial<SectionAnswers>): AmendIntakeAnswers {
  const parsed = amendIntakeAnswersSchema.safeParse(answers)
  return parsed.success ? parsed.data : {}
}

/** What the rules say, at the paths of the part's own fields. */
export function inPart(
  issues: readonly Issue[],
  section: AmendableSection,
  EnrollmentID: string,
): readonly Issue[] {
  const memberId = section === 'start' || section === 'relationship' ? null : EnrollmentID
  return issues.map(({ path, severity, message }) => ({
    path: pathInSection(path, memberId),
    severity,
    message,
  }))
}

/** An amendment corrects what was recorded of the people enrolled; who they are is not asked again. */
const nobodyComesOrGoes: SectionContext['household'] = {
  addNew: () => undefined,
  addKnown: () => undefined,
  remove: () => undefined,
  move: () => undefined,
  former: [],
  search: { text: '', found: [], onText: () => undefined },
  failure: null,
}
