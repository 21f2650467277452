import { tables } from '#shared/hud/fy2026/generated/tables.ts'
import { picklists } from '#shared/hud/fy2026/generated/picklists.ts'
import type { HudColumn, HudTable } from '#shared/hud/fy2026/shape.ts'

/** One cell as it stands in the file. */
interface Cell {
  readonly text: string
  readonly quoted: boolean
}

type Cells = readonly Cell[]

/** A file of an export read back: its header and its rows by column. */
export interface HmisFile {
  readonly header: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

const layout: Readonly<Record<string, HudTable>> = tables
const codes: Readonly<Record<string, readonly { readonly code: number }[]>> = picklists

/** Reads CSV by the letter: commas, quotes, doubled quotes, CR LF, and nothing else. */
function cellsOf(text: string): readonly Cells[] {
  const lines: Cell[][] = []
  let line: Cell[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    let quoted = false
    if (text[at] === '"') {
      quoted = true
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (at >= text.length) throw new Error('a quote is not closed')
        if (text[at] === '"') at += 1
        cell += text[at]
      }
      at += 1
    } else {
      for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at += 1) cell += text[at]
      if (cell.includes('"') || cell.includes('\n')) throw new Error('a quote or line break stands bare')
    }
    line.push({ text: cell, quoted })
    if (text[at] === ',') {
      at += 1
      continue
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`a cell ends with ${JSON.stringify(text[at])}`)
    at += 2
    lines.push(line)
    line = []
  }
  if (line.length > 0) throw new Error('the last line does not end')
  return lines
}

/** Reads the files of an export. */
export function readHmisFiles(files: ReadonlyMap<string, string>): Readonly<Record<string, HmisFile>> {
  return Object.fromEntries(
    [...files].map(([file, text]) => {
      const [header = [], ...lines] = cellsOf(text)
      const names = header.map((cell) => cell.text)
      const rows = lines.map((line) =>
        Object.fromEntries(line.map((cell, column) => [names[column] ?? `column ${column}`, cell.text])),
      )
      return [file.replace('.csv', ''), { header: names, rows }]
    }),
  )
}

/**
 * Everything that HUD's layout of FY2026 says against these files: names and order of columns, types, lengths, what may
 * be blank, lists, forms, dependent answers, quotes, keys, one ExportID. Written from the layout's own words and
 * sharing nothing with the exporter. At most one fault a column is told, with how often it occurs.
 */
export function structuralFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const faults = new Map<string, number>()
  const blame = (fault: string): void => void faults.set(fault, (faults.get(fault) ?? 0) + 1)
  const expected = Object.values(layout).map(({ file }) => file)
  if ([...files.keys()].toSorted().join() !== expected.toSorted().join()) blame('other files than HUD has')
  const read = readHmisFiles(files)
  const ExportID = read['Export']?.rows[0]?.['ExportID'] ?? ''
  const HashStatus = Number(read['Export']?.rows[0]?.['HashStatus'])
  if (read['Export']?.rows.length !== 1) blame('Export.csv has not exactly one row')
  const projectTypes = new Map(read['Project']?.rows.map((row) => [row['ProjectID'], row['ProjectType']]))
  const stays = new Map(read['Enrollment']?.rows.map((row) => [row['EnrollmentID'], row['ProjectID']]))

  for (const [table, { file, columns, primaryKey }] of Object.entries(layout)) {
    const [header = [], ...lines] = cellsOf(files.get(file) ?? '')
    const names = Object.keys(columns)
    if (header.map(({ text }) => text).join() !== names.join()) blame(`${file}: columns or their order`)
    const seen = new Set<string>()
    for (const line of lines) {
      if (line.length !== names.length) blame(`${file}: a row of ${line.length} cells`)
      const row: Record<string, string> = Object.fromEntries(
        names.map((name, at) => [name, line[at]?.text ?? '']),
      )
      const ProjectID = row['ProjectID'] ?? stays.get(row['EnrollmentID'] ?? '') ?? ''
      const known = { ProjectType: projectTypes.get(ProjectID) ?? '', ...row }
      for (const [at, name] of names.entries()) {
        const column = columns[name]
        const cell = line[at]
        if (column === undefined || cell === undefined) continue
        const hashed = table === 'Client' && HashStatus === 4 ? hashedLength(name) : undefined
        const fault = cellFault(cell, hashed === undefined ? column : hashedColumn(column, hashed), known)
        if (fault !== null) blame(`${file}: ${name} ${fault}`)
      }
      if (row['ExportID'] !== ExportID || ExportID === '') blame(`${file}: another ExportID`)
      const key = row[primaryKey] ?? ''
      if (seen.has(key)) blame(`${file}: ${primaryKey} twice`)
      seen.add(key)
    }
  }
  for (const fault of danglingKeys(read)) blame(fault)
  return [...faults].map(([fault, times]) => `${fault} (${times})`)
}

const shapes = {
  int: /^\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
  money: /^-?\d+\.\d\d$/,
} as const

function cellFault(
  { text, quoted }: Cell,
  column: HudColumn,
  row: Readonly<Record<string, string>>,
): string | null {
  if (text === '') {
    if (quoted) return 'is quoted and blank'
    return column.nullable || (column.rule?.startsWith('null') ?? false) ? null : 'is blank'
  }
  if (column.type === 'string') {
    if (!quoted) return 'is text without quotes'
    if (Array.from(text).length > (column.maxLength ?? 0)) return 'is too long'
    // oxlint-disable-next-line no-control-regex
    if (/[<>[\]{}\u0000-\u001F]/.test(text)) return 'holds a forbidden character'
  } else {
    if (quoted) return 'is quoted'
    if (!shapes[column.type].test(text)) return `is no ${column.type}`
    if (column.type.startsWith('date') && !isDay(text.slice(0, 10))) return 'is no day of the calendar'
    if (column.min !== undefined && Number(text) < column.min) return 'is below its least'
  }
  return listFault(text, column, row) ?? ruleFault(text, column, row)
}

