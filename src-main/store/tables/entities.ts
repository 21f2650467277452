import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaIndexOptions } from 'typeorm'
import { tables } from '#shared/hud/fy2026/generated/tables.ts'
import type { HudTable } from '#shared/hud/fy2026/shape.ts'
import type { Column, Columns } from './column.ts'
import { hudIndexes, parentOf } from './hud-keys.ts'
import { localIndexes, localTables } from './local-tables.ts'

type AnyRow = Record<string, unknown>

/**
 * Every table of the store as a TypeORM entity, made from one description each: HUD's tables from the CSV layout,
 * ours from `local-tables.ts`. See docs/decisions/entities-from-data.md.
 */
export const entities: readonly EntitySchema<AnyRow>[] = [
  ...Object.entries(tables).map(([name, table]) => hudEntity(name, table)),
  ...Object.entries(localTables).map(([name, columns]) => localEntity(name, columns)),
]

function hudEntity(name: string, table: HudTable): EntitySchema<AnyRow> {
  const columns = Object.entries(table.columns).map(
    ([columnName, column]): [string, EntitySchemaColumnOptions] => {
      const primary = columnName === table.primaryKey
      const parent = parentOf(name, columnName)
      return [
        columnName,
        {
          type: column.type === 'int' ? 'integer' : column.type === 'money' ? 'real' : 'text',
          primary,
          nullable: !primary && parent === undefined,
          ...(parent === undefined
            ? {}
            : { foreignKey: { target: parent.table, inverseSide: parent.column } }),
        },
      ]
    },
  )
  const keys = Object.keys(table.columns).filter((columnName) => parentOf(name, columnName) !== undefined)
  return new EntitySchema<AnyRow>({
    name,
    tableName: name,
    columns: Object.fromEntries(columns),
    indices: needed([...keys.map((key) => [key]), ...(hudIndexes[name] ?? [])]).map((on) => index(name, on)),
  })
}

function localEntity(name: string, columns: Columns): EntitySchema<AnyRow> {
  const several: readonly (readonly string[])[] =
    (localIndexes as Record<string, readonly (readonly string[])[]>)[name] ?? []
  const single = Object.entries(columns)
    .filter(([, column]) => column.indexed === true && column.unique !== true)
    .map(([columnName]) => [columnName])
  return new EntitySchema<AnyRow>({
    name,
    tableName: name,
    columns: Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, columnOptions(column)])),
    indices: [
      ...needed([...single, ...several]).map((on) => index(name, on)),
      ...Object.entries(columns)
        .filter(([, column]) => column.unique === true)
        .map(([columnName]) => ({ ...index(name, [columnName]), unique: true })),
    ],
  })
}

function columnOptions(column: Column): EntitySchemaColumnOptions {
  return {
    type: column.type,
    primary: column.primary === true,
    nullable: column.nullable,
    ...(column.primary === true && column.type === 'integer' ? { generated: 'increment' as const } : {}),
    ...(column.references === undefined
      ? {}
      : { foreignKey: { target: column.references[0], inverseSide: column.references[1] } }),
  }
}

/** An index that another begins with is none of its own: the longer one answers for both, and each costs every write. */
function needed(indexes: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return indexes.filter(
    (on) =>
      !indexes.some((other) => other.length > on.length && on.every((column, at) => other[at] === column)),
  )
}

function index(table: string, columns: readonly string[]): EntitySchemaIndexOptions {
  return { name: `ix_${table}_${columns.join('_')}`, columns: [...columns] }
}
