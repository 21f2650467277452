import { z } from 'zod'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import type { CodeOf, PicklistName } from '#shared/hud/fy2026/types.ts'

/**
 * The answers of an intake while it is being written. Nothing here is a rule: a draft may be empty, half typed or
 * wrong, and it comes back as it was left. Text and dates are kept exactly as typed (`''` when untouched); answers
 * from a list are codes (`null` when untouched). What is wrong with them is said by `check.ts`.
 *
 * Paths of issues: `beforeYouAsk.noticeRead`, `start.EntryDate`, `members` for the household as a whole, and
 * `members.<memberId>.DOB` for one person. People are named by their id, never by their place in the list, so that
 * a path still points to the same person after the list was reordered.
 */

const text = z.string().max(500).default('')

function code<List extends PicklistName>(list: List) {
  return z
    .custom<CodeOf<List>>((value) => isCode(list, value))
    .nullable()
    .default(null)
}

const id = z.string().regex(/^[0-9a-f]{32}$/)

/** One person of the household. Field names are HUD's, apart from `memberId`, `alias` and `codeName`. */
export const intakeMemberSchema = z.object({
  memberId: id,
  /** The client this person already is in the vault; null for somebody new. */
  PersonalID: z.string().min(1).max(32).nullable().default(null),
  alias: text,
  RelationshipToHoH: code('RelationshipToHoH'),
  /** Only when this person started on another day than the household. */
  EntryDate: text,

  /** True when `FirstName` holds a code name instead of a legal one. */
  codeName: z.boolean().default(false),
  FirstName: text,
  MiddleName: text,
  LastName: text,
  NameSuffix: text,
  NameDataQuality: code('NameDataQuality'),

  SSN: text,
  SSNDataQuality: code('SSNDataQuality'),

  DOB: text,
  DOBDataQuality: code('DOBDataQuality'),

  AmIndAKNative: z.boolean().default(false),
  Asian: z.boolean().default(false),
  BlackAfAmerican: z.boolean().default(false),
  HispanicLatinao: z.boolean().default(false),
  MidEastNAfrican: z.boolean().default(false),
  NativeHIPacific: z.boolean().default(false),
  White: z.boolean().default(false),
  RaceNone: code('RaceNone'),
  AdditionalRaceEthnicity: text,

  Sex: code('Sex'),
  VeteranStatus: code('NoYesReasonsForMissingData'),
  DisablingCondition: code('NoYesReasonsForMissingData'),

  LivingSituation: code('PriorLivingSituation'),
  RentalSubsidyType: code('RentalSubsidyType'),
  LengthOfStay: code('ResidencePriorLengthOfStay'),
  PreviousStreetESSH: code('NoYesMissing'),
  DateToStreetESSH: text,
  TimesHomelessPastThreeYears: code('TimesHomelessPastThreeYears'),
  MonthsHomelessPastThreeYears: code('MonthsHomelessPastThreeYears'),

  DomesticViolenceSurvivor: code('NoYesReasonsForMissingData'),
  WhenOccurred: code('WhenDVOccurred'),
  CurrentlyFleeing: code('NoYesReasonsForMissingData'),
})

/** What the household is told and asked before anything else. */
const beforeYouAskSchema = z.object({
  noticeRead: z.boolean().default(false),
  limitsExplained: z.boolean().default(false),
  InterpreterNeeded: code('NoYesReasonsForMissingData'),
  interpreterLanguage: text,
})

/** The start of the household's stay in the project. */
const startSchema = z.object({
  EntryDate: text,
  EnrollmentCoC: z.string().max(6).nullable().default(null),
  /** The UserID of the case manager; null leaves it with whoever saves. */
  caseManager: z.string().min(1).max(32).nullable().default(null),
})

/** A whole intake. The first member is the head of household. Parsing `{}` gives an untouched draft. */
export const intakeAnswersSchema = z.object({
  beforeYouAsk: beforeYouAskSchema.prefault({}),
  members: z
    .array(intakeMemberSchema)
    .max(30)
    .refine((members) => new Set(members.map(({ memberId }) => memberId)).size === members.length)
    .default([]),
  /** Somebody said that everyone is in the list; the head is in it from the beginning. */
  everyoneAdded: z.boolean().default(false),
  start: startSchema.prefault({}),
})

export type IntakeMember = Readonly<z.output<typeof intakeMemberSchema>>

export interface IntakeAnswers {
  readonly beforeYouAsk: Readonly<z.output<typeof beforeYouAskSchema>>
  readonly members: readonly IntakeMember[]
  readonly everyoneAdded: boolean
  readonly start: Readonly<z.output<typeof startSchema>>
}

/** An intake nobody has touched. */
export function emptyIntake(): IntakeAnswers {
  return intakeAnswersSchema.parse({})
}

/** A person about whom nothing is known yet. */
export function emptyMember(memberId: string): IntakeMember {
  return intakeMemberSchema.parse({ memberId })
}
