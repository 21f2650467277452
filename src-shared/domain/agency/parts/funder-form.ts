import type { RecordForm } from '#shared/domain/record-form/record-form.ts'
import { checkOrder, type ProjectFacts } from './project-facts.ts'

/** HUD’s code for a source that is not on its list (2.06.1). */
const localSource = 46

/** Who pays for the project (2.06). */
export const funderForm: RecordForm<ProjectFacts> = {
  id: 'funder',
  table: 'Funder',
  title: 'Funders',
  lead: 'One record for each grant. A grant that is renewed under its number goes on; a new number is a new record.',
  fields: [
    { column: 'Funder', kind: 'select', label: 'Funder', needed: true },
    {
      column: 'OtherFunder',
      kind: 'text',
      label: 'Name of the funder',
      needed: true,
      asked: (row) => row['Funder'] === localSource,
    },
    { column: 'GrantID', kind: 'text', label: 'Grant number', hint: 'As it stands in the grant agreement' },
    { column: 'StartDate', kind: 'date', label: 'First day of the grant', needed: true },
    {
      column: 'EndDate',
      kind: 'date',
      label: 'Last day of the grant',
      hint: 'Leave it empty where it is not known',
    },
  ],
  check: (row) => checkOrder(row, 'StartDate', 'EndDate', 'Last day of the grant'),
}
