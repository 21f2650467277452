import { z } from 'zod'
import { typedText } from '#shared/domain/client/answer.ts'
import { intakeMemberSchema, type IntakeAnswers, type IntakeMember } from '../answers.ts'

/** The parts of a saved intake that can be amended, in the order they are shown. */
export const amendableSections = [
  'start',
  'relationship',
  'disablingCondition',
  'livingSituation',
  'domesticViolence',
] as const
export type AmendableSection = (typeof amendableSections)[number]

/** Which part of which enrollment is amended. In a saved intake people go by the id of their enrollment. */
export interface AmendedPlace {
  readonly section: AmendableSection
  readonly EnrollmentID: string
}

/** What a draft of an amendment is about, and what its save answers: an enrollment and a part of its intake. */
export function amendSubject({ EnrollmentID, section }: AmendedPlace): string {
  return `${EnrollmentID}/${section}`
}

/** The place that such a subject names; null for any other text. */
export function placeOfSubject(subject: string): AmendedPlace | null {
  const [EnrollmentID = '', name] = subject.split('/')
  const section = amendableSections.find((known) => known === name)
  return section === undefined || EnrollmentID === '' ? null : { EnrollmentID, section }
}

const { shape } = intakeMemberSchema
const text = z.string().max(500).nullish()

/** The answers of one part. An answer that is left out stays as it is saved. */
const amendedPartSchema = z.object({
  EntryDate: text,
  EnrollmentCoC: z.string().max(6).nullish(),
  caseManager: z.string().min(1).max(32).nullish(),
  /** Everybody's own start, or everybody's relationship to the head. */
  members: z
    .array(
      z.object({
        memberId: shape.memberId,
        EntryDate: text,
        RelationshipToHoH: shape.RelationshipToHoH.unwrap().optional(),
      }),
    )
    .max(30)
    .optional(),
  DisablingCondition: shape.DisablingCondition.unwrap().optional(),
  LivingSituation: shape.LivingSituation.unwrap().optional(),
  RentalSubsidyType: shape.RentalSubsidyType.unwrap().optional(),
  LengthOfStay: shape.LengthOfStay.unwrap().optional(),
  PreviousStreetESSH: shape.PreviousStreetESSH.unwrap().optional(),
  DateToStreetESSH: text,
  TimesHomelessPastThreeYears: shape.TimesHomelessPastThreeYears.unwrap().optional(),
  MonthsHomelessPastThreeYears: shape.MonthsHomelessPastThreeYears.unwrap().optional(),
  DomesticViolenceSurvivor: shape.DomesticViolenceSurvivor.unwrap().optional(),
  WhenOccurred: shape.WhenOccurred.unwrap().optional(),
  CurrentlyFleeing: shape.CurrentlyFleeing.unwrap().optional(),
})
export type AmendedPart = Readonly<z.infer<typeof amendedPartSchema>>

/** The answers of one part as they are amended, and why. */
export const amendIntakeAnswersSchema = amendedPartSchema.extend({
  /** The part as it was on record when she began, to tell her changes from a colleague's. */
  seen: amendedPartSchema.nullish(),
  reason: typedText,
})
export type AmendIntakeAnswers = Readonly<z.infer<typeof amendIntakeAnswersSchema>>

/** The answers of one person that a part asks for. */
export const amendedFields = {
  disablingCondition: ['DisablingCondition'],
  livingSituation: [
    'LivingSituation',
    'RentalSubsidyType',
    'LengthOfStay',
    'PreviousStreetESSH',
    'DateToStreetESSH',
    'TimesHomelessPastThreeYears',
    'MonthsHomelessPastThreeYears',
  ],
  domesticViolence: ['DomesticViolenceSurvivor', 'WhenOccurred', 'CurrentlyFleeing'],
} as const satisfies Partial<
  Record<AmendableSection, readonly (keyof IntakeMember & keyof AmendIntakeAnswers)[]>
>

/**
 * The whole intake as it would stand: the answers given to one part, and what is saved everywhere else. Whoever is
 * made the head of household comes first.
 */
export function asAmended(
  saved: IntakeAnswers,
  { section, EnrollmentID }: AmendedPlace,
  answers: AmendedPart,
): IntakeAnswers {
  if (section === 'start') return withStart(saved, answers)
  if (section === 'relationship') return withRelationships(saved, answers)
  const given = amendedFields[section].flatMap((field) => {
    const value = answers[field]
    return value === undefined ? [] : [[field, value ?? (field === 'DateToStreetESSH' ? '' : null)] as const]
  })
  return {
    ...saved,
    members: saved.members.map((member) =>
      member.memberId === EnrollmentID
        ? intakeMemberSchema.parse({ ...member, ...Object.fromEntries(given) })
        : member,
    ),
  }
}

function withStart(saved: IntakeAnswers, answers: AmendedPart): IntakeAnswers {
  const { EntryDate, EnrollmentCoC, caseManager } = answers
  return {
    ...saved,
    start: {
      EntryDate: EntryDate === undefined ? saved.start.EntryDate : (EntryDate ?? ''),
      EnrollmentCoC: EnrollmentCoC === undefined ? saved.start.EnrollmentCoC : EnrollmentCoC,
      caseManager: caseManager === undefined ? saved.start.caseManager : caseManager,
    },
    members: saved.members.map((member) => {
      const own = answers.members?.find(({ memberId }) => memberId === member.memberId)?.EntryDate
      return own === undefined ? member : { ...member, EntryDate: own ?? '' }
    }),
  }
}

function withRelationships(saved: IntakeAnswers, answers: AmendedPart): IntakeAnswers {
  const members = saved.members.map((member) => {
    const given = answers.members?.find(({ memberId }) => memberId === member.memberId)
    return given?.RelationshipToHoH === undefined
      ? member
      : { ...member, RelationshipToHoH: given.RelationshipToHoH }
  })
  return { ...saved, members: members.toSorted((a, b) => headFirst(a) - headFirst(b)) }
}

function headFirst({ RelationshipToHoH }: IntakeMember): number {
  return RelationshipToHoH === 1 ? 0 : 1
}
