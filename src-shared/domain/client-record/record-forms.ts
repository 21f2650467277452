import type { RecordForm } from '#shared/domain/record-form/record-form.ts'
import { assessmentForm } from './assessment-form.ts'
import { eventForm } from './event-form.ts'
import { benefitsForm, incomeForm, insuranceForm } from './income-forms.ts'
import { interimForms } from '#shared/domain/interim/interim-forms.ts'
import type { RecordFacts } from './record-facts.ts'
import { serviceForm } from './service-form.ts'
import { situationForm } from './situation-form.ts'
import { moveInForm, priorSituationForm, stayForm, veteranStayForm, violenceForm } from './stay-forms.ts'

/** The records of a client that no journey of this vault makes, and that are corrected on a page of their own. */
export const recordForms: readonly RecordForm<RecordFacts>[] = [
  stayForm,
  moveInForm,
  priorSituationForm,
  veteranStayForm,
  violenceForm,
  assessmentForm,
  eventForm,
  situationForm,
  incomeForm,
  benefitsForm,
  insuranceForm,
  serviceForm,
  ...interimForms,
]

/** The form of this id. */
export function recordFormOf(id: string): RecordForm<RecordFacts> | undefined {
  return recordForms.find((form) => form.id === id)
}

/** The form that asks this column of a table; where none does, the first of the table. */
export function recordFormFor(table: string, column: string | null): RecordForm<RecordFacts> | undefined {
  const ofTable = recordForms.filter((form) => form.table === table)
  return ofTable.find(({ fields }) => fields.some((field) => field.column === column)) ?? ofTable[0]
}
