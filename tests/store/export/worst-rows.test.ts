import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAgency } from '#main/services/vault/create-agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession, type Session } from '#main/services/session.ts'
import { tables } from '#shared/hud/fy2026/generated/tables.ts'
import type { HudColumn, HudTable } from '#shared/hud/fy2026/shape.ts'
import { readHmisFiles, structuralFaults } from '../../support/hmis-files.ts'
import { marta, newAgency } from '../services/agency-vault.ts'
import { exported, placeOf, type ReadBack } from './run-export.ts'

const layout: Readonly<Record<string, HudTable>> = tables
const keys = new Set([
  'PersonalID',
  'EnrollmentID',
  'ProjectID',
  'OrganizationID',
  'AssessmentID',
  'ResProjectID',
])

/** Values that a store taken over from elsewhere may hold in any column: one kind a row. */
const kinds: Readonly<Record<string, (column: HudColumn) => string | number | null>> = {
  empty: () => null,
  blank: (column) => (column.type === 'string' ? '' : null),
  wrongCode: (column) =>
    ({ int: 98_765, money: -3, string: '<>[]{}', date: '2026-02-31', datetime: 'soon' })[column.type],
  long: (column) =>
    ({ int: -1, money: 12.345, string: 'é🕊'.repeat(400), date: '20260101', datetime: '2026-01-02' })[
      column.type
    ],
  quotes: (column) =>
    ({
      int: 1,
      money: 7,
      string: 'a "b", c\r\nd\u0000{e}',
      date: '2026-01-02',
      datetime: '2026-01-02T03:04:05',
    })[column.type],
  ones: (column) =>
    ({ int: 1, money: 1, string: '1', date: '2026-01-02', datetime: '2026-01-02 03:04:05' })[column.type],
  noughts: (column) =>
    ({ int: 0, money: 0, string: '000000000', date: '0001-01-01', datetime: '2026-01-02 25:00:00' })[
      column.type
    ],
}

let home: string
let session: Session

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-worst-'))
  const folder = join(home, 'vault')
  await createAgency(folder, 'agency', newAgency)
  session = await openSession(folder, marta)
  await session.store.writeQuietly(async (db) => {
    await db.query('PRAGMA defer_foreign_keys = ON')
    for (const [table, { columns, primaryKey }] of Object.entries(layout)) {
      if (table === 'Export') continue
      for (const [kind, valueOf] of Object.entries(kinds)) {
        const row = Object.entries(columns).map(
          ([name, column]): readonly [string, string | number | null] => {
            if (name === primaryKey || keys.has(name)) return [name, kind]
            if (name === 'EntryDate') return [name, '2026-01-01']
            return [name, valueOf(column)]
          },
        )
        await db.query(
          `INSERT INTO "${table}" (${row.map(([name]) => `"${name}"`).join()}) VALUES (${row.map(() => '?').join()})`,
          row.map(([, value]) => value),
        )
      }
    }
  })
  made = {
    1: await exported(placeOf(session), home, {}, 1),
    4: await exported(placeOf(session), home, {}, 4),
  }
})

afterAll(async () => {
  await closeSession(session)
  rmSync(home, { recursive: true, force: true })
})

let made: Readonly<Record<1 | 4, ReadBack>>

describe.each([1, 4] as const)(
  'rows that no rule was ever asked about, under HashStatus %s',
  (HashStatus) => {
    let out: ReadBack

    beforeAll(() => {
      out = made[HashStatus]
    })

    test('leave as HUD’s layout has it all the same', () => expect(structuralFaults(out.files)).toEqual([]))

    test('are told where they changed or stayed behind', () => {
      const told = new Set(out.changes.map(({ change }) => change))
      expect([...told].toSorted()).toEqual(
        ['characters', 'code', 'dependent', 'filled', 'form', 'row', 'shortened', 'withheld'].toSorted(),
      )
      expect(out.changes).toContainEqual({
        table: 'Project',
        column: 'ProjectName',
        change: 'shortened',
        count: 1,
      })
    })

    test('never say where a project is', () => {
      const { ProjectCoC } = readHmisFiles(out.files)
      const places = ProjectCoC?.rows.map(({ Address1, Address2, City, ZIP }) => [
        Address1,
        Address2,
        City,
        ZIP,
      ])
      expect(places?.flat().join('')).toBe('')
      expect(ProjectCoC?.rows.length).toBeGreaterThan(0)
    })

    test('keep letters, quotes and commas', () => {
      const { Organization } = readHmisFiles(out.files)
      const names = Organization?.rows.map((row) => row['OrganizationName'])
      expect(names).toContain('a "b", c d e')
      expect(names).toContain('é🕊'.repeat(100))
    })

    test('say 99 where HUD has it, and no race where none is known', () => {
      const client = readHmisFiles(out.files)['Client']?.rows.find((row) => row['PersonalID'] === 'empty')
      expect(client).toMatchObject({ VeteranStatus: '99', NameDataQuality: '99', White: '0', RaceNone: '99' })
      expect(client).toMatchObject({ FirstName: '', SSN: '', DOB: '', UserID: 'unknown' })
    })

    test('hold no Social Security number of nine noughts', () => {
      const client = readHmisFiles(out.files)['Client']?.rows.find((row) => row['PersonalID'] === 'noughts')
      expect(client?.['SSN']).toBe('')
    })
  },
)

describe('the reader of these tests', () => {
  test('tells every kind of fault', () => {
    const sound = made[1].files
    const spoilt = (file: string, change: (text: string) => string): readonly string[] =>
      structuralFaults(new Map([...sound].map(([name, text]) => [name, name === file ? change(text) : text])))
    expect(
      spoilt('Client.csv', (text) => text.replace('PersonalID,FirstName', 'FirstName,PersonalID')),
    ).toContain('Client.csv: columns or their order (1)')
    expect(spoilt('Enrollment.csv', (text) => text.replaceAll('"ones"', 'ones')).join()).toContain(
      'without quotes',
    )
    expect(spoilt('Exit.csv', (text) => text.replaceAll('2026-01-02', '2026-02-31')).join()).toContain(
      'no day',
    )
    expect(spoilt('User.csv', (text) => text.replaceAll('run', 'ran')).join()).toContain('another ExportID')
    expect(spoilt('Client.csv', (text) => text.split('\r\n')[0] + '\r\n').join()).toContain(
      'points at nothing',
    )
    expect(spoilt('Event.csv', (text) => text.replaceAll(',1,,,,,,', ',1,1,,,,,')).join()).toContain(
      'depends: Event = 2',
    )
    expect(spoilt('Event.csv', (text) => text.replaceAll(',1,,,,,,', ',77,,,,,,')).join()).toContain(
      'a code its list',
    )
  })
})
