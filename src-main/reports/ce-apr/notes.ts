import type { ReportRange } from '#shared/domain/report/made-report.ts'
import type { ReadRows } from '../engine/definition.ts'

/** What the reader has to know: that there is nothing to count, and what became of each project that was named. */
export function notes(read: ReadRows, range: ReportRange): readonly string[] {
  const empty =
    read('SELECT 1 FROM report_project LIMIT 1').length > 0
      ? []
      : [`No project in ${range.CoCCode} was an access point in these dates, so there is nothing to count.`]
  return [...empty, ...aboutNamed(read, range)]
}

function aboutNamed(read: ReadRows, range: ReportRange): readonly string[] {
  if (range.ProjectIDs === null) return []
  const named = read(
    `SELECT named.value AS ProjectID, ProjectName, ContinuumProject,
            named.value IN (SELECT ProjectID FROM report_project) AS is_in,
            EXISTS (SELECT 1 FROM CEParticipation WHERE CEParticipation.ProjectID = named.value AND DateDeleted IS NULL)
              AS takes_part,
            EXISTS (SELECT 1 FROM ProjectCoC WHERE ProjectCoC.ProjectID = named.value AND CoCCode = :CoCCode
                     AND DateDeleted IS NULL) AS is_here
       FROM json_each(:projects) AS named
       LEFT JOIN Project ON Project.ProjectID = named.value AND Project.DateDeleted IS NULL
      ORDER BY ProjectName`,
  )
  return [
    'Only the projects that were named are counted.',
    ...named.map((project) => said(project, range.CoCCode)).filter((note) => note !== null),
  ]
}

function said(project: Readonly<Record<string, unknown>>, coc: string): string | null {
  if (project['ProjectName'] === null && project['ContinuumProject'] === null)
    return `There is no project ${String(project['ProjectID'])} in these data.`
  const name = String(project['ProjectName'] ?? project['ProjectID'])
  if (project['is_in'] === 1)
    return project['takes_part'] === 1
      ? null
      : `${name} has no record of its part in Coordinated Entry. It is counted as an access point throughout.`
  if (project['is_here'] !== 1) return `${name} is left out: it is not in ${coc}.`
  if (project['ContinuumProject'] !== 1) return `${name} is left out: it is not a continuum project.`
  return `${name} is left out: it was no access point in these dates.`
}
