import type { DataCheck } from '../data-check.ts'
import { bedsFromEntry, permanentHousing } from '../project-sets.ts'
import { stayRows } from '../rows.ts'

/** The first night in a bed of the project, for a stay `alias`; null where it has none. */
function bedFrom(alias: string): string {
  return `CASE WHEN ${alias}.ProjectType IN (${bedsFromEntry}) THEN ${alias}.EntryDate
    WHEN ${alias}.ProjectType IN (${permanentHousing}) AND coalesce(${alias}.RRHSubType, 2) = 2 THEN ${alias}.MoveInDate END`
}

function until(alias: string): string {
  return `coalesce(${alias}.ExitDate, '9999-12-31')`
}

/** Rapid rehousing may bridge to supportive or other permanent housing. */
function mayGoTogether(one: string, other: string): string {
  return `(${one}.ProjectType = 13 AND ${other}.ProjectType IN (3, 9, 10))`
}

/** Nights of a night-by-night stay `night` that lie within the other stay. */
function nightsWithin(night: string, other: string): string {
  return `(SELECT count(*) FROM Services n WHERE n.EnrollmentID = ${night}.EnrollmentID AND n.RecordType = 200
    AND n.DateProvided >= ${bedFrom(other)} AND n.DateProvided < ${until(other)})`
}

/** Two beds in one night (3.10, 3.11). */
export const overlapChecks: readonly DataCheck[] = [
  {
    id: 'two-beds-in-one-night',
    eva: [77],
    severity: 'warning',
    element: '3.10.1',
    subject: 'stay',
    title: 'Two beds on the same night',
    means: 'Two stays of this person overlap, and both give a bed. One may have ended without being closed.',
    mend: 'Look at both stays. If one had ended, record its exit.',
    sql: stayRows(
      'EntryDate',
      `EXISTS (SELECT 1 FROM every_stay o WHERE o.PersonalID = s.PersonalID AND o.EnrollmentID <> s.EnrollmentID
         AND ${bedFrom('s')} < ${until('o')} AND ${bedFrom('o')} < ${until('s')}
         AND ${bedFrom('s')} < ${until('s')} AND ${bedFrom('o')} < ${until('o')}
         AND NOT ${mayGoTogether('s', 'o')} AND NOT ${mayGoTogether('o', 's')}
         AND (s.ProjectType <> 1 OR ${nightsWithin('s', 'o')} > 2)
         AND (o.ProjectType <> 1 OR ${nightsWithin('o', 's')} > 2))`,
    ),
  },
]
