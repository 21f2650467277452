/**
 * Writes HUD's FY2026 standard as typed data.
 *
 *   npm run hud:generate -- <folder with picklists.json, picklists-meta.json, csv-layout.json, string-lists.json>
 *
 * Run it again when HUD publishes a new version of its lists or its CSV; never edit the generated files.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'oxfmt'

const home = resolve(fileURLToPath(import.meta.url), '../../..')
const target = join(home, 'src-shared/hud/fy2026/generated')
const olderStandard = '_FY2024'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('Name the folder that holds the facts: npm run hud:generate -- <folder>')
  process.exit(1)
}

const facts = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))
const [picklists, picklistsMeta, layout, strings] = await Promise.all(
  ['picklists.json', 'picklists-meta.json', 'csv-layout.json', 'string-lists.json'].map(facts),
)
const style = JSON.parse(await readFile(join(home, '.oxfmtrc.json'), 'utf8'))

await mkdir(target, { recursive: true })
await writePicklists()
await writeRetiredPicklists()
await writeTables()
await writeStringLists()

async function writePicklists() {
  const current = Object.entries(picklists).filter(([name]) => !name.includes(olderStandard))
  await write(
    'picklists.ts',
    ['PicklistOption'],
    `/** HUD's coded lists of FY2026, in HUD's order. Options marked \`retired\` are for import and history. */
export const picklists = ${literal(Object.fromEntries(current))} as const satisfies Record<string, readonly PicklistOption[]>`,
  )
  console.log(`picklists.ts: ${current.length} lists`)
}

async function writeRetiredPicklists() {
  const older = Object.entries(picklists).filter(([name]) => name.includes(olderStandard))
  const legacy = Object.entries(picklistsMeta.lists)
    .filter(([, meta]) => meta.legacyCodes !== undefined)
    .map(([name, meta]) => [name, meta.legacyCodes])
  await write(
    'picklists-retired.ts',
    ['PicklistOption'],
    `/** Lists of the FY2024 standard that FY2026 dropped, to read older files with. */
export const retiredPicklists = ${literal(Object.fromEntries(older))} as const satisfies Record<string, readonly PicklistOption[]>

/** Codes that left a current list before FY2026 and can still stand in older records. */
export const legacyCodes = ${literal(Object.fromEntries(legacy))} as const satisfies Record<string, readonly PicklistOption[]>`,
  )
  console.log(`picklists-retired.ts: ${older.length} lists`)
}

async function writeTables() {
  const ownerOfKey = new Map(layout.files.map((file) => [file.primaryKey, file.name]))
  const tables = layout.files.map((file) => [
    file.name,
    {
      file: file.file,
      group: file.group,
      primaryKey: file.primaryKey,
      columns: Object.fromEntries(file.columns.map((column) => [column.name, columnOf(column, ownerOfKey)])),
    },
  ])
  await write(
    'tables.ts',
    ['HudTable'],
    `/** The files of the FY2026 HMIS CSV with their columns, both in HUD's order. */
export const tables = ${literal(Object.fromEntries(tables))} as const satisfies Record<string, HudTable>`,
  )
  const count = layout.files.reduce((sum, file) => sum + file.columns.length, 0)
  console.log(`tables.ts: ${tables.length} files, ${count} columns`)
}

function columnOf(column, ownerOfKey) {
  const isStringList = column.picklistKind === 'string'
  const [, type] = /^(string|int|date|datetime|money)(?:\(\d+\))?$/.exec(column.type) ?? []
  if (type === undefined)
    throw new Error(`${column.name} has a type this generator does not know: ${column.type}`)
  return {
    type,
    maxLength: column.maxLength,
    min: column.min,
    nullable: column.nullable,
    picklist: isStringList ? undefined : (column.picklist ?? undefined),
    stringList: isStringList ? column.picklist : undefined,
    picklistBy: column.picklistBy,
    element: column.de,
    references: parentOf(column.rule, ownerOfKey),
    rule: column.rule,
  }
}

/**
 * `fk Client.PersonalID` names a parent by its key. HUD sometimes names the key through a table that merely carries
 * it (`fk ProjectCoC.ProjectID`): the parent is the table the key belongs to.
 */
function parentOf(rule, ownerOfKey) {
  const named = /^fk (\w+)(?:\.(\w+))?/.exec(rule ?? '')
  if (named === null) return undefined
  const [, table, key] = named
  return (key !== undefined && ownerOfKey.get(key)) || table
}

async function writeStringLists() {
  await write(
    'string-lists.ts',
    ['StringListOption'],
    `/** HUD's lists whose codes are text. \`RaceColumns\` names the columns of Client.csv that hold 3.04 Race and Ethnicity. */
export const stringLists = ${literal(strings)} as const satisfies Record<string, readonly StringListOption[]>`,
  )
  console.log(`string-lists.ts: ${Object.keys(strings).length} lists`)
}

/** JSON is TypeScript; undefined values fall out, and keys that need no quotes lose them. */
function literal(value) {
  return JSON.stringify(value).replace(/"([A-Za-z_]\w*)":/g, '$1:')
}

async function write(name, types, body) {
  const text = `// Made by scripts/hud/generate.mjs from HUD's FY2026 HMIS Data Standards and CSV specifications. Do not edit.

import type { ${types.join(', ')} } from '../shape.ts'

${body}
`
  const { code, errors } = await format(name, text, style)
  if (errors.length > 0) throw new Error(`${name} cannot be formatted: ${errors[0].message}`)
  await writeFile(join(target, name), code)
}
