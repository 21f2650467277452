import type { CodeOf } from '#shared/hud/fy2026/types.ts'

/** What the rules of an intake need to know besides its answers. The service gathers it; the rules read nothing else. */
export interface IntakeContext {
  readonly today: string
  readonly project: {
    readonly ProjectID: string
    readonly ProjectName: string
    readonly ProjectType: CodeOf<'ProjectType'>
    readonly OperatingStartDate: string
    readonly OperatingEndDate: string | null
    /** The CoCs the project works in (`ProjectCoC.CoCCode`). */
    readonly CoCCodes: readonly string[]
  }
  /** The Coordinated Entry referral this intake answers, where there is one. */
  readonly referral: { readonly EventDate: string } | null
  /** The stays in this project of those members who are clients already. */
  readonly stays: readonly IntakeStay[]
  /** Aliases in use in the vault, with the client each belongs to. */
  readonly takenAliases: readonly { readonly alias: string; readonly PersonalID: string }[]
  readonly settings: {
    /** Off unless a funder of the project asks for Social Security numbers. */
    readonly collectSSN: boolean
  }
}

/** A stay in the project; it is open while `ExitDate` is null. */
export interface IntakeStay {
  readonly PersonalID: string
  readonly EntryDate: string
  readonly ExitDate: string | null
}
