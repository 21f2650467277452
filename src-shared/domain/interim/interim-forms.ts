import { checkWithinStay, type RecordFacts } from '#shared/domain/client-record/record-facts.ts'
import { benefitsForm, incomeForm, insuranceForm } from '#shared/domain/client-record/income-forms.ts'
import { violenceForm } from '#shared/domain/client-record/stay-forms.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { warning, type Issue } from '#shared/domain/issue.ts'
import type { FormField, RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import { annualWindowAround, annualWindowDays } from './annual-window.ts'

/** HUD's stages at which a record is collected between start and exit. */
export const update = 2
export const annual = 5

const day = 'Date of the answers'

function dayField(): FormField<RecordFacts> {
  return { column: 'InformationDate', kind: 'date', label: day, needed: true }
}

/** Head of household and adults alone are asked; of a child nobody asks. */
const ofAdults = (field: FormField<RecordFacts>): FormField<RecordFacts> => ({
  ...field,
  asked: (row, facts) => facts.stay?.isAskedAsAdult !== false && field.asked?.(row, facts) !== false,
})

/** Income, benefits and insurance (4.02, 4.03, 4.04) at an update or an annual assessment. */
export const interimIncomeForm: RecordForm<RecordFacts> = {
  id: 'interim-income',
  table: 'IncomeBenefits',
  title: 'Income, benefits and insurance',
  lead: 'What HUD asks when it changes, and once a year around the day the head of household started.',
  fields: [
    dayField(),
    {
      column: 'DataCollectionStage',
      kind: 'choice',
      label: 'Is it an update, or the annual assessment?',
      needed: true,
      options: () => [
        { value: update, label: 'An update: something changed' },
        { value: annual, label: 'The annual assessment' },
      ],
    },
    ...[...incomeForm.fields, ...benefitsForm.fields].map(ofAdults),
    ...insuranceForm.fields,
  ],
  check: (row, facts) => [
    ...checkWithinStay(row, 'InformationDate', day, facts),
    ...checkAnnual(row, facts),
    ...parts.flatMap((part) => part.check?.(row, facts) ?? []),
  ],
  derive: (row, facts) =>
    parts.reduce<Values>((derived, part) => ({ ...derived, ...part.derive?.(row, facts) }), {}),
}

const parts = [incomeForm, benefitsForm, insuranceForm]

function checkAnnual(
  { DataCollectionStage, InformationDate }: Values,
  { stay }: RecordFacts,
): readonly Issue[] {
  if (DataCollectionStage !== annual || typeof InformationDate !== 'string' || stay === null) return []
  if (annualWindowAround(stay.headStart, InformationDate) !== null) return []
  return [
    warning(
      'InformationDate',
      `HUD counts an annual assessment within ${annualWindowDays} days of the anniversary of ${formatDate(stay.headStart)}, when the head of household started: check the date, or choose an update`,
    ),
  ]
}

/** Domestic violence (4.11), told anew. */
export const interimViolenceForm: RecordForm<RecordFacts> = {
  ...violenceForm,
  id: 'interim-violence',
  lead: 'Ask again only where it is safe and somebody wants to tell. Nobody has to answer.',
  check: (row, facts) => checkWithinStay(row, 'InformationDate', 'Date of the answer', facts),
  derive: ({ DataCollectionStage }) => ({ DataCollectionStage: DataCollectionStage ?? update }),
}

/** One disability or condition (4.05 to 4.09) that changed. */
export const interimDisabilityForm: RecordForm<RecordFacts> = {
  id: 'interim-disability',
  table: 'Disabilities',
  title: 'Disability or condition',
  lead: 'One condition at a time, when it changed. Nobody has to answer.',
  fields: [
    dayField(),
    {
      column: 'DisabilityType',
      kind: 'choice',
      label: 'Which one?',
      needed: true,
      options: () =>
        optionsOf('DisabilityType')
          .filter(({ code }) => code !== substanceUse)
          .map(({ code, label }) => ({ value: code, label })),
    },
    {
      column: 'DisabilityResponse',
      kind: 'choice',
      label: 'Do they have it?',
      needed: true,
      options: () =>
        optionsOf('NoYesReasonsForMissingData').map(({ code, label }) => ({ value: code, label })),
    },
    {
      column: 'IndefiniteAndImpairs',
      kind: 'choice',
      label: 'Will it last long, and make it hard to live on their own?',
      needed: true,
      // A developmental disability and HIV/AIDS count as lasting without the question.
      asked: ({ DisabilityType, DisabilityResponse }) =>
        DisabilityResponse === 1 && [5, 7, 9].some((type) => type === DisabilityType),
    },
  ],
  check: (row, facts) => checkWithinStay(row, 'InformationDate', day, facts),
  derive: ({ DataCollectionStage }) => ({ DataCollectionStage: DataCollectionStage ?? update }),
}

const substanceUse = 10

/** Substance use (4.10) that changed. */
export const interimSubstanceForm: RecordForm<RecordFacts> = {
  id: 'interim-substance',
  table: 'Disabilities',
  title: 'Substance use',
  lead: 'When it changed. Nobody has to answer.',
  fields: [
    dayField(),
    {
      column: 'DisabilityResponse',
      kind: 'choice',
      label: 'Is there a substance use disorder?',
      needed: true,
      options: () => optionsOf('DisabilityResponse').map(({ code, label }) => ({ value: code, label })),
    },
    {
      column: 'IndefiniteAndImpairs',
      kind: 'choice',
      label: 'Will it last long, and make it hard to live on their own?',
      needed: true,
      asked: ({ DisabilityResponse }) => [1, 2, 3].some((answer) => answer === DisabilityResponse),
    },
  ],
  check: (row, facts) => checkWithinStay(row, 'InformationDate', day, facts),
  derive: ({ DataCollectionStage }) => ({
    DisabilityType: substanceUse,
    DataCollectionStage: DataCollectionStage ?? update,
  }),
}

/** Everything that is recorded of somebody between the start and the exit of a stay. */
export const interimForms: readonly RecordForm<RecordFacts>[] = [
  interimIncomeForm,
  interimViolenceForm,
  interimDisabilityForm,
  interimSubstanceForm,
]

/** The form of a record on file; the two of Disabilities are told apart by its type. */
export function interimFormOf(table: string, DisabilityType: number | null): RecordForm<RecordFacts> | null {
  if (table === 'Disabilities')
    return DisabilityType === substanceUse ? interimSubstanceForm : interimDisabilityForm
  return interimForms.find((form) => form.table === table) ?? null
}
