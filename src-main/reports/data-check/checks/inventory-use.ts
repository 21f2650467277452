import type { DataCheck } from '../data-check.ts'
import { hasBeds } from '../project-sets.ts'
import { projectPartRows, projectRows } from '../rows.ts'

const table = { table: 'Inventory', key: 'InventoryID' }
const mend = 'Open the record of beds and units and correct it.'
const shared = { subject: 'project', mend } as const

/** Whether an inventory record `r` stands within the days asked for. */
const current = `(@end IS NULL OR r.InventoryStartDate <= @end) AND (@start IS NULL OR r.InventoryEndDate IS NULL OR r.InventoryEndDate >= @start)`

/** Which beds there are, and when they are used (2.07). */
export const inventoryUseChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'coc-without-inventory',
    eva: [136],
    severity: 'warning',
    element: '2.07.3',
    title: 'A Continuum of the project without beds',
    means: 'The project is in more than one Continuum, and has no current beds in this one.',
    sql: projectPartRows(
      { table: 'ProjectCoC', key: 'ProjectCoCID' },
      'CoCCode',
      `${hasBeds('p')} AND (SELECT count(DISTINCT k.CoCCode) FROM ProjectCoC k WHERE k.ProjectID = r.ProjectID) > 1
       AND NOT EXISTS (SELECT 1 FROM Inventory i WHERE i.ProjectID = r.ProjectID AND i.CoCCode = r.CoCCode
         AND i.InventoryStartDate <= @today AND coalesce(i.InventoryEndDate, '9999-12-31') >= @today)`,
    ),
  },
  {
    ...shared,
    id: 'bed-type-against-housing-type',
    eva: [135],
    severity: 'warning',
    element: '2.07.5',
    title: 'Kind of beds does not fit the housing type',
    means: 'Beds in a building go with a site. Voucher beds go with scattered sites.',
    sql: projectPartRows(
      table,
      'ESBedType',
      'p.ProjectType IN (0, 1) AND ((r.ESBedType = 1 AND p.HousingType = 3) OR (r.ESBedType = 2 AND p.HousingType IN (1, 2)))',
    ),
  },
  {
    ...shared,
    id: 'seasonal-beds-all-year',
    eva: [37],
    severity: 'warning',
    element: '2.07.6',
    title: 'Seasonal beds for a year or longer',
    means: 'Seasonal beds have a first and a last day within a year.',
    sql: projectPartRows(
      table,
      'InventoryEndDate',
      `r.Availability = 2 AND (r.InventoryEndDate IS NULL OR julianday(r.InventoryEndDate) - julianday(r.InventoryStartDate) >= 365)`,
    ),
  },
  {
    ...shared,
    id: 'beds-never-used',
    eva: [83],
    severity: 'warning',
    element: '2.07.14',
    title: 'Beds, and nobody in them',
    means: 'The project has beds in these days, and nobody was enrolled.',
    mend: 'Look whether stays were recorded under another project, or the beds are no longer offered.',
    sql: projectRows(
      'ProjectID',
      `EXISTS (SELECT 1 FROM Inventory r WHERE r.ProjectID = p.ProjectID AND r.BedInventory > 0 AND coalesce(r.Availability, 1) <> 3 AND ${current})
       AND NOT EXISTS (SELECT 1 FROM stay s WHERE s.ProjectID = p.ProjectID)`,
      { value: 'NULL' },
    ),
  },
  {
    ...shared,
    id: 'beds-and-stays-do-not-meet',
    eva: [141],
    severity: 'warning',
    element: '2.07.1',
    title: 'Beds and stays at different times',
    means: 'People were enrolled, but never while the project had beds.',
    sql: projectRows(
      'ProjectID',
      `EXISTS (SELECT 1 FROM Inventory r WHERE r.ProjectID = p.ProjectID)
       AND EXISTS (SELECT 1 FROM every_stay s WHERE s.ProjectID = p.ProjectID)
       AND NOT EXISTS (SELECT 1 FROM Inventory r JOIN every_stay s ON s.ProjectID = r.ProjectID
         WHERE r.ProjectID = p.ProjectID AND s.EntryDate <= coalesce(r.InventoryEndDate, '9999-12-31') AND s.until >= r.InventoryStartDate)`,
      { value: 'NULL' },
    ),
  },
]
