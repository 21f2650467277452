import { isCode } from '#shared/hud/fy2026/picklist.ts'
import type { CodeOf, HudRow, PicklistName } from '#shared/hud/fy2026/types.ts'
import type { IntakeMember } from './answers.ts'
import type { ClientColumns } from './client-columns.ts'
import { raceColumns } from '#shared/hud/fy2026/column-sets.ts'

/** The columns of Client.csv that an intake asks for. */
export type AskedColumns = Pick<HudRow<'Client'>, keyof ClientColumns>

/** What the vault knows of a client besides HUD's own columns. */
export interface KnownClient {
  readonly client: AskedColumns
  readonly alias: string
  /** Whether somebody did an intake with this client before. Without one, the only name on record is the alias. */
  readonly hadIntake: boolean
}

/**
 * The answers a client gave before, offered again so that nobody is asked twice. A refusal is an answer and is
 * offered too; data not collected (99) is not, so that it is asked now. What changes with time (where they slept,
 * domestic violence, a disabling condition) belongs to a stay and is asked anew.
 */
export function knownAnswers({ client, alias, hadIntake }: KnownClient): Partial<IntakeMember> {
  const NameDataQuality = answerOf('NameDataQuality', client.NameDataQuality)
  const isOnlyAlias = !hadIntake && client.FirstName === alias
  return {
    ...(NameDataQuality === null || isOnlyAlias ? {} : nameOf(client, NameDataQuality)),
    ...dateOfBirthOf(client),
    ...ssnOf(client),
    ...racesOf(client),
    Sex: answerOf('Sex', client.Sex),
    VeteranStatus: answerOf('NoYesReasonsForMissingData', client.VeteranStatus),
  }
}

const notCollected = 99
const partial = 2

function nameOf(
  { FirstName, MiddleName, LastName, NameSuffix }: AskedColumns,
  NameDataQuality: CodeOf<'NameDataQuality'>,
): Partial<IntakeMember> {
  return {
    codeName:
      NameDataQuality === partial && [MiddleName, LastName, NameSuffix].every((part) => part === null),
    FirstName: FirstName ?? '',
    MiddleName: MiddleName ?? '',
    LastName: LastName ?? '',
    NameSuffix: NameSuffix ?? '',
    NameDataQuality,
  }
}

function dateOfBirthOf({ DOB, DOBDataQuality }: AskedColumns): Partial<IntakeMember> {
  const quality = answerOf('DOBDataQuality', DOBDataQuality)
  return quality === null ? {} : { DOB: DOB ?? '', DOBDataQuality: quality }
}

function ssnOf({ SSN, SSNDataQuality }: AskedColumns): Partial<IntakeMember> {
  const quality = answerOf('SSNDataQuality', SSNDataQuality)
  return quality === null ? {} : { SSN: SSN ?? '', SSNDataQuality: quality }
}

function racesOf(client: AskedColumns): Partial<IntakeMember> {
  const races = Object.fromEntries(raceColumns.map((column) => [column, client[column] === 1]))
  return {
    ...races,
    RaceNone: answerOf('RaceNone', client.RaceNone),
    AdditionalRaceEthnicity: client.AdditionalRaceEthnicity ?? '',
  }
}

function answerOf<List extends PicklistName>(list: List, code: number | null): CodeOf<List> | null {
  return code !== notCollected && isCode(list, code) ? code : null
}
