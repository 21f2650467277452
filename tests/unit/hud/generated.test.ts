import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { legacyCodes, retiredPicklists } from '#shared/hud/fy2026/generated/picklists-retired.ts'
import { picklists } from '#shared/hud/fy2026/generated/picklists.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import type { tables } from '#shared/hud/fy2026/generated/tables.ts'
import type { HudColumn } from '#shared/hud/fy2026/shape.ts'
import {
  columnNamesOf,
  columnOf,
  isColumnOf,
  isTableName,
  tableNames,
  tableOf,
} from '#shared/hud/fy2026/tables.ts'
import type { HudRow } from '#shared/hud/fy2026/types.ts'

/** The facts the data was generated from are not part of the project; name their folder in HUD_FACTS to compare. */
const folder = resolve(process.env['HUD_FACTS'] ?? '../shared/hud')
const hasFacts = existsSync(join(folder, 'csv-layout.json'))

const columns: readonly (readonly [string, string, HudColumn])[] = tableNames.flatMap((table) =>
  Object.entries(tableOf(table).columns).map(([name, column]) => [table, name, column] as const),
)

describe(`the size of the standard${hasFacts ? '' : `: all there is to compare, the facts are not at ${folder}`}`, () => {
  it('is 24 files with 519 columns', () => {
    const ofType = (type: string): number => columns.filter(([, , column]) => column.type === type).length
    expect(tableNames).toHaveLength(24)
    expect(columns).toHaveLength(519)
    expect(['string', 'int', 'date', 'datetime', 'money'].map(ofType)).toEqual([159, 239, 34, 70, 17])
    expect(columns.filter(([, , column]) => column.picklist !== undefined)).toHaveLength(214)
    expect(columns.filter(([, , column]) => column.stringList !== undefined)).toHaveLength(4)
  })

  it('is 100 lists with 1102 codes, 4 of the lists of FY2024 only', () => {
    expect(Object.keys(retiredPicklists)).toHaveLength(4)
    expect(Object.keys({ ...picklists, ...retiredPicklists })).toHaveLength(100)
    expect(Object.values({ ...picklists, ...retiredPicklists }).flat()).toHaveLength(1102)
    expect(stringLists.CoCCodes).toHaveLength(388)
    expect(stringLists.VamcStationNumber).toHaveLength(143)
  })
})

describe.each(hasFacts ? [folder] : [])('the generated data and the facts at %s', () => {
  it('has every list with its options as they stand in the facts', () => {
    expect({ ...picklists, ...retiredPicklists }).toEqual(facts('picklists.json'))
    expect(stringLists).toEqual(facts('string-lists.json'))
  })

  it('keeps the order of the lists', () => {
    expect([...Object.keys(picklists), ...Object.keys(retiredPicklists)]).toEqual(
      Object.keys(facts('picklists.json')),
    )
  })

  it('has the codes that left a list before FY2026', () => {
    const { lists }: Meta = facts('picklists-meta.json')
    const legacy = Object.entries(lists).filter(([, list]) => list.legacyCodes !== undefined)
    expect(legacyCodes).toEqual(Object.fromEntries(legacy.map(([name, list]) => [name, list.legacyCodes])))
  })

  it('has every file with its columns in the order of the facts', () => {
    const { files }: Layout = facts('csv-layout.json')
    const generated = tableNames.map((name) => {
      const { file, group, primaryKey } = tableOf(name)
      return [name, file, group, primaryKey, columnNamesOf(name)]
    })
    expect(generated).toEqual(
      files.map((of) => [of.name, of.file, of.group, of.primaryKey, of.columns.map(({ name }) => name)]),
    )
  })

  it('says of every column what the facts say', () => {
    const { files }: Layout = facts('csv-layout.json')
    const generated = columns.map(([table, name, { references: _references, ...column }]) => [
      table,
      name,
      column,
    ])
    expect(generated).toEqual(
      files.flatMap((of) => of.columns.map((column) => [of.name, column.name, known(column)])),
    )
  })
})

