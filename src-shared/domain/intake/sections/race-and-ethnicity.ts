import { typed } from '#shared/domain/client/typed-text.ts'
import { raceColumns } from '#shared/hud/fy2026/column-sets.ts'
import type { IntakeMember } from '../answers.ts'
import { unanswered, wrong, type Finding } from '../finding.ts'
import { memberPath } from '../people.ts'
import { checkText } from '../text-rules.ts'

/** True when at least one race or ethnicity was chosen. */
export function hasRace(member: IntakeMember): boolean {
  return raceColumns.some((column) => member[column])
}

/** True once anything was answered. */
export function touchedRace(member: IntakeMember): boolean {
  return hasRace(member) || member.RaceNone !== null || typed(member.AdditionalRaceEthnicity) !== null
}

/** Any number of races and ethnicities, or one reason why there is none (3.04). */
export function checkRace(member: IntakeMember): readonly Finding[] {
  const detail = memberPath(member, 'AdditionalRaceEthnicity')
  const text = checkText(detail, 'Additional detail', member.AdditionalRaceEthnicity, 100)
  if (member.RaceNone !== null) {
    if (hasRace(member)) {
      const path = memberPath(member, 'RaceNone')
      return [wrong(path, 'Race and ethnicity has both an answer and a reason for none; keep one of the two')]
    }
    return typed(member.AdditionalRaceEthnicity) === null
      ? []
      : [
          wrong(
            detail,
            'Additional detail goes with a chosen race or ethnicity; choose one, or clear the detail',
          ),
        ]
  }
  if (hasRace(member)) return text
  const path = memberPath(member, 'AmIndAKNative')
  return [...text, unanswered(path, 'Race and ethnicity has no answer yet; "prefers not to answer" is one')]
}
