import { expect, test } from 'vitest'
import { routes } from '#renderer/app/routes.tsx'
import { matchRoutes } from 'react-router'
import { placeOf } from './place.ts'

const client = {
  check: 'x',
  key: 'k',
  ProjectID: 'q',
  PersonalID: 'p',
  HouseholdID: 'h',
  EnrollmentID: 'e',
  referral_id: 'r',
  hasIntake: true,
}
type Row = Parameters<typeof placeOf>[0]

const rows: readonly (readonly [string, Partial<Row>, string])[] = [
  ['a date of birth', { table: 'Client', column: 'DOB' }, '#/clients/p/profile/dateOfBirth'],
  ['a race', { table: 'Client', column: 'White' }, '#/clients/p/profile/raceAndEthnicity'],
  [
    'what the profile does not ask',
    { table: 'Client', column: 'MilitaryBranch' },
    '#/records/military-service/k?field=MilitaryBranch',
  ],
  ['what no page asks', { table: 'Client', column: 'SSNDataQuality' }, '#/clients/p'],
  [
    'an assessment',
    { table: 'Assessment', column: 'AssessmentLevel' },
    '#/records/assessment/k?field=AssessmentLevel',
  ],
  [
    'whether a stay was short',
    { table: 'Enrollment', column: 'LOSUnderThreshold', hasIntake: false, referral_id: null },
    '#/records/prior-situation/k?field=LengthOfStay',
  ],
  ['a start date', { table: 'Enrollment', column: 'EntryDate' }, '#/enrollments/e/start'],
  ['a length of stay', { table: 'Enrollment', column: 'LengthOfStay' }, '#/enrollments/e/livingSituation'],
  [
    'an enrollment made by a referral',
    { table: 'Enrollment', column: 'EntryDate', hasIntake: false },
    '#/referrals/r/amend',
  ],
  [
    'one that came by an import',
    { table: 'Enrollment', column: 'EntryDate', hasIntake: false, referral_id: null },
    '#/records/stay/k?field=EntryDate',
  ],
  ['a move-in', { table: 'Enrollment', column: 'MoveInDate' }, '#/referrals/r/amend'],
  [
    'a stay that may have ended',
    { table: 'Enrollment', column: 'ExitDate', check: 'among-longest-stays' },
    '#/stays/h/end',
  ],
  [
    'a stay in Coordinated Entry',
    { table: 'Enrollment', column: 'ExitDate', check: 'long-since-living-situation' },
    '#/clients/p/enrollments',
  ],
  ['an exit', { table: 'Exit', column: 'Destination' }, '#/exits/e'],
  [
    'a result that is awaited',
    { table: 'Event', column: 'ResultDate', check: 'referral-without-result' },
    '#/referrals/r',
  ],
  ['a result date', { table: 'Event', column: 'ResultDate' }, '#/referrals/r/amend'],
  [
    'an event of another system',
    { table: 'Event', column: 'ResultDate', referral_id: null },
    '#/records/event/k?field=ResultDate',
  ],
  [
    'a project',
    { table: 'Project', column: 'HousingType', PersonalID: null },
    '#/settings/agency/q/project/k?field=HousingType',
  ],
  [
    'how a project takes part',
    { table: 'HMISParticipation', column: 'HMISParticipationType', PersonalID: null },
    '#/settings/agency/q/hmis/k?field=HMISParticipationType',
  ],
  [
    'a record that a project has not',
    { check: 'ce-participation-missing', table: 'Project', column: 'ProjectID', PersonalID: null },
    '#/settings/agency/q/coordinated-entry/add',
  ],
  [
    'what no page of the project asks',
    { check: 'beds-never-used', table: 'Project', column: 'ProjectID', PersonalID: null },
    '#/settings/agency/q',
  ],
]

test.each(rows)('%s is mended where it stands', (_what, row, href) => {
  const place = placeOf({ table: 'Client', column: null, ...client, ...row })
  expect(place.href).toBe(href)
  const matched = matchRoutes(routes, href.slice(1))?.at(-1)?.route.path
  expect(matched).toMatch(/^\//)
})
