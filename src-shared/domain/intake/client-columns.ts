import { typed } from '#shared/domain/client/typed-text.ts'
import type { RaceColumn } from '#shared/hud/fy2026/column-sets.ts'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import type { IntakeAnswers, IntakeMember } from './answers.ts'
import type { IntakeContext } from './context.ts'
import { birthOf, isNoAnswer } from './people.ts'
import { isSectionAsked } from './section-list.ts'
import { touchedDateOfBirth } from './sections/date-of-birth.ts'
import { nameQuality, touchedName } from './sections/name.ts'
import { hasRace, touchedRace } from './sections/race-and-ethnicity.ts'
import { readSSN, touchedSSN } from './sections/ssn.ts'

/** The columns of Client.csv an intake may write. */
export type ClientColumns = Partial<
  NameColumns & SSNColumns & BirthColumns & RaceColumns & Pick<HudRow<'Client'>, 'Sex' | 'VeteranStatus'>
>

type NameColumns = Pick<
  HudRow<'Client'>,
  'FirstName' | 'MiddleName' | 'LastName' | 'NameSuffix' | 'NameDataQuality'
>
type SSNColumns = Pick<HudRow<'Client'>, 'SSN' | 'SSNDataQuality'>
type BirthColumns = Pick<HudRow<'Client'>, 'DOB' | 'DOBDataQuality'>
type RaceColumns = Pick<HudRow<'Client'>, RaceColumn | 'RaceNone' | 'AdditionalRaceEthnicity'>

/**
 * What an intake says about a client. A new client gets every column, those without an answer as data not collected.
 * A client the vault knows gets only what was answered now: silence never wipes out what they told before.
 */
export function toClientColumns(
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
): ClientColumns {
  const isNew = member.PersonalID === null
  const asksSSN = isSectionAsked('ssn', member, answers, context)
  const asksVeteran = isSectionAsked('veteran', member, answers, context)
  const VeteranStatus = asksVeteran ? member.VeteranStatus : null
  return {
    ...(isNew || touchedName(member) ? nameColumns(member) : {}),
    ...(isNew || (asksSSN && touchedSSN(member)) ? ssnColumns(member, asksSSN) : {}),
    ...(isNew || touchedDateOfBirth(member) ? birthColumns(member) : {}),
    ...(isNew || touchedRace(member) ? racesOf(member) : {}),
    ...(isNew || member.Sex !== null ? { Sex: member.Sex } : {}),
    ...(isNew || VeteranStatus !== null ? { VeteranStatus: VeteranStatus ?? 99 } : {}),
  }
}

/** A name (3.01) as it is stored: nothing beside a reason why there is none, one word for a code name. */
export function nameColumns(member: IntakeMember): NameColumns {
  const quality = nameQuality(member) ?? 99
  const isGiven = !isNoAnswer(quality)
  const isWhole = isGiven && !member.codeName
  return {
    FirstName: isGiven ? typed(member.FirstName) : null,
    MiddleName: isWhole ? typed(member.MiddleName) : null,
    LastName: isWhole ? typed(member.LastName) : null,
    NameSuffix: isWhole ? typed(member.NameSuffix) : null,
    NameDataQuality: quality,
  }
}

function ssnColumns({ SSN, SSNDataQuality }: IntakeMember, isAsked: boolean): SSNColumns {
  const quality = isAsked ? (SSNDataQuality ?? 99) : 99
  return { SSN: isNoAnswer(quality) ? null : readSSN(SSN), SSNDataQuality: quality }
}

/** A date of birth (3.03) as it is stored. */
export function birthColumns(member: IntakeMember): BirthColumns {
  const quality = member.DOBDataQuality ?? 99
  return { DOB: isNoAnswer(quality) ? null : birthOf(member), DOBDataQuality: quality }
}

/** Each race is 0 or 1, never blank; `RaceNone` says why when all are 0 (3.04.1). */
export function racesOf(member: IntakeMember): RaceColumns {
  const chosen = hasRace(member)
  return {
    AmIndAKNative: zeroOrOne(member.AmIndAKNative),
    Asian: zeroOrOne(member.Asian),
    BlackAfAmerican: zeroOrOne(member.BlackAfAmerican),
    HispanicLatinao: zeroOrOne(member.HispanicLatinao),
    MidEastNAfrican: zeroOrOne(member.MidEastNAfrican),
    NativeHIPacific: zeroOrOne(member.NativeHIPacific),
    White: zeroOrOne(member.White),
    RaceNone: chosen ? null : (member.RaceNone ?? 99),
    AdditionalRaceEthnicity: chosen ? typed(member.AdditionalRaceEthnicity) : null,
  }
}

function zeroOrOne(isChosen: boolean): 0 | 1 {
  return isChosen ? 1 : 0
}
