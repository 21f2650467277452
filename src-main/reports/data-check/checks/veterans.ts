import { theaterColumns } from '#shared/hud/fy2026/column-sets.ts'
import type { DataCheck } from '../data-check.ts'
import { isFunded, ssvf, ssvfAndVash, veteranFunders } from '../project-sets.ts'
import { clientRows, stayRows } from '../rows.ts'

/** Veterans in projects of HUD/VASH and the VA are asked about their service (V1). */
const served = `c.VeteranStatus = 1 AND EXISTS (
  SELECT 1 FROM stay s WHERE s.PersonalID = c.PersonalID AND ${isFunded('s', veteranFunders)})`

const thisYear = 'CAST(substr(@today, 1, 4) AS INTEGER)'

const shared = { severity: 'error', subject: 'client' } as const
const whyAsked = 'The programs of the VA ask every veteran for this.'
const mendProfile = 'Open the record and add it.'

function missing(id: string, eva: number, element: string, what: string, column: string): DataCheck {
  const title = `${what} is missing`
  const sql = clientRows(column, `${served} AND coalesce(c.${column}, 99) = 99`)
  return { ...shared, id, eva: [eva], element, title, means: whyAsked, mend: mendProfile, sql }
}

function unknown(id: string, eva: number, element: string, what: string, column: string): DataCheck {
  const sql = clientRows(column, `${served} AND c.${column} IN (8, 9)`)
  const title = `${what} is not known`
  return {
    ...shared,
    severity: 'warning',
    id,
    eva: [eva],
    element,
    title,
    means: whyAsked,
    mend: mendProfile,
    sql,
  }
}

/** A year that has not come yet, whoever funds the project. */
function inFuture(id: string, eva: number, element: string, what: string, column: string): DataCheck {
  return {
    ...shared,
    id,
    eva: [eva],
    element,
    title: `${what} is in the future`,
    means: 'That year has not come yet, so a digit is probably not right.',
    mend: 'Open the record and correct the year.',
    sql: clientRows(column, `c.${column} > ${thisYear}`),
  }
}

/** What SSVF and HUD/VASH want to know of the head of household. */
function ofHead(
  id: string,
  eva: number,
  element: string,
  what: string,
  column: string,
  where: string,
): DataCheck {
  return {
    ...shared,
    subject: 'stay',
    id,
    eva: [eva],
    element,
    title: `${what} is missing`,
    means: 'The grant of this project asks it of every head of household.',
    mend: mendProfile,
    sql: stayRows(column, `s.RelationshipToHoH = 1 AND ${where}`),
  }
}

/** V1 to V7: asked only where HUD/VASH or the VA funds the project. */
export const veteranChecks: readonly DataCheck[] = [
  missing('year-entered-missing', 15, 'V1.1', 'Year entered military service', 'YearEnteredService'),
  inFuture('year-entered-in-future', 16, 'V1.1', 'Year entered military service', 'YearEnteredService'),
  missing('year-separated-missing', 17, 'V1.2', 'Year separated from military service', 'YearSeparated'),
  inFuture('year-separated-in-future', 18, 'V1.2', 'Year separated from military service', 'YearSeparated'),
  {
    ...shared,
    id: 'theaters-missing',
    eva: [19],
    element: 'V1.3',
    title: 'A theater of operations is not answered',
    means: whyAsked,
    mend: mendProfile,
    sql: clientRows(
      'OtherTheater',
      `${served} AND (${theaterColumns.map((one) => `coalesce(c.${one}, 99) = 99`).join(' OR ')})`,
    ),
  },
  {
    ...shared,
    id: 'theaters-unknown',
    eva: [57],
    severity: 'warning',
    element: 'V1.3',
    title: 'A theater of operations is not known',
    means: whyAsked,
    mend: mendProfile,
    sql: clientRows(
      'OtherTheater',
      `${served} AND (${theaterColumns.map((one) => `c.${one} IN (8, 9)`).join(' OR ')})`,
    ),
  },
  missing('branch-missing', 20, 'V1.11', 'Branch of the military', 'MilitaryBranch'),
  unknown('branch-unknown', 58, 'V1.11', 'Branch of the military', 'MilitaryBranch'),
  missing('discharge-missing', 21, 'V1.12', 'Discharge status', 'DischargeStatus'),
  unknown('discharge-unknown', 56, 'V1.12', 'Discharge status', 'DischargeStatus'),
  ofHead(
    'ami-missing',
    22,
    'V4.1',
    'Percent of area median income',
    'PercentAMI',
    `coalesce(s.PercentAMI, 99) = 99 AND ${isFunded('s', ssvf)}`,
  ),
  ofHead(
    'vamc-missing',
    23,
    'V6.1',
    'VA medical center',
    'VAMCStation',
    `s.VAMCStation IS NULL AND ${isFunded('s', ssvfAndVash)}`,
  ),
  ofHead(
    'prevention-score-missing',
    25,
    'V7',
    'Screening or threshold score',
    'HPScreeningScore',
    `s.ProjectType = 12 AND (s.HPScreeningScore IS NULL OR s.ThresholdScore IS NULL) AND ${isFunded('s', ssvf)}`,
  ),
]
