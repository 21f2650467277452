import type { DataCheck } from '../data-check.ts'
import { projectPartRows, projectRows } from '../rows.ts'

const hmis = { table: 'HMISParticipation', key: 'HMISParticipationID' }
const ce = { table: 'CEParticipation', key: 'CEParticipationID' }
const shared = { severity: 'high', subject: 'project' } as const

/** Another record of the same project whose days touch those of `r`, an open end reaching on. */
function overlapping({ table, key }: { readonly table: string; readonly key: string }): string {
  const start = `${table}StatusStartDate`
  const end = `${table}StatusEndDate`
  return `EXISTS (SELECT 1 FROM "${table}" o WHERE o.ProjectID = r.ProjectID AND o.${key} <> r.${key}
    AND o.${start} <= coalesce(r.${end}, '9999-12-31') AND r.${start} <= coalesce(o.${end}, '9999-12-31'))`
}

/** A project that runs today and has no record of `table` for today. */
function noneToday(table: string): string {
  return `p.OperatingStartDate <= @today AND coalesce(p.OperatingEndDate, '9999-12-31') > @today
    AND NOT EXISTS (SELECT 1 FROM "${table}" o WHERE o.ProjectID = p.ProjectID AND o.${table}StatusStartDate <= @today
      AND coalesce(o.${table}StatusEndDate, '9999-12-31') >= @today)`
}

const flags = ['PreventionAssessment', 'CrisisAssessment', 'HousingAssessment', 'DirectServices']

/** Taking part in HMIS and in Coordinated Entry (2.08, 2.09). */
export const participationChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'hmis-participation-overlaps',
    eva: [131],
    element: '2.08.2',
    title: 'Two records of taking part overlap',
    means: 'On one day a project takes part in one way: in HMIS, with a comparable database, or not.',
    mend: 'End the older record on the day before the newer one begins.',
    sql: projectPartRows(hmis, 'HMISParticipationStatusStartDate', overlapping(hmis)),
  },
  {
    ...shared,
    id: 'ce-participation-overlaps',
    eva: [128],
    element: '2.09.3',
    title: 'Two records of Coordinated Entry overlap',
    means:
      'On one day a project either is an access point or is none, and either takes referrals or does not.',
    mend: 'End the older record on the day before the newer one begins.',
    sql: projectPartRows(ce, 'CEParticipationStatusStartDate', overlapping(ce)),
  },
  {
    ...shared,
    id: 'victim-service-provider-in-hmis',
    eva: [133],
    severity: 'error',
    element: '2.08.1',
    title: 'Marked as taking part in HMIS',
    means:
      'The law keeps victim service providers out of HMIS. They use a comparable database like this one.',
    mend: 'Change the record to a comparable database. If survivor records are in HMIS, talk to your Continuum now.',
    sql: projectPartRows(
      hmis,
      'HMISParticipationType',
      'r.HMISParticipationType = 1 AND p.VictimServiceProvider = 1',
    ),
  },
  {
    ...shared,
    id: 'hmis-participation-missing',
    eva: [],
    severity: 'error',
    element: '2.08.1',
    title: 'No record of taking part',
    means: 'Each running project says whether it takes part in HMIS, with a comparable database, or not.',
    mend: 'Add a record without an end to the project.',
    sql: projectRows('ProjectID', noneToday('HMISParticipation'), { value: 'NULL' }),
  },
  {
    ...shared,
    id: 'ce-participation-missing',
    eva: [],
    severity: 'error',
    element: '2.09.1',
    title: 'No record of Coordinated Entry',
    means:
      'Each running project says whether it is an access point and takes referrals, even if it does neither.',
    mend: 'Add a record without an end to the project.',
    sql: projectRows('ProjectID', noneToday('CEParticipation'), { value: 'NULL' }),
  },
  {
    ...shared,
    id: 'access-point-services-missing',
    eva: [],
    severity: 'error',
    element: '2.09.A',
    title: 'What the access point offers is missing',
    means: 'An access point says for each of four kinds of help whether it gives it.',
    mend: 'Answer yes or no for each of the four.',
    sql: projectPartRows(
      ce,
      'HousingAssessment',
      `r.AccessPoint = 1 AND (${flags.map((flag) => `r.${flag} IS NULL`).join(' OR ')})`,
    ),
  },
]
