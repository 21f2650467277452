import type { DataCheck } from '../data-check.ts'
import { hasBeds } from '../project-sets.ts'
import { projectPartRows, projectRows } from '../rows.ts'

const table = { table: 'Inventory', key: 'InventoryID' }
const mend = 'Open the record of beds and units and correct it.'
const shared = { subject: 'project', mend } as const

const beds = ['CHVet', 'YouthVet', 'Vet', 'CHYouth', 'Youth', 'CH', 'Other'].map(
  (kind) => `coalesce(r.${kind}BedInventory, 0)`,
)
/** Whether an inventory record `r` stands within the days asked for. */
const current = `(@end IS NULL OR r.InventoryStartDate <= @end) AND (@start IS NULL OR r.InventoryEndDate IS NULL OR r.InventoryEndDate >= @start)`
const open = `r.InventoryStartDate <= @today AND coalesce(r.InventoryEndDate, '9999-12-31') >= @today`

/** Beds and units (2.07). */
export const inventoryChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'inventory-missing',
    eva: [43],
    severity: 'error',
    element: '2.07',
    title: 'No bed inventory',
    means: 'A project that houses people says how many beds it has.',
    mend: 'Open the project and add its beds.',
    sql: projectRows(
      'ProjectID',
      `${hasBeds('p')} AND NOT EXISTS (SELECT 1 FROM Inventory r WHERE r.ProjectID = p.ProjectID)`,
      { value: 'NULL' },
    ),
  },
  {
    ...shared,
    id: 'inventory-outlives-project',
    eva: [44],
    severity: 'error',
    element: '2.07.2',
    title: 'Beds go on after the project ended',
    means: 'Beds end on the day the project ends, or before.',
    sql: projectPartRows(
      table,
      'InventoryEndDate',
      `p.OperatingEndDate IS NOT NULL AND coalesce(r.InventoryEndDate, '9999-12-31') > p.OperatingEndDate`,
    ),
  },
  {
    ...shared,
    id: 'inventory-before-project',
    eva: [79],
    severity: 'warning',
    element: '2.07.1',
    title: 'Beds begin before the project does',
    means: 'This may be so after two projects were joined. More often one of the dates is not right.',
    sql: projectPartRows(
      table,
      'InventoryStartDate',
      `r.InventoryStartDate < p.OperatingStartDate AND ${current}`,
    ),
  },
  {
    ...shared,
    id: 'services-only-with-beds',
    eva: [132],
    severity: 'error',
    element: '2.07.14',
    title: 'Services alone, and yet beds',
    means: 'Rapid rehousing that gives services only has no beds of its own.',
    sql: projectPartRows(
      table,
      'BedInventory',
      `p.ProjectType = 13 AND p.RRHSubType = 1 AND r.BedInventory > 0 AND ${open}`,
    ),
  },
  {
    ...shared,
    id: 'beds-do-not-add-up',
    eva: [46],
    severity: 'error',
    element: '2.07.14',
    title: 'The kinds of beds do not add up',
    means: 'All kinds of beds together make the total.',
    sql: projectPartRows(
      table,
      'BedInventory',
      `${hasBeds('p')} AND ${beds.join(' + ')} <> coalesce(r.BedInventory, 0)`,
    ),
  },
  {
    ...shared,
    id: 'more-units-than-beds',
    eva: [138],
    severity: 'error',
    element: '2.07.15',
    title: 'More units than beds',
    means: 'Each unit has at least one bed.',
    sql: projectPartRows(table, 'UnitInventory', 'r.UnitInventory > r.BedInventory'),
  },
  {
    ...shared,
    id: 'inventory-in-other-coc',
    eva: [137],
    severity: 'error',
    element: '2.07.3',
    title: 'Beds in a Continuum that the project is not in',
    means: 'Beds are counted in the Continuums of the project only.',
    sql: projectPartRows(
      table,
      'CoCCode',
      `${open} AND r.CoCCode IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ProjectCoC k WHERE k.ProjectID = r.ProjectID AND k.CoCCode = r.CoCCode)`,
    ),
  },
]
