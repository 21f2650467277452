import { aliasKey } from '#shared/domain/client/alias.ts'
import { newId } from '#main/store/new-id.ts'
import type { NewRow } from '#main/store/tables/rows.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { markFor } from './mark.ts'

/** HUD's answer for a list nobody was asked yet: data not collected. */
const notCollected = 99

/** What Coordinated Entry may begin with: an alias. A code name is HUD's name quality 2, the rest is not collected. */
const aliasOnly = {
  NameDataQuality: 2,
  SSNDataQuality: notCollected,
  DOBDataQuality: notCollected,
  AmIndAKNative: 0,
  Asian: 0,
  BlackAfAmerican: 0,
  HispanicLatinao: 0,
  MidEastNAfrican: 0,
  NativeHIPacific: 0,
  White: 0,
  RaceNone: notCollected,
  Sex: notCollected,
  VeteranStatus: notCollected,
} as const

/** Adds a client under an alias, with HUD's columns as far as they are known. Answers the PersonalID. */
export async function addClient(
  session: WriteSession,
  alias: string,
  known: NewRow<'Client'> = {},
): Promise<string> {
  const PersonalID = known.PersonalID ?? newId()
  await session.insert('Client', { FirstName: alias, ...aliasOnly, ...known, PersonalID })
  await session.insert('client_profile', {
    PersonalID,
    alias,
    alias_key: aliasKey(alias),
    mark: markFor(PersonalID),
  })
  return PersonalID
}
