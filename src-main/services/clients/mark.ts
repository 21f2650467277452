import { marks, type MarkName } from '#shared/domain/client/marks.ts'

/** The picture a client is recognised by in lists: drawn from the random id, so it says nothing about the person. */
export function markFor(PersonalID: string): MarkName {
  return marks[Number.parseInt(PersonalID.slice(0, 8), 16) % marks.length] ?? marks[0]
}
