import { hasErrors, type Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { actOf, type Desk } from './desk.ts'

export interface SaveRequest {
  /** The act's name in the history. */
  readonly act: string
  readonly acceptWarnings: boolean
  readonly draft_id: string | null
  /** What the draft is about, where that is not what the save makes or changes. */
  readonly draftAbout?: string
  /** Why, for an amendment. */
  readonly reason?: string
}

/**
 * The one way answers become records. Inside one transaction: `check` gathers what its rules need and judges the
 * answers, then `apply` writes and answers the id of what it made or changed, then the draft is let go. Errors, and
 * warnings nobody has read yet, stop the save and leave nothing behind.
 */
export async function save(
  desk: Desk,
  request: SaveRequest,
  check: (session: WriteSession) => Promise<readonly Issue[]>,
  apply: (session: WriteSession) => Promise<string>,
): Promise<SaveOutcome> {
  try {
    const { actId, result } = await desk.store.write(
      actOf(desk, request.act, request.reason),
      async (session) => {
        const issues = await check(session)
        if (hasErrors(issues) || (issues.length > 0 && !request.acceptWarnings)) throw new Stopped(issues)
        session.noteWarnings(issues.map((issue) => issue.message))
        const id = await apply(session)
        if (request.draft_id !== null) await session.removeDraft(request.draft_id, request.draftAbout ?? id)
        return id
      },
    )
    return { saved: true, actId, id: result }
  } catch (failure) {
    if (failure instanceof Stopped) return { saved: false, issues: [...failure.issues] }
    throw failure
  }
}

/** Rolls the transaction back with what the rules had to say. */
class Stopped extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super('stopped by the rules')
    this.issues = issues
  }
}
