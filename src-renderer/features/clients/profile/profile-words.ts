import { ageAt, isIsoDate } from '#shared/domain/date/iso-date.ts'
import { isCodeName, type SavedProfile } from '#shared/domain/client/profile.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { PicklistName } from '#shared/hud/fy2026/types.ts'

const notCollected = 'Data not collected'

/** The name in one line; null when there is none. */
export function wholeName({ FirstName, MiddleName, LastName, NameSuffix }: SavedProfile): string | null {
  const parts = [FirstName, MiddleName, LastName, NameSuffix].filter((part) => part !== null && part !== '')
  return parts.length === 0 ? null : parts.join(' ')
}

/** How well the name is known, in HUD's words; a code name is said to be one. */
export function nameQualityWords(saved: SavedProfile): string {
  return isCodeName(saved) ? 'Code name' : answerWords('NameDataQuality', saved.NameDataQuality)
}

/** The age in words, about so many years when the date is rough; null when there is no date. */
export function ageWords({ DOB, DOBDataQuality }: SavedProfile, today: string): string | null {
  if (DOB === null || !isIsoDate(DOB)) return null
  const age = ageAt(DOB, today)
  const years = age < 1 ? 'Under 1 year' : age === 1 ? '1 year' : `${age} years`
  return DOBDataQuality === 2 ? `About ${lowerFirst(years)} old` : `${years} old`
}

/** The races and ethnicities in HUD's words, a line each, or why there is none. */
export function raceWords({ races, RaceNone }: SavedProfile): string {
  const chosen = stringLists.RaceColumns.filter(({ code }) => races.includes(code)).map(({ label }) => label)
  return chosen.length === 0 ? answerWords('RaceNone', RaceNone) : chosen.join('\n')
}

/** An answer in HUD's words. What nobody asked, and what HUD does not know, is data not collected. */
export function answerWords(list: PicklistName, code: number | null): string {
  return labelOf(list, code) ?? notCollected
}

/** True for those known to be under 18: HUD asks them no veteran status (3.07). */
export function isChild({ DOB }: SavedProfile, today: string): boolean {
  return DOB !== null && isIsoDate(DOB) && ageAt(DOB, today) < 18
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
