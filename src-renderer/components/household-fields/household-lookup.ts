import type { ClientSummary } from '#shared/ipc/client-calls.ts'

/** Which household something is about: one of the vault, or a new one under an alias. */
export interface HouseholdAnswers {
  readonly PersonalID?: string | null | undefined
  readonly alias?: string | null | undefined
}

/** What the fields about a household know beside the answers. */
export interface HouseholdLookup {
  /** Whether the alias typed now belongs to somebody else. */
  readonly aliasTaken: boolean
  /** Aliases that are free. */
  readonly aliasIdeas: readonly string[]
  /** The household chosen from the clients, or null. */
  readonly chosen: ClientSummary | null
  /** Looking a known household up. */
  readonly search: {
    readonly text: string
    readonly found: readonly ClientSummary[]
    readonly onText: (text: string) => void
  }
}
