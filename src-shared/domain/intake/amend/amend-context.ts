import type { LastChanges } from '#shared/domain/amend/overtaken.ts'
import type { IntakeAnswers } from '../answers.ts'
import type { IntakeContext, IntakeStay } from '../context.ts'

/** What a saved intake holds, and everything the rules of its amendment need. The service gathers it. */
export interface IntakeAmendContext {
  /** The household's answers as they are saved; each person goes by the id of their enrollment, the head first. */
  readonly saved: IntakeAnswers
  /** What the intake's own rules need. Stays are judged here, where those of the intake itself are known. */
  readonly intake: IntakeContext
  /** What came after the intake, by EnrollmentID. */
  readonly since: Readonly<Record<string, SinceIntake>>
  /** Who was referred, where a referral led here: that person stays the head of household. */
  readonly referred: { readonly EnrollmentID: string; readonly alias: string } | null
  /** The result date of the successful referral that led here. */
  readonly ResultDate: string | null
  /** Who changed what last, by `columnKey`. */
  readonly lastChanges: LastChanges<string>
  /** Who can look after the household. */
  readonly caseManagers: readonly { readonly UserID: string; readonly displayName: string }[]
}

/** What has happened to a stay since its intake. */
export interface SinceIntake {
  readonly ExitDate: string | null
  readonly MoveInDate: string | null
  /** The same person's other stays in the project. */
  readonly otherStays: readonly IntakeStay[]
}
