import type { IntakeMember } from '../answers.ts'
import { unanswered, type Finding } from '../finding.ts'
import { memberPath } from '../people.ts'

/** True once anything was answered. */
export function touchedDomesticViolence(member: IntakeMember): boolean {
  return (
    member.DomesticViolenceSurvivor !== null ||
    member.WhenOccurred !== null ||
    member.CurrentlyFleeing !== null
  )
}

/** Whether the two questions that follow a yes are asked (4.11.A, 4.11.B). */
export function asksAboutViolence(member: IntakeMember): boolean {
  return member.DomesticViolenceSurvivor === 1
}

/** Domestic violence (4.11). Nothing here ever stops a save. */
export function checkDomesticViolence(member: IntakeMember): readonly Finding[] {
  if (member.DomesticViolenceSurvivor === null) {
    const path = memberPath(member, 'DomesticViolenceSurvivor')
    return [unanswered(path, 'Domestic violence has no answer yet; "prefers not to answer" is one')]
  }
  if (!asksAboutViolence(member)) return []
  return followUps
    .filter(([field]) => member[field] === null)
    .map(([field, name]) =>
      unanswered(memberPath(member, field), `${name} has no answer yet; "prefers not to answer" is one`),
    )
}

const followUps = [
  ['WhenOccurred', 'When it happened'],
  ['CurrentlyFleeing', 'Currently fleeing'],
] as const
