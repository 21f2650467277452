import type { z } from 'zod'
import { contract } from '#shared/ipc/contract.ts'
import type { Call } from '#shared/ipc/call.ts'

/** Every call of the contract under the name the window uses. */
export const everyCall: readonly { readonly name: string; readonly call: Call }[] = Object.entries(
  contract,
).flatMap(([group, calls]) =>
  Object.entries(calls).map(([name, call]: [string, Call]) => ({ name: `${group}.${name}`, call })),
)

/** Where a person's own words can stand in an input: `answers.alias`, `answers.members[].FirstName`. */
export function textPaths(schema: z.core.$ZodType): readonly string[] {
  const paths: string[] = []
  inputFrom(schema, (path) => (paths.push(path), ''))
  return [...new Set(paths)]
}

/**
 * An input with every part of a schema filled in: each free text by `text`, everything else by the first thing that
 * fits. What only a picklist knows is left open.
 */
export function inputFrom(
  schema: z.core.$ZodType,
  text: (path: string) => string,
  path: string = '',
): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return 'format' in def || (def.checks ?? []).some(isFormat) ? oneOfFormat(schema) : text(path)
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, part]) => [
          key,
          inputFrom(part, text, path === '' ? key : `${path}.${key}`),
        ]),
      )
    case 'array':
      return [inputFrom(def.element, text, `${path}[]`)]
    case 'record':
      return { [keyOf(def.keyType)]: inputFrom(def.valueType, text, `${path}.*`) }
    case 'union':
      return inputFrom(firstOf(def.options), text, path)
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return inputFrom(def.innerType, text, path)
    case 'enum':
      return firstOf(Object.values(def.entries))
    case 'literal':
      return firstOf(def.values)
    case 'number':
      return 1
    case 'boolean':
      return true
    case 'unknown':
      return text(path)
    case 'custom':
      return null
    case 'void':
      return undefined
    default:
      throw new Error(`the contract has a new kind of schema here: ${def.type} at ${path}`)
  }
}

/** A key that a record takes: one of its names, or else any word. */
function keyOf(schema: z.core.$ZodType): string {
  return String(inputFrom(schema, () => 'anything'))
}

const formats = { date: '2026-03-03', datetime: '2026-03-03T10:00:00Z', id: '0'.repeat(32) }

function oneOfFormat(schema: z.core.$ZodType): string {
  const fitting = Object.values(formats).find((text) => (schema as z.ZodType).safeParse(text).success)
  if (fitting === undefined) throw new Error('the contract has a new format of text')
  return fitting
}

function isFormat(check: z.core.$ZodCheck): boolean {
  return check._zod.def.check === 'string_format'
}

function firstOf<T>(list: readonly T[]): T {
  const [first] = list
  if (first === undefined) throw new Error('a choice has something to choose')
  return first
}
