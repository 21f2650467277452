import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import type { HudColumn } from '#shared/hud/fy2026/shape.ts'
import { tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { cacheFolder } from '../places.ts'
import { chanceFrom, type Chance } from '../vault/chance.ts'
import { nameFrom } from '../vault/names.ts'

/** Goes up when the rows that are made change. */
const version = 2
const projects = 10

/** How many rows of a table there are for each client; the tables left out have a row for each project, or none. */
const shares: Partial<Record<HudTableName, number>> = {
  Client: 1,
  Enrollment: 1.5,
  Exit: 1,
  IncomeBenefits: 1,
  HealthAndDV: 1,
  EmploymentEducation: 0.5,
  Disabilities: 2,
  Services: 1,
  CurrentLivingSituation: 0.5,
  Assessment: 1,
  AssessmentQuestions: 1,
  Event: 5,
}
const single: readonly HudTableName[] = ['Export', 'Organization', 'User']
const empty: readonly HudTableName[] = ['AssessmentResults', 'YouthEducationStatus', 'Affiliation']

/** An invented HMIS CSV export as a folder of files, the same every time; made once for each size and kept. */
export function generatedExport(clients: number): string {
  const folder = join(cacheFolder, `export-${clients}-clients-v${version}`)
  if (existsSync(folder)) return folder
  const half = `${folder}.unfinished`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const making = new Making(clients)
  for (const table of tableNames) writeTable(join(half, tableOf(table).file), table, making)
  renameSync(half, folder)
  return folder
}

function rowsOf(table: HudTableName, clients: number): number {
  if (single.includes(table)) return 1
  if (empty.includes(table)) return 0
  return table in shares ? Math.ceil(clients * (shares[table] ?? 0)) : projects
}

function writeTable(path: string, table: HudTableName, making: Making): void {
  const columns = Object.entries(tableOf(table).columns)
  const file = openSync(path, 'w')
  let text = `${columns.map(([name]) => name).join(',')}\r\n`
  for (let nth = 0; nth < rowsOf(table, making.clients); nth += 1) {
    const row: Record<string, string> = making.keysOf(table, nth)
    const cells = columns.map(([name, column]) => (row[name] ??= making.cell(name, column, row)))
    text += `${cells.join(',')}\r\n`
    if (text.length > 1_000_000) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text)
  closeSync(file)
}

/** What the rows of an export have in common: its clients and their stays, by number. */
class Making {
  readonly clients: number
  private readonly chance: Chance = chanceFrom(2026)
  private readonly ids = new Map<string, readonly string[]>()
  private readonly days = Array.from({ length: 4 * 365 }, (_, at) =>
    new Date(Date.UTC(2021, 9, 1) + at * 86_400_000).toISOString().slice(0, 10),
  )

  constructor(clients: number) {
    this.clients = clients
    for (const table of ['Client', 'Enrollment', 'Assessment'] as const)
      this.ids.set(
        table,
        Array.from({ length: rowsOf(table, clients) }, () => this.chance.id()),
      )
  }

  /** A row's own key and those of the rows that it hangs on. */
  keysOf(table: HudTableName, nth: number): Record<string, string> {
    const own = { [tableOf(table).primaryKey]: this.ids.get(table)?.[nth] ?? this.chance.id() }
    const all = {
      ...own,
      ExportID: 'E1',
      DateDeleted: '',
      DateCreated: this.moment(),
      DateUpdated: this.moment(),
    }
    if (table === 'Export')
      return { ...all, ExportID: 'E1', CSVVersion: '2026 v1.0', HashStatus: '1', ExportDate: this.moment() }
    if (table === 'User') return { ...all, UserID: 'U1' }
    const signed = { ...all, UserID: 'U1' }
    const ProjectID = `P${nth % projects}`
    if (table === 'Organization') return { ...signed, OrganizationID: 'O1' }
    if (!(table in shares)) return { ...signed, ProjectID, OrganizationID: 'O1' }
    if (table === 'Client') return signed
    if (table === 'Enrollment') return { ...signed, ...this.stay(nth) }
    const stay = nth % rowsOf('Enrollment', this.clients)
    const { EnrollmentID, PersonalID } = this.stay(stay)
    const hangs = { ...signed, EnrollmentID, PersonalID }
    return table === 'AssessmentQuestions' ? { ...hangs, AssessmentID: this.id('Assessment', nth) } : hangs
  }

  /** Any answer that the column may hold, or none. */
  cell(name: string, column: HudColumn, row: Readonly<Record<string, string>>): string {
    const { chance } = this
    if (name === 'FirstName') return nameFrom(chance, 200)
    if (name === 'LastName') return nameFrom(chance, 2000)
    // Answered by another column's answer, which may stand behind it.
    if (name === 'HousingAssessment' || name === 'SubsidyInformation') return ''
    if (name === 'SSN') return String(100_000_000 + chance.upTo(800_000_000))
    switch (column.type) {
      case 'date':
        return column.nullable && chance.upTo(2) === 0 ? '' : chance.pick(this.days)
      case 'datetime':
        return this.moment()
      case 'money':
        return chance.upTo(3) === 0 ? `${chance.upTo(2000)}.50` : ''
      case 'int':
        return column.nullable && chance.upTo(3) === 0 ? '' : this.code(column, row)
      case 'string':
        if (column.stringList === 'CoCCodes') return 'MN-501'
        return chance.upTo(10) === 0 ? 'As she told it'.slice(0, column.maxLength) : ''
    }
  }

  private code({ picklist, picklistBy, min }: HudColumn, row: Readonly<Record<string, string>>): string {
    const by = picklistBy && (picklistBy.cases[row[picklistBy.column] ?? ''] ?? picklistBy.cases['*'])
    const list = picklist ?? by
    if (list === undefined) return String((min ?? 0) + this.chance.upTo(5))
    const codes = typeof list === 'string' ? codesOf(list) : list
    return String(this.chance.pick(codes))
  }

  /** Households of two, each in one project. */
  private stay(nth: number) {
    const household = Math.floor(nth / 2)
    return {
      EnrollmentID: this.id('Enrollment', nth),
      PersonalID: this.id('Client', nth % this.clients),
      HouseholdID: `H${household}`,
      ProjectID: `P${household % projects}`,
      RelationshipToHoH: nth % 2 === 0 ? '1' : '2',
    }
  }

  private id(table: string, nth: number): string {
    return this.ids.get(table)?.[nth] ?? ''
  }

  private moment(): string {
    return `${this.chance.pick(this.days)} 10:${10 + this.chance.upTo(50)}:00`
  }
}

const known = new Map<string, readonly number[]>()

function codesOf(list: Parameters<typeof optionsOf>[0]): readonly number[] {
  const codes = known.get(list) ?? optionsOf(list).map(({ code }) => code)
  known.set(list, codes)
  return codes
}
