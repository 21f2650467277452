import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { questionnaireSchema } from './questionnaire.ts'

/** Where a version stands: proposed by one person, approved by another, or withdrawn. */
export const versionStates = ['proposed', 'approved', 'withdrawn'] as const
export type VersionState = (typeof versionStates)[number]

/** A version that counts: approved, from a day on. */
export const approvedVersionSchema = z.object({
  questionnaire_version_id: recordId,
  number: z.number().int(),
  /** The first day it is asked; null for what the vault began with. */
  effective_from: z.iso.date().nullable(),
  body: questionnaireSchema,
})
export type ApprovedVersion = Readonly<z.output<typeof approvedVersionSchema>>

/** The version of a questionnaire that is asked on a day; null where it is not asked yet. */
export function versionOn(
  versions: readonly ApprovedVersion[],
  key: string,
  day: string,
): ApprovedVersion | null {
  const begun = versions.filter(
    ({ body, effective_from }) =>
      body.key === key && (effective_from === null || compareDates(effective_from, day) <= 0),
  )
  return begun.toSorted((one, other) => other.number - one.number)[0] ?? null
}

/** What can be chosen on a day or later: each questionnaire but those that are asked no more by then. */
export function askedFrom(versions: readonly ApprovedVersion[], day: string): readonly ApprovedVersion[] {
  return newestOfEach(versions).filter(({ body }) => {
    const now = versionOn(versions, body.key, day)
    return body.retired !== true || (now !== null && now.body.retired !== true)
  })
}

/** The newest version of each questionnaire, whether it is asked already or only later: standard ones first. */
export function newestOfEach(versions: readonly ApprovedVersion[]): readonly ApprovedVersion[] {
  const newest = new Map<string, ApprovedVersion>()
  for (const version of versions.toSorted((one, other) => one.number - other.number))
    newest.set(version.body.key, version)
  return [...newest.values()].toSorted(
    (one, other) =>
      Number(one.body.kind === 'alternative') - Number(other.body.kind === 'alternative') ||
      one.body.label.localeCompare(other.body.label),
  )
}
