import { formatDate } from '#shared/domain/date/format-date.ts'
import { asDay, compareDates } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import type { FormField, RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import { checkOrder, dayIn, isShelter, ofProject, type ProjectFacts } from './project-facts.ts'

const shelterOnly = (_row: Values, facts: ProjectFacts): boolean => isShelter(facts)

/** Beds set aside for one group alone (2.07.7 to 12); all others are for anybody. */
const setAside = [
  ['CHVetBedInventory', 'Beds for chronically homeless veterans alone'],
  ['YouthVetBedInventory', 'Beds for young veterans alone'],
  ['VetBedInventory', 'Beds for other veterans alone'],
  ['CHYouthBedInventory', 'Beds for chronically homeless youth alone'],
  ['YouthBedInventory', 'Beds for other youth alone'],
  ['CHBedInventory', 'Beds for other chronically homeless people alone'],
] as const

/** Beds and units from one day to another (2.07). */
export const inventoryForm: RecordForm<ProjectFacts> = {
  id: 'beds',
  table: 'Inventory',
  title: 'Beds and units',
  lead: 'When their number changes, give this record a last day and add one from the next day.',
  fields: [
    {
      column: 'CoCCode',
      kind: 'choice',
      label: 'Continuum of Care',
      needed: true,
      options: ({ parts }) =>
        parts.ProjectCoC.flatMap(({ values: { CoCCode } }) =>
          typeof CoCCode === 'string' ? { value: CoCCode, label: CoCCode } : [],
        ),
    },
    {
      column: 'HouseholdType',
      kind: 'choice',
      label: 'Who are the beds for?',
      needed: true,
      options: () => [
        { value: 3, label: 'Adults with children' },
        { value: 1, label: 'Adults without children' },
        { value: 4, label: 'Children and youth alone' },
      ],
    },
    { column: 'BedInventory', kind: 'count', label: 'Beds', needed: true },
    {
      column: 'UnitInventory',
      kind: 'count',
      label: 'Units',
      hint: 'Rooms or homes that are given as a whole',
      needed: true,
    },
    {
      column: 'Availability',
      kind: 'choice',
      label: 'When are they there?',
      asked: shelterOnly,
      options: () => [
        { value: 1, label: 'All year' },
        { value: 2, label: 'In a season' },
        { value: 3, label: 'When all others are full' },
      ],
    },
    {
      column: 'ESBedType',
      kind: 'choice',
      label: 'What kind of beds are they?',
      asked: shelterOnly,
      options: () => [
        { value: 1, label: 'In a building' },
        { value: 2, label: 'Hotel or motel, paid by voucher' },
        { value: 3, label: 'Other beds' },
      ],
    },
    { column: 'InventoryStartDate', kind: 'date', label: 'First day', needed: true },
    {
      column: 'InventoryEndDate',
      kind: 'date',
      label: 'Last day',
      hint: 'Leave it empty while they are there',
    },
    ...setAside.map(([column, label], place): FormField<ProjectFacts> => ({
      column,
      kind: 'count',
      label,
      rare: true,
      ...(place === 0 ? { hint: 'Only beds that nobody else may have; the others need no number here' } : {}),
    })),
  ],
  rareTitle: 'Beds set aside for one group alone',
  derive: (row) => {
    const rest = beds(row) - aside(row)
    return { OtherBedInventory: rest }
  },
  check: (row, facts) => [
    ...checkNumbers(row),
    ...checkOrder(row, 'InventoryStartDate', 'InventoryEndDate', 'Last day'),
    ...checkWithin(row, facts),
    ...checkDoubts(row, facts),
  ],
}

function beds(row: Values): number {
  return Number(row['BedInventory'] ?? 0)
}

function aside(row: Values): number {
  return setAside.reduce((sum, [column]) => sum + Number(row[column] ?? 0), 0)
}

function checkNumbers(row: Values): readonly Issue[] {
  return [
    ...(Number(row['UnitInventory'] ?? 0) > beds(row)
      ? [error('UnitInventory', `Units must be as many as the ${beds(row)} beds, or fewer`)]
      : []),
    ...(aside(row) > beds(row)
      ? [
          error(
            'BedInventory',
            `Beds must be ${aside(row)} or more: so many are set aside for one group alone`,
          ),
        ]
      : []),
  ]
}

/** Beds end with the project. */
function checkWithin(row: Values, facts: ProjectFacts): readonly Issue[] {
  const closes = ofProject(facts, 'OperatingEndDate')
  if (closes === null || compareDates(dayIn(row, 'InventoryEndDate') ?? '9999-12-31', String(closes)) <= 0)
    return []
  const day = formatDate(String(closes))
  return [
    error('InventoryEndDate', `Last day must be the same as or before ${day}, the project’s own last day`),
  ]
}

function checkDoubts(row: Values, facts: ProjectFacts): readonly Issue[] {
  const [first, last] = [dayIn(row, 'InventoryStartDate'), dayIn(row, 'InventoryEndDate')]
  const opens = ofProject(facts, 'OperatingStartDate')
  const housing = ofProject(facts, 'HousingType')
  const bedType = row['ESBedType']
  const isLong = first !== null && (last === null || asDay(last).diff(asDay(first), 'day') >= 365)
  const doubts: readonly (readonly [boolean, Issue])[] = [
    [
      first !== null && opens !== null && compareDates(first, String(opens)) < 0,
      warning('InventoryStartDate', `First day is before the project began, on ${formatDate(String(opens))}`),
    ],
    [
      row['Availability'] === 2 && isLong,
      warning('InventoryEndDate', 'Beds of a season have a last day within a year'),
    ],
    [
      (bedType === 1 && housing === 3) || (bedType === 2 && (housing === 1 || housing === 2)),
      warning('ESBedType', 'This kind of beds does not fit where the project says they are'),
    ],
    [
      ofProject(facts, 'ProjectType') === 13 && ofProject(facts, 'RRHSubType') === 1 && beds(row) > 0,
      warning('BedInventory', 'The project gives services alone, and so has no beds'),
    ],
  ]
  return doubts.filter(([holds]) => holds).map(([, issue]) => issue)
}
