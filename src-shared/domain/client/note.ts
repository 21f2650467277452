import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { looksIdentifying, patternWords } from './looks-identifying.ts'
import { typed } from './typed-text.ts'

/** The longest note beside an answer. Notes hold facts, not a story. */
export const noteLength = 500

/** The rules of a note: short, and asking once when it seems to say who or where somebody is. */
export function checkNote(path: string, answer: string | null | undefined, today: string): readonly Issue[] {
  const note = typed(answer)
  if (note === null) return []
  if (note.length > noteLength) {
    return [error(path, `Note must be ${noteLength} characters or fewer: it has ${note.length}`)]
  }
  const pattern = looksIdentifying(note, today)
  return pattern === null
    ? []
    : [
        warning(
          path,
          `The note seems to hold ${patternWords(pattern)}: take it out if it can identify someone`,
        ),
      ]
}
