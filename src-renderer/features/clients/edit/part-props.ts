import type { ProfileAnswers } from '#shared/domain/client/profile.ts'

/** What the questions of a part of the profile work on. */
export interface PartFieldsProps {
  readonly answers: ProfileAnswers
  /** What is on record, for an answer that is chosen again. */
  readonly recorded: ProfileAnswers
  readonly today: string
  readonly change: (changes: ProfileAnswers) => void
  readonly errorAt: (path: string) => string | undefined
}
