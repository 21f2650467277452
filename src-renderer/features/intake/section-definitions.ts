import type { IntakeSectionId } from '#shared/domain/intake/section-list.ts'
import { checkIntakeSection } from '#shared/domain/intake/check.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { SectionContext, SectionDefinition, SectionPage } from './section-answers.ts'
import { pathInSection } from './section-lens.ts'
import { beforeYouAskPages } from './sections/before-you-ask.tsx'
import { dateOfBirthPages } from './sections/date-of-birth.ts'
import { domesticViolencePages } from './sections/domestic-violence.tsx'
import { householdPages } from './sections/household.ts'
import { livingSituationPages } from './sections/living-situation.ts'
import { namePages } from './sections/name.ts'
import { disablingConditionPages, sexPages, veteranPages } from './sections/one-answer.ts'
import { raceAndEthnicityPages } from './sections/race-and-ethnicity.ts'
import { ssnPages } from './sections/ssn.ts'
import { startPages } from './sections/start.ts'

const pagesOf: Readonly<Record<IntakeSectionId, readonly SectionPage[]>> = {
  beforeYouAsk: beforeYouAskPages,
  household: householdPages,
  start: startPages,
  name: namePages,
  dateOfBirth: dateOfBirthPages,
  ssn: ssnPages,
  raceAndEthnicity: raceAndEthnicityPages,
  sex: sexPages,
  veteran: veteranPages,
  disablingCondition: disablingConditionPages,
  livingSituation: livingSituationPages,
  domesticViolence: domesticViolencePages,
}

/**
 * A section as a wizard of its own. Errors stop it; what is only doubtful or left out is asked about once for the
 * whole household, when the enrollment is saved.
 */
export function definitionOf(id: IntakeSectionId): SectionDefinition {
  return {
    pages: pagesOf[id],
    saveLabel: 'Save section',
    check: (_answers, context) => issuesOf(id, context).filter(({ severity }) => severity === 'error'),
  }
}

/** What the rules say about a section, at the paths of its own fields. */
export function issuesOf(id: IntakeSectionId, { whole, member, intake }: SectionContext): readonly Issue[] {
  const memberId = member?.memberId ?? null
  return checkIntakeSection(id, memberId, whole, intake).map(({ path, severity, message }) => ({
    path: pathInSection(path, memberId),
    severity,
    message,
  }))
}
