import { expect, it } from 'vitest'
import { mappingWords, touchedWords } from './mapping-words.ts'

it('says how many rows of which column were carried over', () => {
  expect(touchedWords([])).toBe('No row of these files has any of it')
  expect(
    touchedWords([
      { file: 'Client.csv', column: 'Sex', rows: 1200 },
      { file: 'Exit.csv', column: 'Destination', rows: 1 },
    ]),
  ).toBe('1,200 rows of Client.csv, Sex; 1 row of Exit.csv, Destination')
})

it('says how an older standard is carried over, of one column and of several', () => {
  const line = { file: 'Client.csv', from: 'Ethnicity and race', to: 'RaceNone', words: 'As it is' }
  expect(mappingWords(line)).toBe('Client.csv: Ethnicity and race come in as RaceNone. As it is.')
  expect(mappingWords({ ...line, from: 'Ethnicity' })).toContain('Ethnicity comes in as')
  expect(mappingWords({ ...line, to: '' })).toContain('Ethnicity and race do not come in. As it is.')
  expect(mappingWords({ ...line, from: 'Ethnicity', to: '' })).toContain('Ethnicity does not come in.')
})
