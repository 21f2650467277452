import { z } from 'zod'
import { calendarDate } from '#shared/domain/client/answer.ts'
import { checkWithinStay, type RecordFacts } from '#shared/domain/client-record/record-facts.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { rowOf, type RecordForm, type Values } from '#shared/domain/record-form/record-form.ts'
import { assistanceKindLabels, assistanceKinds, hasPeriod, isPaid } from './assistance-kinds.ts'

/**
 * A service or financial assistance of rapid rehousing or prevention. HUD has no record of them for ESG, so they stay in
 * the agency; the form is written like one of HUD's Services, which asks the same.
 */
export const assistanceForm: RecordForm<RecordFacts> = {
  id: 'assistance',
  table: 'Services',
  title: 'Service or assistance',
  lead: 'What was done or paid to get into a home, or to keep it.',
  fields: [
    { column: 'DateProvided', kind: 'date', label: 'Date it was given', needed: true },
    {
      column: 'kind',
      kind: 'select',
      label: 'What was it?',
      needed: true,
      options: () => assistanceKinds.map((value) => ({ value, label: assistanceKindLabels[value] })),
    },
    {
      column: 'FAAmount',
      kind: 'money',
      label: 'Amount in dollars',
      needed: true,
      asked: ({ kind }) => isPaid(kind),
    },
    {
      column: 'FAStartDate',
      kind: 'date',
      label: 'First day it pays for',
      asked: ({ kind }) => hasPeriod(kind),
    },
    {
      column: 'FAEndDate',
      kind: 'date',
      label: 'Last day it pays for',
      asked: ({ kind }) => hasPeriod(kind),
    },
  ],
  check: (row, facts) => [
    ...checkWithinStay(row, 'DateProvided', 'Date it was given', facts),
    ...(row['FAAmount'] === 0 ? [error('FAAmount', 'Amount in dollars must be more than 0')] : []),
    ...checkPeriod(row),
  ],
}

function checkPeriod({ FAStartDate, FAEndDate }: Values): readonly Issue[] {
  if (typeof FAStartDate !== 'string' || typeof FAEndDate !== 'string') return []
  return compareDates(FAEndDate, FAStartDate) < 0
    ? [
        error(
          'FAEndDate',
          `Last day it pays for must be the same as or after ${formatDate(FAStartDate)}, the first day`,
        ),
      ]
    : []
}

const givenSchema = z.object({
  DateProvided: calendarDate,
  kind: z.enum(assistanceKinds),
  FAAmount: z.number().nullable(),
  FAStartDate: calendarDate.nullable(),
  FAEndDate: calendarDate.nullable(),
})

/** What was given, of answers in which the form found no error. Throws a ZodError for any other. */
export function parseAssistance(row: Values, facts: RecordFacts): Readonly<z.infer<typeof givenSchema>> {
  return givenSchema.parse(rowOf(assistanceForm, row, facts))
}
