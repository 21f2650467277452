import type { Column } from '#renderer/components/data-table/column.ts'
import type { PartRow, ProjectFacts } from '#shared/domain/agency/parts/project-facts.ts'
import type { FormField, RecordForm } from '#shared/domain/record-form/record-form.ts'
import { fieldWords } from '#shared/domain/record-form/value-words.ts'

/** What a list shows of each row: the column, and its heading where the question is long. */
const shown: Readonly<Record<string, readonly (readonly [column: string, header: string])[]>> = {
  place: [
    ['CoCCode', 'Continuum of Care'],
    ['Geocode', 'Geocode'],
    ['GeographyType', 'Kind of area'],
    ['ZIP', 'ZIP code'],
  ],
  'coordinated-entry': [
    ['CEParticipationStatusStartDate', 'From'],
    ['CEParticipationStatusEndDate', 'Until'],
    ['ReceivesReferrals', 'Gets referrals'],
    ['AccessPoint', 'Access point'],
  ],
  hmis: [
    ['HMISParticipationType', 'Records are kept'],
    ['HMISParticipationStatusStartDate', 'From'],
    ['HMISParticipationStatusEndDate', 'Until'],
  ],
  funder: [
    ['Funder', 'Funder'],
    ['GrantID', 'Grant number'],
    ['StartDate', 'From'],
    ['EndDate', 'Until'],
  ],
  beds: [
    ['HouseholdType', 'For'],
    ['BedInventory', 'Beds'],
    ['UnitInventory', 'Units'],
    ['InventoryStartDate', 'From'],
    ['InventoryEndDate', 'Until'],
  ],
}

/** The columns of a list of a project's records. */
export function partColumns(form: RecordForm<ProjectFacts>, facts: ProjectFacts): readonly Column<PartRow>[] {
  return (shown[form.id] ?? []).flatMap(([column, header], place) => {
    const field = form.fields.find((other) => other.column === column)
    if (field === undefined) return []
    return {
      id: column,
      header,
      cell: ({ values }: PartRow) => fieldWords(form, field, values, facts) ?? blank(field),
      ...(place === 0 ? {} : { width: widths[field.kind] }),
    }
  })
}

const widths = {
  date: '11rem',
  count: '6rem',
  money: '8rem',
  text: '9rem',
  choice: '9rem',
  select: '12rem',
  tick: '6rem',
} as const

function blank({ column, needed }: FormField<ProjectFacts>): string {
  return column.endsWith('EndDate') ? 'Open' : needed ? 'Missing' : 'Not answered'
}
