import type { Severity } from '#shared/domain/data-check/severity.ts'

/** What a finding of a check is about. */
export type Subject = 'client' | 'household' | 'stay' | 'event' | 'assessment' | 'project'

/** One rule that data of an agency should keep, as data. */
export interface DataCheck {
  /** Its own name, in kebab-case; stands in the command line's files. */
  readonly id: string
  /** The numbers of HUD's Eva checks it answers; none where the rule is ours. */
  readonly eva: readonly number[]
  readonly severity: Severity
  /** The HUD element, `3.917.1`. */
  readonly element: string
  readonly subject: Subject
  readonly title: string
  /** Why it matters, in a sentence or two. */
  readonly means: string
  /** What to do about it. */
  readonly mend: string
  /**
   * Answers the rows concerned, each with the columns of `FoundRow`. It reads the HUD tables by their own names, and
   * what `prepare` adds: `stay`, `every_stay`, `person`, `checked_project`. Parameters: `@today`, `@start`, `@end`,
   * `@lateDays`, `@longDays`.
   */
  readonly sql: string
}

/** A row that a check found. `value` is never part of a name, a number or a birth date. */
export interface FoundRow {
  readonly table: string
  readonly key: string
  readonly PersonalID: string | null
  readonly HouseholdID: string | null
  readonly EnrollmentID: string | null
  readonly ProjectID: string | null
  readonly column: string | null
  readonly value: string | number | null
}
