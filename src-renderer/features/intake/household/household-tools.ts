import type { IntakeMember } from '#shared/domain/intake/answers.ts'
import type { ClientSummary } from '#shared/ipc/client-calls.ts'

/** Somebody who lived with the head of household in an earlier stay. */
export interface FormerMember {
  readonly PersonalID: string
  readonly alias: string
  readonly mark: string
}

/** What the household section can do besides answering: look clients up, and add people. */
export interface HouseholdTools {
  /** Adds somebody new under an alias that nobody has. */
  readonly addNew: () => void
  /** Adds a client, with the answers given before. */
  readonly addKnown: (PersonalID: string) => void
  readonly remove: (member: IntakeMember) => void
  /** Moves somebody one place up or down; the head stays first. */
  readonly move: (member: IntakeMember, by: -1 | 1) => void
  /** Who was in the household before and is not in this intake yet. */
  readonly former: readonly FormerMember[]
  readonly search: {
    readonly text: string
    /** Clients found who are not in this intake yet. */
    readonly found: readonly ClientSummary[]
    readonly onText: (text: string) => void
  }
  /** Why the last addition did not come about; null when it did. */
  readonly failure: string | null
}
