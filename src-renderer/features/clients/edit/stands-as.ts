import type { ProfilePart, SavedProfile } from '#shared/domain/client/profile.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { answerWords, nameQualityWords, raceWords, wholeName } from '../profile/profile-words.ts'

/** A part of a profile in words, whole: what it was, what it becomes. */
export function standsAs(part: ProfilePart, profile: SavedProfile): string {
  return words[part](profile)
}

const words: Readonly<Record<ProfilePart, (profile: SavedProfile) => string>> = {
  alias: ({ alias }) => alias,
  name: (profile) => lines(wholeName(profile), nameQualityWords(profile)),
  dateOfBirth: ({ DOB, DOBDataQuality }) =>
    lines(DOB === null ? null : formatDate(DOB), answerWords('DOBDataQuality', DOBDataQuality)),
  raceAndEthnicity: (profile) => lines(raceWords(profile), profile.AdditionalRaceEthnicity),
  sex: ({ Sex }) => answerWords('Sex', Sex),
  veteran: ({ VeteranStatus }) => answerWords('NoYesReasonsForMissingData', VeteranStatus),
}

function lines(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n')
}