function isDay(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

function listFault(text: string, column: HudColumn, row: Readonly<Record<string, string>>): string | null {
  const { picklist, picklistBy } = column
  const chosen = picklistBy && (picklistBy.cases[row[picklistBy.column] ?? ''] ?? picklistBy.cases['*'] ?? [])
  const list = picklist ?? chosen
  if (list === undefined) return null
  const known = typeof list === 'string' ? codes[list]?.map(({ code }) => code) : list
  return known?.includes(Number(text)) === true ? null : 'is a code its list does not have'
}

/** What a rule of the layout says against a value that is there, read from the rule's own words. */
function ruleFault(text: string, { rule }: HudColumn, row: Readonly<Record<string, string>>): string | null {
  if (rule === undefined) return null
  const pattern = /pattern (\S+?)[;,]?(?:\s|$)/.exec(rule)?.[1]
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(text))
    return `is not of the form ${pattern}`
  const least = /(\d+)\.\.(\d+)/.exec(rule.split(';').find((part) => /^\s*\d+\.\.\d+\s*$/.test(part)) ?? '')
  if (least !== null && (Number(text) < Number(least[1]) || Number(text) > Number(least[2])))
    return 'is out of its range'
  if (/(?:^|; )> 0$/.test(rule) && !(Number(text) > 0)) return 'is not above 0'
  const condition = conditionOf(rule)
  return condition === null || holds(condition, row) ? null : `depends: ${condition}`
}

/** The condition under which a column may hold a value. */
function conditionOf(rule: string): string | null {
  const unless = /null unless ([^;]+)/.exec(rule)?.[1]
  if (unless !== undefined && !unless.includes('within')) return unless
  const required = /required (?:\(0\/1\) )?when (.+), else null/.exec(rule)?.[1]
  if (required !== undefined) return required
  const alone = /^(RecordType \d+) only$/.exec(rule)?.[1]
  return alone === undefined ? null : alone.replace(' ', ' = ')
}

/** Judges `A = 1 and (B in (1,2) or C not null)`. */
function holds(condition: string, row: Readonly<Record<string, string>>): boolean {
  const plain = condition.replace(/^\((.*)\)$/, (whole, inner: string) => (isClosed(inner) ? inner : whole))
  for (const [word, every] of [
    [' or ', false],
    [' and ', true],
  ] as const) {
    const parts = splitOutside(plain, word)
    if (parts.length > 1)
      return every ? parts.every((part) => holds(part, row)) : parts.some((part) => holds(part, row))
  }
  const { column = '', rest = '' } = /^(?<column>\w+) (?<rest>.+)$/.exec(plain)?.groups ?? {}
  const value = row[column] ?? ''
  if (rest === 'not null') return value !== ''
  const wanted = [...rest.replace(/\(and historic (\d+)\)/, ', $1').matchAll(/(\d+)(?:\.\.(\d+))?/g)]
  if (wanted.length === 0) throw new Error(`no way to judge ${JSON.stringify(condition)}`)
  return wanted.some(
    ([, from, to]) => value !== '' && Number(value) >= Number(from) && Number(value) <= Number(to ?? from),
  )
}

function splitOutside(text: string, word: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let begin = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0 && text.startsWith(word, at)) {
      parts.push(text.slice(begin, at))
      begin = at + word.length
    }
  }
  return [...parts, text.slice(begin)]
}

function isClosed(text: string): boolean {
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

function hashedLength(name: string): number | undefined {
  return { FirstName: 64, MiddleName: 64, LastName: 64, SSN: 68 }[name]
}

function hashedColumn(column: HudColumn, length: number): HudColumn {
  return {
    type: column.type,
    nullable: column.nullable,
    maxLength: length,
    rule: `pattern ^[0-9a-fx]{${length}}$`,
  }
}

/** Rows that point at rows which are not in the files. */
function danglingKeys(read: Readonly<Record<string, HmisFile>>): readonly string[] {
  const keys = Object.fromEntries(
    Object.entries(layout).map(([table, { primaryKey }]) => [
      primaryKey,
      new Set(read[table]?.rows.map((row) => row[primaryKey])),
    ]),
  )
  const pointers = ['OrganizationID', 'ProjectID', 'PersonalID', 'EnrollmentID', 'AssessmentID', 'UserID']
  const faults: string[] = []
  for (const [table, { rows }] of Object.entries(read)) {
    for (const row of rows) {
      for (const pointer of pointers) {
        if (row[pointer] !== undefined && keys[pointer]?.has(row[pointer]) !== true)
          faults.push(`${table}.csv: ${pointer} points at nothing`)
      }
      if (table === 'Affiliation' && keys['ProjectID']?.has(row['ResProjectID']) !== true)
        faults.push('Affiliation.csv: ResProjectID points at nothing')
    }
  }
  const stayed = new Set(read['Enrollment']?.rows.map((row) => row['PersonalID']))
  for (const row of read['Client']?.rows ?? [])
    if (!stayed.has(row['PersonalID'])) faults.push('Client.csv: a client without an enrollment')
  return faults
}
