import { formatDateTime } from '#shared/domain/date/format-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import type { FieldValue, SeenValues } from './changes.ts'

/** Who changed a field last, and when: a local moment. */
export interface LastChange {
  readonly who: string
  readonly at: string
}

export type LastChanges<F extends string> = Readonly<Partial<Record<F, LastChange>>>

/** A field that an amendment would replace though somebody else changed it after it was seen. */
export interface Overtaken<F extends string> {
  readonly field: F
  readonly sentence: string
}

/** How an amendment's fields are told. */
interface Words<F extends string> {
  readonly nameOf: (field: F) => string
  /** The value on record, in words. */
  readonly valueOf: (field: F) => string
  readonly lastChanges: LastChanges<F>
}

/**
 * The fields of an amendment that somebody else changed since they were seen, with who did and when: those it would
 * replace, be it only because they go along with another answer. Values are compared as they would be saved.
 */
export function overtakenFields<F extends string>(
  fields: readonly F[],
  {
    seen,
    saved,
    whole,
  }: {
    readonly seen: SeenValues<F> | null | undefined
    readonly saved: Readonly<Record<F, FieldValue>>
    readonly whole: Readonly<Record<F, FieldValue>>
  },
  { nameOf, valueOf, lastChanges }: Words<F>,
): readonly Overtaken<F>[] {
  if (!seen) return []
  return fields
    .filter(
      (field) => seen[field] !== undefined && seen[field] !== saved[field] && whole[field] !== saved[field],
    )
    .map((field) => {
      const last = lastChanges[field]
      const who = last === undefined ? '' : ` by ${last.who} on ${formatDateTime(last.at)}`
      return { field, sentence: `${nameOf(field)} was changed to “${valueOf(field)}”${who}, after you began` }
    })
}

/** What the window says of such a field, once, before it is saved over it. */
export function overtakenWarnings<F extends string>(
  overtaken: readonly Overtaken<F>[],
  pathOf: (field: F) => string,
): readonly Issue[] {
  return overtaken.map(({ field, sentence }) => warning(pathOf(field), `${sentence}: saving replaces it`))
}

/** What main says to a save that does not know of it: nothing is replaced that nobody saw. */
export function overtakenErrors<F extends string>(
  overtaken: readonly Overtaken<F>[],
  pathOf: (field: F) => string,
): readonly Issue[] {
  return overtaken.map(({ field, sentence }) =>
    error(pathOf(field), `${sentence}: look at it again, then save`),
  )
}
