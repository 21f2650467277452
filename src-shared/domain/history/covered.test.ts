import { expect, test } from 'vitest'
import { changesInWords } from './change-words.ts'
import { isCovered } from './covered.ts'
import { noNames } from './value-words.ts'

test('the legal name and the date of birth are covered, as the history names them, and nothing else', () => {
  const after = { FirstName: 'Ada', LastName: 'Okafor', DOB: '1989-05-13', DOBDataQuality: 1, Sex: 0 }
  const client = changesInWords([{ table: 'Client', rowId: 'ada', before: null, after }], noNames)
  expect(client.filter((change) => isCovered(change)).map((change) => change.after)).toEqual([
    'Ada',
    'Okafor',
    '13 May 1989',
  ])
  expect(client).toHaveLength(5)
  const profile = { table: 'client_profile', rowId: 'ada', before: null, after: { alias: 'Blue Heron' } }
  expect(changesInWords([profile], noNames).map(isCovered)).toEqual([false])
})
