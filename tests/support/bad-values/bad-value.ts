/** An answer that a field must not take, or why it takes any. */
export interface BadValue {
  /** The answers that lead to the field, past those of a fresh draft. */
  readonly given?: Readonly<Record<string, unknown>>
  /** What is typed into it; without it the question is left open. */
  readonly typed?: string
  /** Where the sentence stands, when that is not the field's own path. */
  readonly at?: string
  /** The sentence, at the field and in the summary. */
  readonly says: string
}

/** By page and field: `when.attemptDate`. A text says why nothing that can be answered is wrong. */
export type BadValues = Readonly<Record<string, BadValue | string>>

/** A day that no calendar has. */
export function noSuchDay(name: string): Pick<BadValue, 'typed' | 'says'> {
  return { typed: '31 feb 2026', says: `${name} must be a real date, like 13 March 2026` }
}

/** A text longer than what is kept. */
export function tooLong(name: string, longest: number): Pick<BadValue, 'typed' | 'says'> {
  return { typed: 'x'.repeat(longest + 1), says: `${name} must be ${longest} characters or fewer` }
}

/** A note longer than what is kept. */
export function longNote(longest: number): Pick<BadValue, 'typed' | 'says'> {
  const tooMuch = tooLong('Note', longest)
  return { ...tooMuch, says: `${tooMuch.says}: it has ${longest + 1}` }
}

/** Why a box for a choice of one's own takes any answer. */
export const mayStayOpen = 'may be left open, and offers only what is right'
