import { raceColumns } from '#shared/hud/fy2026/column-sets.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import type { HudColumn } from '#shared/hud/fy2026/shape.ts'
import { tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { dependencies } from './dependencies.ts'
import {
  columnsOf,
  fittedValue,
  listFor,
  type Change,
  type Fitted,
  type HudValue,
  type StoredRow,
} from './fitted-value.ts'
import { hashedName, hashedSSN, isHashedName, isHashedSSN } from './hash-identity.ts'

/** HUD's HashStatus: 1 as stored, 4 SHA-256. */
export type HashStatus = 1 | 4

/** What each row of one export carries. */
export interface Stamp {
  readonly ExportID: string
  /** `YYYY-MM-DD hh:mm:ss`. */
  readonly ExportDate: string
  readonly HashStatus: HashStatus
}

/** Told for each value that does not leave as it is stored. */
export type OnChange = (column: string, change: Change) => void

/** Stands for whoever wrote a row that names nobody: HUD asks for a UserID on each. */
export const unknownUser = 'unknown'

const notCollected = 99

/**
 * A stored row as HUD's file has it, values in the order of its columns; null when it lacks what HUD asks for and
 * nothing can stand in, and so stays behind.
 */
export function outgoingRow(
  table: HudTableName,
  stored: StoredRow,
  stamp: Stamp,
  onChange: OnChange,
): readonly HudValue[] | null {
  const columns = columnsOf(tableOf(table))
  const outgoing: Record<string, HudValue> = {}
  for (const [name, column] of columns) {
    const { value, change } =
      identity(table, name, stored, stamp) ??
      withheld(table, name, stored) ??
      fittedValue(name, column, stored)
    outgoing[name] = value
    if (change !== undefined) onChange(name, change)
  }
  outgoing['ExportID'] = stamp.ExportID
  fillIn(table, columns, outgoing, stamp, onChange)
  settleDependants(table, outgoing, stored, onChange)
  const missing = columns.find(([name, { nullable }]) => !nullable && outgoing[name] === null)
  if (missing === undefined) return columns.map(([name]) => outgoing[name] ?? null)
  onChange(missing[0], 'row')
  return null
}

/** The four columns of a client that HashStatus speaks of; undefined for every other. */
function identity(
  table: HudTableName,
  name: string,
  stored: StoredRow,
  { HashStatus }: Stamp,
): Fitted | undefined {
  if (table !== 'Client') return undefined
  const value = stored[name]
  if (typeof value !== 'string') return undefined
  if (name === 'SSN') {
    if (isPlaceholder(value)) return { value: null, change: 'form' }
    const hashed = hashedSSN(value)
    if (HashStatus === 4) return hashed === null ? { value: null, change: 'form' } : { value: hashed }
    return isHashedSSN(value) ? { value: null, change: 'form' } : undefined
  }
  if (!['FirstName', 'MiddleName', 'LastName'].includes(name)) return undefined
  if (HashStatus === 4) return { value: hashedName(value === '' ? null : value) }
  return isHashedName(value) ? { value: null, change: 'form' } : undefined
}

/**
 * Where a project is stays in the vault, hashed or not: a shelter's place may not be told without leave (42 USC
 * 10406(c)(5)). HUD lets these columns be blank; its geocode names a whole county or city.
 */
function withheld(table: HudTableName, name: string, stored: StoredRow): Fitted | undefined {
  if (table !== 'ProjectCoC' || !places.has(name)) return undefined
  return (stored[name] ?? '') === '' ? { value: null } : { value: null, change: 'withheld' }
}

const places: ReadonlySet<string> = new Set(['Address1', 'Address2', 'City', 'ZIP'])

/** A Social Security number that says nothing: one digit, or nothing but missing ones, nine times. */
function isPlaceholder(ssn: string): boolean {
  return /^([0-9xX])\1{8}$/.test(ssn.toLowerCase())
}

/** HUD's 99 for what is missing and may not be; and the few values that stand for nothing asked. */
function fillIn(
  table: HudTableName,
  columns: readonly (readonly [string, HudColumn])[],
  outgoing: Record<string, HudValue>,
  stamp: Stamp,
  onChange: OnChange,
): void {
  for (const [name, column] of columns) {
    if (column.nullable || outgoing[name] !== null) continue
    const list = listFor(column, outgoing)
    const standIn =
      typeof list === 'string' && isCode(list, notCollected)
        ? notCollected
        : (standIns[`${table}.${name}`] ?? standIns[name])?.(outgoing, stamp)
    if (standIn === undefined || standIn === null) continue
    outgoing[name] = standIn
    onChange(name, 'filled')
  }
  if (table === 'Client') sayNoRace(outgoing, onChange)
  if (table === 'CEParticipation') tellAccessPoint(outgoing, onChange)
}

type StandIn = (outgoing: Readonly<Record<string, HudValue>>, stamp: Stamp) => HudValue | undefined

const standIns: Readonly<Record<string, StandIn>> = {
  DateCreated: ({ DateUpdated }, { ExportDate }) => DateUpdated ?? ExportDate,
  DateUpdated: ({ DateCreated }, { ExportDate }) => DateCreated ?? ExportDate,
  UserID: () => unknownUser,
  'Organization.OrganizationName': () => 'Not named',
  'Organization.VictimServiceProvider': () => 1,
  'Project.ProjectName': () => 'Not named',
  'Project.OperatingStartDate': ({ DateCreated }, { ExportDate }) =>
    String(DateCreated ?? ExportDate).slice(0, 10),
  'Project.ContinuumProject': () => 0,
  'Inventory.UnitInventory': () => 0,
  'Inventory.BedInventory': () => 0,
  'HMISParticipation.HMISParticipationType': () => 2,
  'CEParticipation.AccessPoint': () => 0,
  'CEParticipation.ReceivesReferrals': () => 0,
  'Enrollment.HouseholdID': ({ EnrollmentID }) => EnrollmentID,
  ...Object.fromEntries(raceColumns.map((race) => [`Client.${race}`, () => 0])),
}

/** A client of whom no race is known was not asked (3.04). */
function sayNoRace(client: Record<string, HudValue>, onChange: OnChange): void {
  if (client['RaceNone'] !== null || raceColumns.some((race) => client[race] === 1)) return
  client['RaceNone'] = notCollected
  onChange('RaceNone', 'filled')
}

/** Of an access point HUD asks what it offers: what was not said is no (2.09.A). */
function tellAccessPoint(row: Record<string, HudValue>, onChange: OnChange): void {
  if (row['AccessPoint'] !== 1) return
  for (const offer of ['PreventionAssessment', 'CrisisAssessment', 'HousingAssessment', 'DirectServices']) {
    if (row[offer] !== null) continue
    row[offer] = 0
    onChange(offer, 'filled')
  }
}

function settleDependants(
  table: HudTableName,
  outgoing: Record<string, HudValue>,
  stored: StoredRow,
  onChange: OnChange,
): void {
  const context = { ProjectType: stored['ProjectType'] ?? null }
  for (const [name, holds] of Object.entries(dependencies[table] ?? {})) {
    if (outgoing[name] === null || holds({ ...context, ...outgoing })) continue
    outgoing[name] = null
    onChange(name, 'dependent')
  }
}
