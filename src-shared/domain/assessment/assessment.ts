import { z } from 'zod'
import { calendarDate, recordId, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { versionOn, type ApprovedVersion } from '#shared/domain/questionnaire/version.ts'
import type { QuestionAnswers } from '#shared/domain/questionnaire/wizard-answers.ts'

/** What is asked of every Coordinated Entry assessment (4.19). */
export const assessmentAnswersSchema = z.object({
  /** The key of the questionnaire that is asked, or `noForm`. */
  form: z.string().max(40).nullish(),
  /** Asked where the head of household has more than one enrollment it can belong to. */
  EnrollmentID: recordId.nullish(),
  AssessmentDate: typedText,
  /** A place that was used before, or `otherPlace`. */
  AssessmentLocation: typedText,
  otherLocation: typedText,
  AssessmentType: z.number().int().nullish(),
  AssessmentLevel: z.number().int().nullish(),
  PrioritizationStatus: z.number().int().nullish(),
})
export type AssessmentAnswers = Readonly<z.infer<typeof assessmentAnswersSchema>>

/** For an assessment whose questions were asked on paper, or in another system. */
export const noForm = 'none'

/** The answers of the wizard: those of every assessment, and one for each question of the questionnaire. */
export type AssessmentWizardAnswers = AssessmentAnswers & QuestionAnswers

/** The answer that asks for the name of a place nobody used before. */
export const otherPlace = 'another-place'

/** HUD's column holds 250 characters. */
export const placeLength = 250

/** An enrollment of a head of household that an assessment can belong to. */
export const assessableStaySchema = z.object({
  EnrollmentID: z.string(),
  ProjectID: z.string(),
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  EntryDate: z.iso.date(),
  ExitDate: z.iso.date().nullable(),
})
export type AssessableStay = Readonly<z.output<typeof assessableStaySchema>>

/** What the rules of an assessment need to know beside its answers. */
export interface AssessmentContext {
  readonly today: string
  /** The Coordinated Entry enrollment first, then the others, the latest first. */
  readonly stays: readonly AssessableStay[]
  /** Places of earlier assessments, the most used first. */
  readonly places: readonly string[]
  /** Every version of a questionnaire that counts. */
  readonly versions: readonly ApprovedVersion[]
}

/** The enrollment it belongs to: the one chosen, or the only one there is. */
export function stayOf(
  { EnrollmentID }: Pick<AssessmentAnswers, 'EnrollmentID'>,
  { stays }: Pick<AssessmentContext, 'stays'>,
): AssessableStay | null {
  const [first] = stays
  if (first !== undefined && stays.length === 1 && (EnrollmentID ?? null) === null) return first
  return stays.find((stay) => stay.EnrollmentID === EnrollmentID) ?? null
}

/** The questionnaire that is asked, in the version of the day of the assessment; null where none is. */
export function versionFor(
  { form, AssessmentDate }: Pick<AssessmentAnswers, 'form' | 'AssessmentDate'>,
  { versions, today }: Pick<AssessmentContext, 'versions' | 'today'>,
): ApprovedVersion | null {
  if (!form || form === noForm) return null
  const version = versionOn(versions, form, dateOf(AssessmentDate) ?? today)
  return version?.body.retired === true ? null : version
}

/** Where it was made, in words: the place chosen or the new one. */
export function placeOf({ AssessmentLocation, otherLocation }: AssessmentAnswers): string | null {
  return AssessmentLocation === otherPlace ? typed(otherLocation) : typed(AssessmentLocation)
}

/** The columns of Assessment.csv that a save accepts. */
const assessmentRowSchema = z.strictObject({
  AssessmentDate: calendarDate,
  AssessmentLocation: z.string().min(1).max(placeLength),
  AssessmentType: z.number().int(),
  AssessmentLevel: z.number().int(),
  PrioritizationStatus: z.number().int(),
})
export type AssessmentRow = Readonly<z.infer<typeof assessmentRowSchema>>

/** The row of answers in which `checkAssessment` found no error. Throws a ZodError for any other. */
export function parseAssessment(answers: AssessmentAnswers): AssessmentRow {
  const { AssessmentDate, AssessmentType, AssessmentLevel, PrioritizationStatus } = answers
  return assessmentRowSchema.parse({
    AssessmentDate: dateOf(AssessmentDate),
    AssessmentLocation: placeOf(answers),
    AssessmentType,
    AssessmentLevel,
    PrioritizationStatus,
  })
}
