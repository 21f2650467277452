import { describe, expect, it } from 'vitest'
import { tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { Doubt } from './doubt.ts'
import { textReaderOf } from './read-text.ts'

const guid = '0A1b2c3d-1111-2222-3333-444455556666'
const bare = guid.replaceAll('-', '')

function read(table: HudTableName, name: string, text: string): unknown {
  const column = tableOf(table).columns[name]
  if (column === undefined) throw new Error(`${table} has a column ${name}`)
  const value = textReaderOf(name, column)(text)
  return value instanceof Doubt ? { instead: value.instead, ofColumn: value.ofColumn } : value
}

describe('texts of an export', () => {
  it.each([
    ['Client', 'PersonalID'],
    ['Enrollment', 'PersonalID'],
    ['Enrollment', 'HouseholdID'],
    ['Affiliation', 'ResProjectID'],
    ['CurrentLivingSituation', 'CurrentLivingSitID'],
    ['Event', 'LocationCrisisOrPHHousing'],
    ['Event', 'UserID'],
    ['Export', 'ExportID'],
  ] as const)('are GUIDs without hyphens in %s %s', (table, name) => {
    expect(read(table, name, guid)).toEqual({ instead: bare, ofColumn: true })
    expect(read(table, name, bare)).toBe(bare)
  })

  it('are refused as ids when they are long and no GUIDs', () => {
    expect(read('Client', 'PersonalID', 'x'.repeat(32))).toBe('x'.repeat(32))
    expect(read('Client', 'PersonalID', 'x'.repeat(36))).toEqual({ instead: null, ofColumn: false })
  })

  it.each([
    ['219099999', '219099999'],
    ['xxx09xxxx', 'xxx09xxxx'],
    ['219-09-9999', { instead: '219099999', ofColumn: true }],
    ['xxx-xx-9999', { instead: 'xxxxx9999', ofColumn: true }],
    ['219 09 9999', { instead: '219099999', ofColumn: true }],
    ['2190999991', { instead: '2190999991', ofColumn: false }],
    ['refused', { instead: 'refused', ofColumn: false }],
    ['219-099-999', { instead: '219-099-999', ofColumn: false }],
    ['9'.repeat(100), { instead: '9'.repeat(68), ofColumn: false }],
  ])('are the SSN %s as it is, or its digits', (text, expected) => {
    expect(read('Client', 'SSN', text)).toEqual(expected)
  })

  it('are CoC codes in capitals', () => {
    expect(read('ProjectCoC', 'CoCCode', 'XX-501')).toBe('XX-501')
    expect(read('ProjectCoC', 'CoCCode', 'xx-501')).toEqual({ instead: 'XX-501', ofColumn: true })
    expect(read('Enrollment', 'EnrollmentCoC', 'Xx-501')).toEqual({ instead: 'XX-501', ofColumn: true })
    expect(read('Enrollment', 'EnrollmentCoC', '501')).toEqual({ instead: null, ofColumn: false })
  })

  it('are cut as words, and left out where a part of them would say something else', () => {
    expect(read('Client', 'FirstName', 'é'.repeat(60))).toEqual({ instead: 'é'.repeat(50), ofColumn: false })
    expect(read('Client', 'FirstName', '😀'.repeat(50))).toBe('😀'.repeat(50))
    for (const [table, name] of [
      ['ProjectCoC', 'ZIP'],
      ['ProjectCoC', 'State'],
      ['ProjectCoC', 'Geocode'],
      ['Funder', 'GrantID'],
      ['User', 'UserEmail'],
    ] as const)
      expect(read(table, name, '5'.repeat(400))).toEqual({ instead: null, ofColumn: false })
  })
})
