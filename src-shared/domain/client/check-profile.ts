import { emptyIntake } from '#shared/domain/intake/answers.ts'
import { toIssue, type Finding } from '#shared/domain/intake/finding.ts'
import { checkDateOfBirth } from '#shared/domain/intake/sections/date-of-birth.ts'
import { checkName } from '#shared/domain/intake/sections/name.ts'
import { checkOneAnswer } from '#shared/domain/intake/sections/one-answer.ts'
import { checkRace } from '#shared/domain/intake/sections/race-and-ethnicity.ts'
import { raceColumns } from '#shared/hud/fy2026/column-sets.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import { searchWords } from '#shared/domain/search-words.ts'
import { checkAlias } from './alias.ts'
import {
  asMember,
  askedParts,
  changedParts,
  recordedAnswers,
  somebody,
  type ProfileAnswers,
  type ProfilePart,
  type SavedProfile,
} from './profile.ts'

/** What the rules of a changed profile need to know besides its answers. */
export interface ProfileContext {
  readonly today: string
  readonly saved: SavedProfile
  /** The start of the first stay on record, before which nobody is born. */
  readonly firstStart: string | null
  /** Whether the alias that was typed is another client's. */
  readonly aliasTaken: boolean
}

/**
 * The rules of a changed profile: those of the intake over each part that is asked, something that changes, and a
 * reason. What is doubtful is only said of a part that changes.
 */
export function checkProfile(answers: ProfileAnswers, context: ProfileContext): readonly Issue[] {
  const changed = changedParts(answers, context.saved)
  const found = askedParts(answers).flatMap((part) =>
    rules[part](answers, context).filter(({ severity }) => severity === 'error' || changed.includes(part)),
  )
  const isUntouched = changed.length === 0 && found.length === 0
  const tells = changed.includes('alias') || changed.includes('name')
  return [
    ...(isUntouched ? [error('', 'Nothing is different yet: change the answer, or leave it as it is')] : []),
    ...found,
    ...(tells ? aliasTells(answers, context) : []),
    ...checkWhy(answers.reason, context.today),
  ]
}

/** The start of the first of these stays; null when there is none. */
export function firstStartOf(stays: readonly { readonly EntryDate: string }[]): string | null {
  return stays.map(({ EntryDate }) => EntryDate).toSorted()[0] ?? null
}

type Rule = (answers: ProfileAnswers, context: ProfileContext) => readonly Issue[]

const rules: Readonly<Record<ProfilePart, Rule>> = {
  alias: ({ alias }, { aliasTaken }) => checkAlias('alias', alias, aliasTaken),
  name: (answers) => atFields(checkName(asMember(answers))),
  dateOfBirth: (answers, { today, firstStart }) => {
    const member = asMember(answers)
    const start = { EntryDate: firstStart ?? '', EnrollmentCoC: null, caseManager: null }
    return atFields(checkDateOfBirth(member, { ...emptyIntake(), members: [member], start }, { today }))
  },
  raceAndEthnicity: (answers) => atFields(checkRace(asMember(answers))),
  sex: (answers) => atFields(checkOneAnswer(asMember(answers), 'Sex')),
  veteran: (answers) => atFields(checkOneAnswer(asMember(answers), 'VeteranStatus')),
}

/** The alias stands on lists that others may see, so it must not give the name away, whichever of the two is new. */
function aliasTells(answers: ProfileAnswers, { saved }: ProfileContext): readonly Issue[] {
  const whole = { ...recordedAnswers(saved), ...answers }
  if (whole.nameKind === 'code') return []
  const { FirstName, MiddleName, LastName } = asMember(whole)
  const name = new Set(searchWords(`${FirstName} ${MiddleName} ${LastName}`))
  const isShown = searchWords(whole.alias ?? '').some((word) => word.length > 1 && name.has(word))
  if (!isShown) return []
  const path = answers.alias === undefined ? 'FirstName' : 'alias'
  return [warning(path, 'The alias holds a part of the name: everyone who sees a list sees the alias')]
}

/** The findings about a person of an intake at the fields of a profile. */
function atFields(findings: readonly Finding[]): readonly Issue[] {
  return findings.map((finding) => {
    const field = finding.path.replace(`members.${somebody}.`, '')
    return { ...toIssue(finding), path: askedAs.get(field) ?? field }
  })
}

const askedAs: ReadonlyMap<string, keyof ProfileAnswers> = new Map([
  ['NameDataQuality', 'nameKind'],
  ['RaceNone', 'races'],
  ...raceColumns.map((column): [string, 'races'] => [column, 'races']),
])
