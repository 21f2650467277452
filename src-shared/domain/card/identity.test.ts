import { describe, expect, test } from 'vitest'
import { checkOutgoing, givesAway, type Identity } from './identity.ts'

const household: Identity = {
  names: [
    ['María', 'Luz', 'de la Fuente'],
    ['Bo', 'Fuente'],
  ],
  aliases: ['Quiet Harbor', 'Wren'],
  numbers: ['612-555-0142', '219047731', 'maria@example.org'],
  birthDates: ['1991-08-23'],
  phrases: ['maria@example.org', 'marigold', 'Heron House'],
}

describe('what gives a household away', () => {
  test.each([
    ['Ask for maria', 'name'],
    ['MARÍA’s worker', 'name'],
    ['ask_fuente', 'name'],
    ['MariaFuente', 'name'],
    ['askforfuentemaria', 'name'],
    ['bo', 'name'],
    ['about quiet   HARBOR', 'alias'],
    ['wren.', 'alias'],
    ['+1 (612) 555 0142', 'number'],
    ['555 0142 612 5550142', 'number'],
    ['2190-47-731', 'number'],
    ['8/23/1991', 'birth date'],
    ['19910823', 'birth date'],
    ['08-23-1991', 'birth date'],
    ['on August 23rd, 1991', 'birth date'],
    ['23 aug 1991', 'birth date'],
    ['1991 8 23', 'birth date'],
    ['Say Marigold', 'phrase'],
    ['maria @ example . org', 'name'],
    ['heron-house desk', 'phrase'],
  ])('%s', (text, given) => {
    expect(givesAway(text, household)).toBe(given)
  })

  test.each([
    'Dana, housing line',
    'La Crosse',
    'Harbor desk',
    'House of the Heron',
    '612-555-0143',
    'Bonnie',
    '1991',
  ])('but not %s', (text) => {
    expect(givesAway(text, household)).toBeNull()
  })

  test('an empty name, and a number too short to be one, give nobody away', () => {
    const blank = { ...household, names: [['', 'J']], numbers: ['12'], aliases: [''], phrases: [' '] }
    expect(givesAway('12 J houses', blank)).toBeNull()
  })
})

describe('a text that leaves', () => {
  const check = (text: string, ownName = false) =>
    checkOutgoing('field', 'Field', text, household, { ownName }).map(({ severity }) => severity)

  test('holds nothing of the household', () => {
    expect(check('for Maria')).toEqual(['error'])
    expect(check('for the family')).toEqual([])
  })

  test('holds no number, address or birthday of anybody, known or not', () => {
    for (const text of [
      'Call 415-555-0101',
      'born 3/4/1980',
      'at 12 Elm Street',
      'a@example.org',
      '111-22-3333',
    ])
      expect(checkOutgoing('field', 'Field', text, null)).toHaveLength(1)
  })

  test('may speak of days that are near, and of no birthday', () => {
    const dated = (text: string) => checkOutgoing('field', 'Field', text, household, { today: '2026-03-20' })
    expect(dated('It left on 3 March 2026')).toEqual([])
    expect(dated('Born 3 March 2026')).toHaveLength(1)
    expect(dated('23 August 1991')).toHaveLength(1)
    const newborn = { ...household, birthDates: ['2026-02-03'] }
    expect(checkOutgoing('field', 'Field', 'Feb 3 2026', newborn, { today: '2026-03-20' })).toHaveLength(1)
  })

  test('of a card hides no name in other words', () => {
    const strict = (text: string) =>
      checkOutgoing('field', 'Field', text, household, { strictly: true }).map(({ message }) => message)
    for (const text of ['M a r i a', 'Mar-ia', 'theMARIAline', 'quietharborline'])
      expect(strict(text)).toHaveLength(1)
    for (const text of ['Housing line', 'Bonnie', 'Harbor desk']) expect(strict(text)).toEqual([])
  })

  test('an agency may be called as somebody is, and is asked about; never by a whole name', () => {
    expect(check('Fuente Housing', true)).toEqual(['warning'])
    expect(check('Maria Fuente', true)).toEqual(['error'])
    expect(check('Quiet Harbor', true)).toEqual(['error'])
  })
})
