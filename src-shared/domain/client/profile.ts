import { z } from 'zod'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import type { CodeOf, PicklistName } from '#shared/hud/fy2026/types.ts'
import { emptyMember, type IntakeMember } from '#shared/domain/intake/answers.ts'
import {
  birthColumns,
  nameColumns,
  racesOf,
  type ClientColumns,
} from '#shared/domain/intake/client-columns.ts'
import { isNoAnswer } from '#shared/domain/intake/people.ts'
import { raceColumns } from '#shared/hud/fy2026/column-sets.ts'
import { typedText } from './answer.ts'
import { typed } from './typed-text.ts'

/** What of a client's profile can be changed after it was saved, each part a question of its own. */
export const profileParts = ['alias', 'name', 'dateOfBirth', 'raceAndEthnicity', 'sex', 'veteran'] as const
export type ProfilePart = (typeof profileParts)[number]

/** What a draft of a changed profile is about: a client and a part of the profile. */
export function profileSubject(PersonalID: string, part: ProfilePart): string {
  return `${PersonalID}/${part}`
}

/** What such a subject names; null for any other text. */
export function partOfSubject(
  subject: string,
): { readonly PersonalID: string; readonly part: ProfilePart } | null {
  const [PersonalID = '', name] = subject.split('/')
  const part = profileParts.find((known) => known === name)
  return part === undefined || PersonalID === '' ? null : { PersonalID, part }
}

/** The answers of a changed profile as typed, and why. A part whose first answer is absent stays as it is. */
export const profileAnswersSchema = z.object({
  alias: typedText,
  /** HUD's name quality (3.01.5), with a code name told apart from other partial names. */
  nameKind: z.union([z.literal('code'), code('NameDataQuality')]).nullish(),
  FirstName: typedText,
  MiddleName: typedText,
  LastName: typedText,
  NameSuffix: typedText,
  DOBDataQuality: code('DOBDataQuality').nullish(),
  DOB: typedText,
  /** The columns of 3.04 that apply, or the reason why there is none. */
  races: z
    .array(z.union([z.enum(raceColumns), code('RaceNone')]))
    .max(12)
    .nullish(),
  AdditionalRaceEthnicity: typedText,
  Sex: code('Sex').nullish(),
  VeteranStatus: code('NoYesReasonsForMissingData').nullish(),
  reason: typedText,
})
export type ProfileAnswers = Readonly<z.output<typeof profileAnswersSchema>>

/** A profile as it is on record; codes are HUD's, and a vault filled from elsewhere may hold any. */
export interface SavedProfile {
  readonly alias: string
  readonly FirstName: string | null
  readonly MiddleName: string | null
  readonly LastName: string | null
  readonly NameSuffix: string | null
  readonly NameDataQuality: number | null
  readonly DOB: string | null
  readonly DOBDataQuality: number | null
  /** The columns of 3.04 that apply. */
  readonly races: readonly string[]
  readonly RaceNone: number | null
  readonly AdditionalRaceEthnicity: string | null
  readonly Sex: number | null
  readonly VeteranStatus: number | null
}

/** What a change of a profile writes: columns of Client, and the alias where it is another one. */
export interface ProfileChanges {
  readonly alias: string | null
  readonly client: ClientColumns
}

/** What is on record as answers, for the parts asked for: a form starts from them. */
export function recordedAnswers(
  saved: SavedProfile,
  parts: readonly ProfilePart[] = profileParts,
): ProfileAnswers {
  return Object.assign({}, ...parts.map((part) => recorded[part](saved)))
}

/** The parts these answers ask about. */
export function askedParts(answers: ProfileAnswers): readonly ProfilePart[] {
  return profileParts.filter((part) => answers[firstAnswer[part]] !== undefined)
}

/** The parts that these answers would change. */
export function changedParts(answers: ProfileAnswers, saved: SavedProfile): readonly ProfilePart[] {
  const onRecord = recordedAnswers(saved)
  return askedParts(answers).filter(
    (part) => JSON.stringify(written[part](answers)) !== JSON.stringify(written[part](onRecord)),
  )
}

/** What to write for these answers; what they leave as it is stays untouched. */
export function profileChanges(answers: ProfileAnswers, saved: SavedProfile): ProfileChanges {
  const changed = changedParts(answers, saved)
  const alias = changed.includes('alias') ? typed(answers.alias) : null
  const client = Object.assign(
    {},
    ...changed.filter((part) => part !== 'alias').map((part) => written[part](answers)),
  )
  // A client known by her alias alone keeps no former alias in its place: it may have said too much.
  const follows = alias !== null && isAliasOnly(saved) && !changed.includes('name')
  return { alias, client: follows ? { ...client, FirstName: alias } : client }
}

