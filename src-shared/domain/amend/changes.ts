import { z } from 'zod'

/**
 * How an amendment tells what was changed, whatever record it corrects: each field's answer is held against the value
 * that stood there when it began. What is the same was left alone and stays as it is on record today.
 */

/** A field as it is saved; null where there is nothing, 0 or 1 for a tick. */
export type FieldValue = string | number | null
export const fieldValueSchema = z.union([z.string().max(4000), z.number(), z.null()])

/** What stood there when an amendment began; a field that is left out was not seen. */
export type SeenValues<F extends string> = Readonly<Partial<Record<F, FieldValue>>>

/** What the answers come to, as it would be saved; a field that is left out was not asked. */
export type GivenValues<F extends string> = Readonly<Partial<Record<F, FieldValue>>>

/** Whether an answer is the value that was seen, or was not given at all. */
export function isAsSeen<F extends string>(
  field: F,
  given: GivenValues<F>,
  seen: SeenValues<F> | null | undefined,
): boolean {
  const answer = given[field]
  return answer === undefined || answer === seen?.[field]
}

/** The record as it would stand: what was changed, and everything else as it is saved. */
export function withChanges<F extends string>(
  fields: readonly F[],
  given: GivenValues<F>,
  seen: SeenValues<F> | null | undefined,
  saved: Readonly<Record<F, FieldValue>>,
): Readonly<Record<F, FieldValue>> {
  const changes = fields
    .filter((field) => !isAsSeen(field, given, seen))
    .map((field) => [field, given[field]])
  return { ...saved, ...Object.fromEntries(changes) }
}

/** The fields that somebody else changed since and that were left alone: they are to stand as saved today. */
export function leftBehind<F extends string>(
  fields: readonly F[],
  given: GivenValues<F>,
  seen: SeenValues<F> | null | undefined,
  saved: GivenValues<F>,
): readonly F[] {
  return fields.filter(
    (field) => seen?.[field] !== undefined && seen[field] !== saved[field] && isAsSeen(field, given, seen),
  )
}
