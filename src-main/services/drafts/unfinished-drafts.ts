import { z } from 'zod'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { checkAlias } from '#shared/domain/client/alias.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { wizards } from '#shared/domain/referral/next-step.ts'
import type { ReferralState } from '#shared/domain/referral/state.ts'
import { whyOver } from '#shared/domain/referral/step-over.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Draft, Unfinished } from '#shared/ipc/draft-calls.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WorkingDesk } from '../desk.ts'
import { requireWork, toDraft } from './drafts.ts'

type Row = LocalRow<'draft'> & { readonly alias: string | null; readonly state: ReferralState | null }

/**
 * This user's unfinished drafts that the hat she wears may go on with, the latest first. Those whose step is over come
 * last and say why: what was written into them is hers to discard.
 */
export async function unfinishedDrafts(desk: WorkingDesk): Promise<readonly Unfinished[]> {
  const rows: readonly Row[] = await desk.store.db.query(
    `SELECT draft.*, client_profile.alias, referral.state
       FROM draft
       LEFT JOIN contact_attempt
         ON draft.kind = 'amend_contact' AND contact_attempt.contact_attempt_id = draft.subject
       LEFT JOIN Enrollment
         ON Enrollment.EnrollmentID = CASE
              WHEN draft.kind = 'amend_intake' THEN substr(draft.subject, 1, instr(draft.subject, '/') - 1)
              WHEN draft.kind = 'amend_exit' THEN draft.subject
              WHEN draft.kind = 'transfer_move' THEN (SELECT OriginatingEnrollmentID FROM transfer WHERE transfer_id = draft.subject)
              WHEN draft.kind IN ('end_stay', 'rapid_resolution', 'stay_join', 'stay_head', 'transfer') THEN (SELECT head.EnrollmentID FROM Enrollment AS head
                                     WHERE head.HouseholdID = draft.subject
                                     ORDER BY head.RelationshipToHoH IS NOT 1 LIMIT 1)
            END
       LEFT JOIN Project ON Project.ProjectID = Enrollment.ProjectID
       LEFT JOIN referral ON referral.referral_id = coalesce(contact_attempt.referral_id, draft.subject)
       LEFT JOIN client_profile ON client_profile.PersonalID = coalesce(
         referral.PersonalID, Enrollment.PersonalID, substr(draft.subject, 1, instr(draft.subject || '/', '/') - 1))
      WHERE draft.UserID = ? AND draft.answers <> '{}'
        AND coalesce(
          referral.ProjectID, iif(Project.ProjectType = ${coordinatedEntry}, NULL, Enrollment.ProjectID), ?) = ?
      ORDER BY draft.saved_at DESC LIMIT 50`,
    [desk.UserID, desk.hat.ProjectID, desk.hat.ProjectID],
  )
  const unfinished: Unfinished[] = []
  for (const { alias, state, ...row } of rows) {
    const { answers, ...draft } = toDraft(row)
    if (!(await mayGoOn(desk, draft))) continue
    const step = wizards.find((wizard) => wizard === draft.kind)
    unfinished.push({
      ...draft,
      alias: draft.subject === 'new' ? await aliasGiven(desk, answers) : alias,
      over: step === undefined || state === null ? null : whyOver(step, state),
    })
  }
  return unfinished.toSorted((one, other) => Number(one.over !== null) - Number(other.over !== null))
}

/** Work of another hat is not listed under this one; it is there again when that hat is. */
async function mayGoOn(
  desk: WorkingDesk,
  { kind, subject }: Pick<Draft, 'kind' | 'subject'>,
): Promise<boolean> {
  try {
    await requireWork(desk, kind, subject)
    return true
  } catch (failure) {
    if (failure instanceof AppError) return false
    throw failure
  }
}

const named = z.object({
  household: z.enum(['new', 'known']),
  alias: z.string().nullish(),
  PersonalID: z.string().nullish(),
})

/**
 * What the household of a new referral is called: by the record chosen, or by the alias typed so far, unless that
 * looks as if it said who they are.
 */
async function aliasGiven(desk: WorkingDesk, answers: Draft['answers']): Promise<string | null> {
  const given = named.safeParse(answers)
  if (!given.success) return null
  const { household, alias, PersonalID } = given.data
  if (household === 'new') return checkAlias('alias', alias, false).length === 0 ? typed(alias) : null
  if (!PersonalID) return null
  const profile = await desk.store.db.findOneBy<LocalRow<'client_profile'>>('client_profile', { PersonalID })
  return profile?.alias ?? null
}