/** The profile as it will stand with these answers. */
export function profileAfter(answers: ProfileAnswers, saved: SavedProfile): SavedProfile {
  const { alias, client } = profileChanges(answers, saved)
  const isRaceNew = client.White !== undefined
  return {
    ...saved,
    ...client,
    alias: alias ?? saved.alias,
    races: isRaceNew ? raceColumns.filter((column) => client[column] === 1) : saved.races,
  }
}

/** True while the only name on record is the alias: Coordinated Entry sent no other, or nobody asked yet. */
export function isAliasOnly(saved: SavedProfile): boolean {
  return isCodeName(saved) && saved.FirstName === saved.alias
}

/** True for a code name: a partial name of one word or phrase (3.01.5, 2). */
export function isCodeName({
  NameDataQuality,
  FirstName,
  MiddleName,
  LastName,
  NameSuffix,
}: SavedProfile): boolean {
  return (
    NameDataQuality === 2 &&
    FirstName !== null &&
    [MiddleName, LastName, NameSuffix].every((part) => part === null)
  )
}

/**
 * The answers as a person of an intake, whose rules then judge them. What is no longer asked with these answers is
 * left out: the boxes of a name that is not given, the last name beside a code name.
 */
export function asMember(answers: ProfileAnswers): IntakeMember {
  const { nameKind = null, DOBDataQuality = null } = answers
  const chosen = answers.races ?? []
  const isByCode = nameKind === 'code'
  const isNamed = isByCode || (nameKind !== null && !isNoAnswer(nameKind))
  const name = (text: string | null | undefined): string => (isNamed && !isByCode ? (text ?? '') : '')
  return {
    ...emptyMember(somebody),
    codeName: isByCode,
    NameDataQuality: nameKind === 'code' ? 2 : nameKind,
    FirstName: isNamed ? (answers.FirstName ?? '') : '',
    MiddleName: name(answers.MiddleName),
    LastName: name(answers.LastName),
    NameSuffix: name(answers.NameSuffix),
    DOBDataQuality,
    DOB: isNoAnswer(DOBDataQuality) ? '' : (answers.DOB ?? ''),
    ...Object.fromEntries(raceColumns.map((column) => [column, chosen.includes(column)])),
    RaceNone: chosen.find((answer) => typeof answer === 'number') ?? null,
    AdditionalRaceEthnicity: chosen.some((answer) => typeof answer === 'string')
      ? (answers.AdditionalRaceEthnicity ?? '')
      : '',
    Sex: answers.Sex ?? null,
    VeteranStatus: answers.VeteranStatus ?? null,
  }
}

/** The one person a changed profile is about. */
export const somebody = '0'.repeat(32)

const notCollected = 99

/** The answer of each part that says whether the part is asked. */
const firstAnswer = {
  alias: 'alias',
  name: 'nameKind',
  dateOfBirth: 'DOBDataQuality',
  raceAndEthnicity: 'races',
  sex: 'Sex',
  veteran: 'VeteranStatus',
} as const satisfies Record<ProfilePart, keyof ProfileAnswers>

const recorded: Readonly<Record<ProfilePart, (saved: SavedProfile) => ProfileAnswers>> = {
  alias: ({ alias }) => ({ alias }),
  name: (saved) => ({
    nameKind: isCodeName(saved) ? 'code' : codeOf('NameDataQuality', saved.NameDataQuality),
    FirstName: saved.FirstName,
    MiddleName: saved.MiddleName,
    LastName: saved.LastName,
    NameSuffix: saved.NameSuffix,
  }),
  dateOfBirth: (saved) => ({
    DOBDataQuality: codeOf('DOBDataQuality', saved.DOBDataQuality),
    DOB: saved.DOB,
  }),
  raceAndEthnicity: (saved) => {
    const races = raceColumns.filter((column) => saved.races.includes(column))
    return {
      races: races.length > 0 ? races : [codeOf('RaceNone', saved.RaceNone) ?? notCollected],
      AdditionalRaceEthnicity: saved.AdditionalRaceEthnicity,
    }
  },
  sex: ({ Sex }) => ({ Sex: codeOf('Sex', Sex) }),
  veteran: ({ VeteranStatus }) => ({ VeteranStatus: codeOf('NoYesReasonsForMissingData', VeteranStatus) }),
}

const written: Readonly<Record<ProfilePart, (answers: ProfileAnswers) => object>> = {
  alias: ({ alias }) => ({ alias: typed(alias) }),
  name: (answers) => nameColumns(asMember(answers)),
  dateOfBirth: (answers) => birthColumns(asMember(answers)),
  raceAndEthnicity: (answers) => racesOf(asMember(answers)),
  sex: ({ Sex }) => ({ Sex: Sex ?? notCollected }),
  veteran: ({ VeteranStatus }) => ({ VeteranStatus: VeteranStatus ?? notCollected }),
}

function code<List extends PicklistName>(list: List) {
  return z.custom<CodeOf<List>>((value) => isCode(list, value))
}

function codeOf<List extends PicklistName>(list: List, value: number | null): CodeOf<List> | null {
  return isCode(list, value) ? value : null
}
