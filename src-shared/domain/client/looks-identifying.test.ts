import { describe, expect, it } from 'vitest'
import {
  codeLooksIdentifying,
  looksIdentifying,
  looksIdentifyingApartFromName,
  patternWords,
} from './looks-identifying.ts'

const today = '2026-03-10'

describe('looksIdentifying', () => {
  it.each([
    ['SSN 123-45-6789 on file', 'ssn'],
    ['123 45 6789', 'ssn'],
    ['123456789', 'ssn'],
    ['xxx-xx-6789', 'ssn'],
    ['write to ana.d+home@example.org', 'email'],
    ['call (651) 555-0142', 'phone'],
    ['call 651-555-0142 after 5', 'phone'],
    ['651.555.0142', 'phone'],
    ['+1 651 555 0142', 'phone'],
    ['6515550142', 'phone'],
    ['555-0142', 'phone'],
    ['born 3/2/2026', 'birth date'],
    ['DOB: 2026-03-02', 'birth date'],
    ['12/25/1984', 'birth date'],
    ['25 December 1984', 'birth date'],
    ['Dec 25, 1984', 'birth date'],
    ['1984-12-25', 'birth date'],
    ['lives at 1423 Elm Street', 'address'],
    ['1423 N. Elm St Apt 4', 'address'],
    ['1423 elm st', 'address'],
    ['77 42nd Ave', 'address'],
    ['P.O. Box 12', 'address'],
    ['moved to unit 12', 'address'],
    ['Phoned Ana Diaz', 'name'],
    ['saw Maria Q. Lopez today', 'name'],
    ['Lopez, Maria came', 'name'],
    ['José Álvarez', 'name'],
    ["Siobhan O'Neil", 'name'],
    ['spoke with Ms. Lopez', 'name'],
  ] as const)('sees in %j: %s', (text, pattern) => expect(looksIdentifying(text, today)).toBe(pattern))

  it.each([
    '',
    'The household needs time to think',
    'Landlord withdrew the unit on 3/2/2026',
    'Spoke with the Housing Authority on Monday',
    'Rapid Rehousing Program said no opening',
    'Ramsey County Housing Court moved the date',
    'Two of 14 papers were missing after 3 days on the road',
    'CE-2026-0142',
    'asked 3 times, 2 weeks apart',
    'waited 2 more weeks at 14:05',
    'The rent is $1,250 for 2 bedrooms',
  ])('leaves %j alone', (text) => expect(looksIdentifying(text, today)).toBeNull())

  it('takes dates of the last year for what happened, and older ones for a birthday', () => {
    expect(looksIdentifying('seen 2025-03-10', today)).toBeNull()
    expect(looksIdentifying('seen 2025-03-09', today)).toBe('birth date')
    expect(looksIdentifying('seen 2026-03-02')).toBe('birth date')
  })
})

it('lets a role keep its capitals', () => {
  expect(looksIdentifyingApartFromName('Priority Navigation Lead')).toBeNull()
  expect(looksIdentifyingApartFromName('List lead, 651-555-0142')).toBe('phone')
})

describe('codeLooksIdentifying', () => {
  it.each([
    ['Maria Lopez', 'name'],
    ['LOPEZ', 'name'],
    ['lopez, m', 'name'],
    ['Đặng', 'name'],
    ['19841225', 'birth date'],
    ['12251984', 'birth date'],
    ['12/25/1984', 'birth date'],
    ['123-45-6789', 'ssn'],
    ['651-555-0142', 'phone'],
  ] as const)('sees in %j: %s', (code, pattern) => expect(codeLooksIdentifying(code, today)).toBe(pattern))

  it.each(['CE-2026-0142', 'R7', 'KBOS-RRH-12', '48213', 'A1B2C3', '20261399', '#17'])(
    'takes %j for a code',
    (code) => {
      expect(codeLooksIdentifying(code, today)).toBeNull()
    },
  )
})

it('has words for every pattern', () => {
  expect(patternWords('ssn')).toBe('a Social Security number')
  expect(patternWords('name')).toBe("a person's name")
})
