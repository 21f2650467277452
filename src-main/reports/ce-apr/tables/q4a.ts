import type { ReportRange } from '#shared/domain/report/made-report.ts'
import type { ReadRows, RowDefinition, TableDefinition } from '../../engine/definition.ts'
import { all, everything, is } from '../../engine/where.ts'
import { count } from './columns.ts'

const columns = [
  'Organization Name',
  'Organization ID',
  'Project Name',
  'Project ID',
  'HMIS Project Type',
  'RRH Subtype',
  'Coordinated Entry Access Point',
  'Affiliated with a residential project',
  'Project IDs of affiliations',
  'CoC Number',
  'Geocode',
  'Victim Service Provider',
  'HMIS Software Name',
  'Report Start Date',
  'Report End Date',
  'Total Active Clients',
  'Total Active Households',
] as const

/**
 * A project's line. Whether it is an access point (2.09.1) is told as of the day it closed, when that lies in the
 * range, or else as of the end of the range; whether it is affiliated, of services only (6) and of rapid re-housing
 * that gives services only (13, 1).
 */
const lines = `
  WITH shown AS (
    SELECT Project.*, OrganizationName, VictimServiceProvider,
           CASE WHEN OperatingEndDate >= :start AND OperatingEndDate < :end THEN OperatingEndDate ELSE :end END AS as_of,
           coalesce(ResidentialAffiliation = 1 AND (Project.ProjectType = 6 OR (Project.ProjectType = 13 AND RRHSubType = 1)), 0)
             AS is_affiliated
      FROM report_project JOIN Project USING (ProjectID)
      LEFT JOIN Organization ON Organization.OrganizationID = Project.OrganizationID)
  SELECT shown.*,
         coalesce((SELECT AccessPoint FROM CEParticipation
                    WHERE CEParticipation.ProjectID = shown.ProjectID AND DateDeleted IS NULL
                      AND as_of BETWEEN CEParticipationStatusStartDate AND coalesce(CEParticipationStatusEndDate, '9999-12-31')
                    ORDER BY coalesce(CEParticipationStatusEndDate, '9999-12-31') DESC, CEParticipationStatusStartDate DESC,
                             DateUpdated DESC, CEParticipationID DESC LIMIT 1),
                  NOT EXISTS (SELECT 1 FROM CEParticipation
                               WHERE CEParticipation.ProjectID = shown.ProjectID AND DateDeleted IS NULL)) AS is_access_point,
         CASE WHEN is_affiliated THEN
           (SELECT group_concat(ResProjectID, ', ' ORDER BY ResProjectID) FROM Affiliation
             WHERE Affiliation.ProjectID = shown.ProjectID AND DateDeleted IS NULL) END AS affiliations,
         (SELECT group_concat(CoCCode, ', ' ORDER BY CoCCode) FROM (SELECT DISTINCT CoCCode FROM ProjectCoC
           WHERE ProjectCoC.ProjectID = shown.ProjectID AND DateDeleted IS NULL)) AS cocs,
         (SELECT group_concat(Geocode, ', ' ORDER BY CoCCode, Geocode) FROM (SELECT DISTINCT CoCCode, Geocode FROM ProjectCoC
           WHERE ProjectCoC.ProjectID = shown.ProjectID AND DateDeleted IS NULL)) AS geocodes
    FROM shown ORDER BY OrganizationName, ProjectName, ProjectID`

/** Project identifiers: one line for each project of the report. */
export function projectIdentifiers(read: ReadRows, range: ReportRange): TableDefinition {
  const rows = read(lines).map((project) => projectLine(project, range))
  return {
    id: 'Q4a',
    title: 'Project identifiers',
    columns,
    rows,
    unprinted:
      rows.length === 0
        ? {}
        : {
            [allProjects.P]: count('active_person', everything),
            [allProjects.Q]: count('active_person', is('is_head', 1)),
          },
  }
}

/** Active clients and households of all lines, which count those of several projects several times. */
export const allProjects = { P: 'Q4a.P2-all', Q: 'Q4a.Q2-all' } as const

function projectLine(project: Readonly<Record<string, unknown>>, range: ReportRange): RowDefinition {
  const text = (name: string) => ({ kind: 'text', value: printed(project[name]) }) as const
  const here = is('ProjectID', String(project['ProjectID']))
  return {
    label: String(printed(project['OrganizationName'])),
    cells: [
      text('OrganizationID'),
      text('ProjectName'),
      text('ProjectID'),
      text('ProjectType'),
      text('RRHSubType'),
      text('is_access_point'),
      text('is_affiliated'),
      text('affiliations'),
      text('cocs'),
      text('geocodes'),
      text('VictimServiceProvider'),
      ...[range.software, range.start, range.end].map((value) => ({ kind: 'text', value }) as const),
      count('active_person', here),
      count('active_person', all(here, is('is_head', 1))),
    ],
  }
}

function printed(value: unknown): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : ''
}