describe('the tables among themselves', () => {
  it('have a primary key that stands first and is never blank', () => {
    for (const table of tableNames) {
      const { primaryKey } = tableOf(table)
      expect(columnNamesOf(table)[0]).toBe(primaryKey)
      expect(tableOf(table).columns[primaryKey]).toMatchObject({
        type: 'string',
        maxLength: 32,
        nullable: false,
      })
    }
  })

  it('refer to tables of the standard by a column as long as their key', () => {
    const references = columns.flatMap(([table, name, { references: parent, maxLength }]) =>
      parent === undefined ? [] : [{ column: `${table}.${name}`, parent, maxLength }],
    )
    expect(references).toHaveLength(81)
    expect(references.filter(({ parent }) => !isTableName(parent))).toEqual([])
    expect(references.filter(({ maxLength }) => maxLength !== 32)).toEqual([])
  })

  it('look through a key that another table only carries', () => {
    expect(columnOf('Inventory', 'ProjectID')).toMatchObject({
      references: 'Project',
      rule: 'fk ProjectCoC.ProjectID',
    })
    expect(columnOf('Affiliation', 'ResProjectID').references).toBe('Project')
    expect(columnOf('AssessmentQuestions', 'AssessmentID').references).toBe('Assessment')
    expect(columnOf('Event', 'EventID').references).toBeUndefined()
  })

  it('give every string a length and no length to the rest', () => {
    for (const [table, name, column] of columns) {
      expect([table, name, column.maxLength !== undefined]).toEqual([table, name, column.type === 'string'])
    }
  })

  it('know their own names', () => {
    expect(isTableName('Event')).toBe(true)
    expect(isTableName('event')).toBe(false)
    expect(isTableName('toString')).toBe(false)
    expect(isColumnOf('Event', 'EventDate')).toBe(true)
    expect(isColumnOf('Event', 'AssessmentDate')).toBe(false)
  })
})

describe('the codes of a list', () => {
  it('stand once', () => {
    for (const [name, options] of Object.entries({ ...picklists, ...retiredPicklists })) {
      const codes = options.map(({ code }) => code)
      expect([name, new Set(codes).size]).toEqual([name, codes.length])
    }
  })
})

describe('HudRow', () => {
  it('has a key that is there and columns that may be absent', () => {
    type Event = HudRow<'Event'>
    expectTypeOf<Event['EventID']>().toEqualTypeOf<string>()
    expectTypeOf<Event['EnrollmentID']>().toEqualTypeOf<string | null>()
    expectTypeOf<Event['EventDate']>().toEqualTypeOf<string | null>()
    expectTypeOf<Event['Event']>().toEqualTypeOf<number | null>()
    expectTypeOf<HudRow<'IncomeBenefits'>['EarnedAmount']>().toEqualTypeOf<number | null>()
    expectTypeOf<keyof Event>().toEqualTypeOf<keyof (typeof tables)['Event']['columns']>()
  })
})

interface Layout {
  readonly files: readonly {
    readonly name: string
    readonly file: string
    readonly group: string
    readonly primaryKey: string
    readonly columns: readonly FactColumn[]
  }[]
}

interface FactColumn {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly maxLength?: number
  readonly min?: number
  readonly picklist: string | null
  readonly picklistKind?: string
  readonly picklistBy?: unknown
  readonly de?: string
  readonly rule?: string
}

interface Meta {
  readonly lists: Readonly<Record<string, { readonly legacyCodes?: unknown }>>
}

/** One file of the facts; the caller says what it expects to find in it. */
function facts(name: string) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

/** A column of the facts as the generated data should tell it, worked out apart from the generator. */
function known(column: FactColumn): object {
  const list =
    column.picklist === null
      ? {}
      : { [column.picklistKind === 'string' ? 'stringList' : 'picklist']: column.picklist }
  const { maxLength, min, nullable, picklistBy, de: element, rule } = column
  const said = { maxLength, min, nullable, picklistBy, element, rule }
  return {
    type: column.type.split('(')[0],
    ...list,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  }
}
