/** Sets of project types (2.02.6) and funders (2.06.1), written as SQL lists. */

/** Emergency shelter, street outreach and safe haven: 3.917A. */
export const streetAndShelter = '0, 1, 4, 8'
/** Permanent housing, rapid rehousing among it. */
export const permanentHousing = '3, 9, 10, 13'
/** Shelter, transitional housing and safe haven, where a bed is used from the first night. */
export const bedsFromEntry = '0, 1, 2, 8'

/** Whether a project `alias` has beds: rapid rehousing has, unless it gives services only. */
export function hasBeds(alias: string): string {
  return `(${alias}.ProjectType IN (0, 1, 2, 3, 8, 9, 10) OR (${alias}.ProjectType = 13 AND coalesce(${alias}.RRHSubType, 2) = 2))`
}

/** Whether the project of `alias` has a grant of one of these sources. */
export function isFunded(alias: string, funders: string): string {
  return `EXISTS (SELECT 1 FROM Funder f WHERE f.ProjectID = ${alias}.ProjectID AND f.Funder IN (${funders}))`
}

/** HUD/VASH and every VA program: they ask veterans about their service (V1). */
export const veteranFunders = '20, 27, 30, 33, 37, 38, 39, 40, 41, 42, 45'
/** Supportive Services for Veteran Families. */
export const ssvf = '33'
/** SSVF and HUD/VASH name a VA medical center (V6). */
export const ssvfAndVash = '20, 33'
