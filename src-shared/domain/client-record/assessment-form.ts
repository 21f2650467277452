import type { RecordForm } from '#shared/domain/record-form/record-form.ts'
import { checkWithinStay, type RecordFacts } from './record-facts.ts'

/** A Coordinated Entry assessment (4.19). */
export const assessmentForm: RecordForm<RecordFacts> = {
  id: 'assessment',
  table: 'Assessment',
  title: 'Assessment',
  lead: 'A Coordinated Entry assessment. Reports count it by each of these answers.',
  fields: [
    { column: 'AssessmentDate', kind: 'date', label: 'Date of the assessment', needed: true },
    {
      column: 'AssessmentLocation',
      kind: 'text',
      label: 'Place of the assessment',
      hint: 'The name of the access point or office; never an address where somebody stays',
      needed: true,
    },
    { column: 'AssessmentType', kind: 'choice', label: 'How was it made?', needed: true },
    { column: 'AssessmentLevel', kind: 'choice', label: 'What was assessed?', needed: true },
    {
      column: 'PrioritizationStatus',
      kind: 'choice',
      label: 'Were they placed on the priority list?',
      needed: true,
    },
  ],
  check: (row, facts) => checkWithinStay(row, 'AssessmentDate', 'Date of the assessment', facts),
}
