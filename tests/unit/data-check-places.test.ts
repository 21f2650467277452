import { expect, test } from 'vitest'
import { placeOf } from '#renderer/features/data-check/place.ts'
import { dataChecks } from '#main/reports/data-check/checks.ts'
import { projectFormOf } from '#shared/domain/agency/parts/project-forms.ts'
import { recordFormOf } from '#shared/domain/client-record/record-forms.ts'

/** Checks of which some finding opens on a record or a list without the field, and why no page of the vault has it. */
const withoutField: Readonly<Record<string, string>> = {
  // Identifiers are the other system's: it mends them, and the import takes them in again.
  'client-missing': 'an identifier',
  'project-missing': 'an identifier',
  'household-id-used-again': 'an identifier',
  'no-enrollments': 'an empty file',
  // Every date of birth of a household may be the one; its people stand with the enrollment.
  'household-of-children': 'several people',
  // Coordinated Entry’s own stays are closed by the work on referrals.
  'long-since-living-situation': 'a new record',
  // Bed nights and Social Security numbers come by imports and by intake alone.
  'night-shelter-without-bed-nights': 'bed nights',
  'ssn-unknown': 'Social Security numbers',
  'client-off-list': 'Social Security numbers',
  'needed-answer-missing': 'Social Security numbers, stages of collection and the person’s own row',
  'sign-not-allowed': 'Social Security numbers',
  // Beds that nobody uses: which of several records is wrong, somebody has to find.
  'beds-never-used': 'several records',
  'beds-and-stays-do-not-meet': 'several records',
}

const pages = [
  /^#\/clients\/p\/profile\/\w+$/,
  /^#\/enrollments\/e\/\w+$/,
  /^#\/exits\/e$/,
  /^#\/stays\/h\/end$/,
  /^#\/referrals\/r(?:\/amend)?$/,
  /^#\/settings\/agency\/q\/[a-z-]+\/add$/,
]

const people = { PersonalID: 'p', HouseholdID: 'h', EnrollmentID: 'e' }
const nobody = { PersonalID: null, HouseholdID: null, EnrollmentID: null }
const ofProjects: ReadonlySet<string> = new Set([
  'Organization',
  'Project',
  'ProjectCoC',
  'CEParticipation',
  'HMISParticipation',
  'Funder',
  'Inventory',
  'Export',
])
const worlds = [
  { referral_id: 'r', hasIntake: true },
  { referral_id: 'r', hasIntake: false },
  { referral_id: null, hasIntake: true },
  { referral_id: null, hasIntake: false },
]

/** The tables and columns that a check finds, as its query names them. */
function columnsFound(sql: string): readonly { readonly table: string; readonly column: string | null }[] {
  return [...sql.matchAll(/'(?<table>\w+)' AS "table"[\s\S]*?(?:'(?<column>\w+)'|NULL) AS "column"/g)].map(
    ({ groups }) => ({ table: groups?.['table'] ?? '', column: groups?.['column'] ?? null }),
  )
}

function leadsToField(href: string, column: string | null): boolean {
  if (pages.some((page) => page.test(href))) return true
  const form = /^#\/(?:records|settings\/agency\/q)\/(?<id>[a-z-]+)\/k\?field=(?<field>\w+)$/.exec(href)
  const { id = '', field = '' } = form?.groups ?? {}
  const asked = recordFormOf(id) ?? projectFormOf(id)
  // How long a stay was is answered before whether it was short, a result before its date.
  const wanted = [column, column === 'LOSUnderThreshold' ? 'LengthOfStay' : 'ReferralResult']
  return wanted.includes(field) && asked?.fields.some((one) => one.column === field) === true
}

test('every finding opens on the field that mends it, but for those that no page of the vault has', () => {
  const found = dataChecks.map(({ id, sql }) => ({ id, columns: columnsFound(sql) }))
  expect(found.filter(({ columns }) => columns.length === 0)).toEqual([])
  const open = found.filter(({ id, columns }) =>
    columns.some(({ table, column }) =>
      worlds.some((world) => {
        const ids = ofProjects.has(table) ? nobody : people
        const row = { check: id, table, key: 'k', column, ProjectID: 'q', ...ids, ...world }
        return !leadsToField(placeOf(row).href, column)
      }),
    ),
  )
  expect(open.map(({ id }) => id).toSorted()).toEqual(Object.keys(withoutField).toSorted())
})
