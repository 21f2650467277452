import type { RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import { checkWithinStay, type RecordFacts } from './record-facts.ts'

/** Situations after which HUD asks whether they have to leave within 14 days (4.12.B). */
const followedUp: ReadonlySet<unknown> = new Set([
  204, 205, 206, 207, 215, 225, 302, 314, 329, 332, 335, 336, 410, 411, 421, 435,
])

const followUps = [
  'LeaveSituation14Days',
  'SubsequentResidence',
  'ResourcesToObtain',
  'LeaseOwn60Day',
  'MovedTwoOrMore',
] as const

/** Where somebody lives now (4.12), as another system recorded it. */
export const situationForm: RecordForm<RecordFacts> = {
  id: 'current-situation',
  table: 'CurrentLivingSituation',
  title: 'Current living situation',
  lead: 'Where they lived on one day, as another system recorded it.',
  fields: [
    { column: 'InformationDate', kind: 'date', label: 'Date of the answer', needed: true },
    {
      column: 'CurrentLivingSituation',
      kind: 'select',
      label: 'Where they lived then',
      needed: true,
    },
    {
      column: 'CLSSubsidyType',
      kind: 'select',
      label: 'Kind of rent help',
      needed: true,
      asked: (row) => row['CurrentLivingSituation'] === 435,
    },
    {
      column: 'LocationDetails',
      kind: 'text',
      label: 'Where that is, in words',
      hint: 'Nothing by which somebody could be found',
    },
    {
      column: 'VerifiedBy',
      kind: 'text',
      label: 'Who verified it',
      hint: 'An organization, not a person',
      asked: (_row, { stay }) => stay?.ProjectType === 14,
    },
  ],
  check: (row, facts) => checkWithinStay(row, 'InformationDate', 'Date of the answer', facts),
  derive: (row): Values =>
    followedUp.has(row['CurrentLivingSituation'])
      ? {}
      : Object.fromEntries(followUps.map((column) => [column, null])),
}
