import Database from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { placeOf } from '#renderer/features/data-check/place.ts'
import { projectFormOf } from '#shared/domain/agency/parts/project-forms.ts'
import { recordFormOf } from '#shared/domain/client-record/record-forms.ts'
import {
  askedFields,
  fieldsTakenOut,
  type RecordForm,
  type Values,
} from '#shared/domain/record-form/record-form.ts'
import { dataChecks } from '#main/reports/data-check/checks.ts'
import type { FoundRow } from '#main/reports/data-check/data-check.ts'
import { runChecks } from '#main/reports/data-check/run-checks.ts'
import { readRecord } from '#main/services/clients/amend-record.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { importExport } from '#main/services/exchange/import-export.ts'
import { readProject } from '#main/services/agency/project-parts.ts'
import { factsOfFindings } from '#main/store/repositories/found-rows.ts'
import { unlock } from '#main/store/unlock.ts'
import { freshStore, inventedExport, sharedExport } from '../exchange/support.ts'

const demo = sharedExport('eva-demo-fy2026.zip')
if (demo === null)
  process.stdout.write('Left out: ../shared/reports/eva-demo-fy2026.zip is not on this machine.\n')

test.each([inventedExport, demo].filter((from) => from !== null))(
  'what the checks find in %s opens on a page that asks the field, or would empty it',
  async (from) => {
    const { store, place, remove } = await freshStore()
    try {
      await importExport({ from, store: place, UserID: 'dana' })
      const rows = firstRows(place)
      expect(rows.length).toBeGreaterThan(10)
      const { referrals, intakes } = await factsOfFindings(
        store.db,
        rows.map(({ row }) => row),
      )
      const hat = { workgroup: 'supervisor', OrganizationID: 'o', ProjectID: 'p' } as const
      const desk: WorkingDesk = {
        store,
        UserID: 'dana',
        role: 'supervisor',
        hat,
        now: () => new Date('2026-03-20T15:00:00Z'),
      }
      const missed: string[] = []
      for (const { check, row } of rows) {
        const EnrollmentID = row.EnrollmentID ?? ''
        const referral_id = referrals.get(row.table === 'Event' ? row.key : EnrollmentID) ?? null
        const { href } = placeOf({ ...row, check, referral_id, hasIntake: intakes.has(EnrollmentID) })
        const [path = '', query = ''] = href.slice(2).split('?')
        const field = new URLSearchParams(query).get('field')
        const fields = await fieldsAt(desk, path)
        if (field !== null && fields?.includes(field) !== true)
          missed.push(`${check}: ${row.table}.${row.column}`)
      }
      expect(missed).toEqual([])
    } finally {
      await remove()
    }
  },
)

/** The first two rows that each check finds. */
function firstRows({ file, keyHex }: { readonly file: string; readonly keyHex: string }) {
  const db = new Database(file, { readonly: true })
  unlock(db, keyHex)
  const rows: { readonly check: string; readonly row: FoundRow }[] = []
  const counts = new Map<string, number>()
  const scope = { schema: 'main', prefix: '', projects: null, start: null, end: null, today: '2026-03-20' }
  runChecks(
    db,
    { ...scope, checks: dataChecks, lateDays: 14, longDays: 90 },
    {
      onRow: ({ id }, row) => {
        const count = (counts.get(id) ?? 0) + 1
        counts.set(id, count)
        if (count <= 2) rows.push({ check: id, row })
      },
    },
  )
  db.close()
  return rows
}

/** The fields of the page at an address, asked or about to be emptied; null where it is no form about a row. */
async function fieldsAt(desk: WorkingDesk, path: string): Promise<readonly string[] | null> {
  const [first, second = '', third = '', fourth = '', fifth = ''] = path.split('/')
  if (first === 'records') {
    const { values, facts } = await readRecord(desk, { form: second, key: third })
    return fieldsOf(recordFormOf(second), values, facts)
  }
  const form = projectFormOf(fourth)
  if (first !== 'settings' || form === undefined || fifth === 'add') return null
  const { parts } = await readProject(desk.store.db, third)
  const row = Object.values(parts)
    .flat()
    .find(({ key, values }) => key === fifth && form.fields.every(({ column }) => column in values))
  return fieldsOf(form, row?.values ?? {}, { key: fifth, parts })
}

function fieldsOf<F>(form: RecordForm<F> | undefined, row: Values, facts: F): readonly string[] {
  if (form === undefined) return []
  return [...askedFields(form, row, facts), ...fieldsTakenOut(form, row, row, facts)].map(
    ({ column }) => column,
  )
}
