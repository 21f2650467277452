import { looksIdentifying, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { warning, type Issue } from '#shared/domain/issue.ts'
import type { FormField, RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import { checkWithinStay, type RecordFacts } from './record-facts.ts'

/** Situations after which HUD asks whether they have to leave within 14 days (4.12.B). */
const followedUp: ReadonlySet<unknown> = new Set([
  204, 205, 206, 207, 215, 225, 302, 314, 329, 332, 335, 336, 410, 411, 421, 435,
])

const asksLeaving = (row: Values): boolean => followedUp.has(row['CurrentLivingSituation'])

/** What HUD asks of somebody who has to leave within 14 days (4.12.C to 4.12.F). */
function ifLeaving(column: string, label: string): FormField<RecordFacts> {
  return {
    column,
    kind: 'choice',
    label,
    needed: true,
    asked: (row) => asksLeaving(row) && row['LeaveSituation14Days'] === 1,
  }
}

/** Where somebody lives on one day (4.12). */
export const situationForm: RecordForm<RecordFacts> = {
  id: 'current-situation',
  table: 'CurrentLivingSituation',
  title: 'Current living situation',
  lead: 'Where they lived on one day. The kind of place is enough.',
  fields: [
    { column: 'InformationDate', kind: 'date', label: 'Date of the answer', needed: true },
    {
      column: 'CurrentLivingSituation',
      kind: 'select',
      label: 'Where they live on that day',
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
      column: 'LeaveSituation14Days',
      kind: 'choice',
      label: 'Do they have to leave there within 14 days?',
      needed: true,
      asked: asksLeaving,
    },
    ifLeaving('SubsequentResidence', 'Do they know another place to go?'),
    ifLeaving('ResourcesToObtain', 'Do they have means or people to help them get a place?'),
    ifLeaving('LeaseOwn60Day', 'Did they have a home of their own in the last 60 days?'),
    ifLeaving('MovedTwoOrMore', 'Did they move two or more times in the last 60 days?'),
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
  check: (row, facts) => [
    ...checkWithinStay(row, 'InformationDate', 'Date of the answer', facts),
    ...checkWords(row, facts.today),
  ],
}

/** HUD keeps the words, so they must not say where somebody can be found. */
function checkWords({ LocationDetails: words }: Values, today: string): readonly Issue[] {
  const pattern = typeof words === 'string' ? looksIdentifying(words, today) : null
  return pattern === null
    ? []
    : [
        warning(
          'LocationDetails',
          `Where that is seems to hold ${patternWords(pattern)}: take it out if they could be found by it`,
        ),
      ]
}
