import { z } from 'zod'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import type { PicklistName } from '#shared/hud/fy2026/types.ts'

const text = z.string().max(200).nullish()
const code = z.number().int().nullish()

/**
 * What HUD asks of a project beside its set-up: where it is (2.03), what its housing is (2.02.D, 2.02.A), and its beds
 * (2.07). Everything may be left open; the data check goes on naming it.
 */
export const projectDetailsSchema = z.object({
  RRHSubType: code,
  HousingType: code,
  Geocode: text,
  GeographyType: code,
  ZIP: text,
  HouseholdType: code,
  beds: text,
  units: text,
})
export type ProjectDetails = Readonly<z.output<typeof projectDetailsSchema>>

/** The project that is described, and what of it can be. */
export interface DescribedProject {
  readonly ProjectType: number
  /** False where a project in several Continuums has a place for each. */
  readonly asksPlace: boolean
  /** False where beds are on record already: a change of beds is a record of its own. */
  readonly asksBeds: boolean
}

/** Whether rapid rehousing is told apart: with housing, or services alone (2.02.A). */
export function asksSubtype({ ProjectType }: Pick<DescribedProject, 'ProjectType'>): boolean {
  return ProjectType === 13
}

/** Whether the project houses people, and so has a housing type and beds. */
export function housesPeople(
  { ProjectType }: Pick<DescribedProject, 'ProjectType'>,
  { RRHSubType }: Pick<ProjectDetails, 'RRHSubType'>,
): boolean {
  return [0, 1, 2, 3, 8, 9, 10].includes(ProjectType) || (ProjectType === 13 && RRHSubType === 2)
}

/** What is wrong with the description of a project. */
export function checkProjectDetails(details: ProjectDetails, project: DescribedProject): readonly Issue[] {
  const houses = housesPeople(project, details)
  return [
    ...checkCode('RRHSubType', details.RRHSubType, 'RRHSubType', asksSubtype(project)),
    ...checkCode('HousingType', details.HousingType, 'HousingType', houses),
    ...(project.asksPlace ? checkPlace(details) : []),
    ...(houses && project.asksBeds ? checkBeds(details) : []),
  ]
}

function checkPlace({ Geocode, GeographyType, ZIP }: ProjectDetails): readonly Issue[] {
  return [
    ...checkDigits('Geocode', Geocode, /^\d{6}$/, 'Geocode must be six digits, like 279145'),
    ...checkCode('GeographyType', GeographyType, 'GeographyType', true),
    ...checkDigits('ZIP', ZIP, /^(?!00000)\d{5}$/, 'ZIP code must be five digits, like 56301'),
  ]
}

function checkBeds({ beds, units, HouseholdType }: ProjectDetails): readonly Issue[] {
  if (typed(beds) === null && typed(units) === null) return []
  const wrong = [
    ...checkDigits('beds', beds ?? '', /^\d{1,4}$/, 'Beds must be a whole number, like 24'),
    ...checkDigits('units', units ?? '', /^\d{1,4}$/, 'Units must be a whole number, like 10'),
    ...(isCode('HouseholdType', HouseholdType)
      ? []
      : [error('HouseholdType', 'Choose who the beds are for')]),
  ]
  if (wrong.length > 0 || Number(units) <= Number(beds)) return wrong
  return [error('units', 'Units must be as many as the beds, or fewer')]
}

/** An answer may stay open; one that is given must stand on its list. */
function checkCode(
  path: string,
  answer: number | null | undefined,
  list: PicklistName,
  isAsked: boolean,
): readonly Issue[] {
  const isSound = !isAsked || answer === null || answer === undefined || isCode(list, answer)
  return isSound ? [] : [error(path, 'Choose an answer from the list')]
}

function checkDigits(
  path: string,
  answer: string | null | undefined,
  shape: RegExp,
  message: string,
): readonly Issue[] {
  if (answer === null || answer === undefined) return []
  return shape.test(answer.trim()) ? [] : [error(path, message)]
}
