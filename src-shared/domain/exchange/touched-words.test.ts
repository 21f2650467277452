import { expect, it } from 'vitest'
import { touchedWords } from './touched-words.ts'

it('says how many rows of which column were carried over', () => {
  expect(touchedWords([])).toBe('No row of these files has any of it')
  expect(
    touchedWords([
      { file: 'Client.csv', column: 'Sex', rows: 1200 },
      { file: 'Exit.csv', column: 'Destination', rows: 1 },
    ]),
  ).toBe('1,200 rows of Client.csv, Sex; 1 row of Exit.csv, Destination')
})
