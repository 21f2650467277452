import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { error } from '#shared/domain/issue.ts'
import { checkApproval, whyLength } from '#shared/domain/questionnaire/decide.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { versionById, type KeptVersion } from '#main/store/repositories/questionnaires.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { isOwnPassphrase } from '../accounts/own-passphrase.ts'
import { today, type Desk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'
import { headOf } from './read-questionnaires.ts'

interface Approval {
  readonly questionnaire_version_id: string
  readonly effective_from?: string | null | undefined
  readonly decision?: string | null | undefined
  readonly passphrase: string
}

/**
 * A second person approves what another proposed, with a pass phrase that only she knows. From its first day on it is
 * what people are asked. A proposal that was written from an older version is refused: it would undo what was approved
 * since. @throws AppError not-allowed, not-found, conflict; VaultError wrong-pass-phrase, throttled
 */
export async function approveQuestionnaire(
  desk: Desk,
  vault: OpenVault,
  { passphrase, ...request }: Approval,
): Promise<SaveOutcome> {
  requireMay(desk, 'questionnaire.approve')
  const { questionnaire_version_id: id, effective_from, decision } = request
  refuseOwn(desk, await openProposal(desk, id))
  await provenSelf(desk, vault, passphrase)
  return save(
    desk,
    { act: 'questionnaire.approve', acceptWarnings: false, draft_id: null },
    async ({ db }) => {
      const { questionnaire, base_number } = await openProposal(desk, id)
      return checkApproval(
        { base_number, decision, effective_from },
        await headOf(db, questionnaire),
        today(desk),
      )
    },
    async (session) => {
      const { questionnaire } = await openProposal(desk, id)
      const { number } = await headOf(session.db, questionnaire)
      await session.update('questionnaire_version', id, {
        number: number + 1,
        state: 'approved',
        effective_from: dateOf(effective_from),
        decision: typed(decision),
        decided_by: desk.UserID,
        decided_at: desk.now().toISOString(),
      })
      return id
    },
  )
}

/** Sets a proposal aside: its proposer may, and who may approve. @throws AppError not-allowed, not-found, conflict */
export async function withdrawQuestionnaire(
  desk: Desk,
  {
    questionnaire_version_id: id,
    reason,
  }: { questionnaire_version_id: string; reason?: string | null | undefined },
): Promise<SaveOutcome> {
  requireMay(desk, 'questionnaire.propose')
  const proposal = await openProposal(desk, id)
  if (proposal.proposed_by !== desk.UserID) requireMay(desk, 'questionnaire.approve')
  const why = typed(reason)
  return save(
    desk,
    {
      act: 'questionnaire.withdraw',
      acceptWarnings: false,
      draft_id: null,
      ...(why === null ? {} : { reason: why }),
    },
    async () => {
      await openProposal(desk, id)
      if (why === null) return [error('reason', 'Enter why it is withdrawn')]
      return why.length > whyLength
        ? [error('reason', `Reason must be ${whyLength} characters or fewer: it has ${why.length}`)]
        : []
    },
    async (session) => {
      await session.update('questionnaire_version', id, {
        state: 'withdrawn',
        decision: why,
        decided_by: desk.UserID,
        decided_at: desk.now().toISOString(),
      })
      return id
    },
  )
}

async function openProposal({ store }: Desk, id: string): Promise<KeptVersion> {
  const version = await versionById(store.db, id)
  if (version.state === 'proposed') return version
  const who = version.decidedBy ?? 'Somebody'
  throw new AppError(
    'conflict',
    `${who} ${version.state === 'approved' ? 'approved' : 'withdrew'} this proposal in the meantime. Nothing was changed. Go back to the questionnaires.`,
  )
}

function refuseOwn({ UserID }: Desk, { proposed_by }: KeptVersion): void {
  if (proposed_by === UserID)
    throw new AppError(
      'same-person',
      'You proposed this yourself. Nothing was approved. Ask a colleague who may approve to unlock and read it.',
    )
}

async function provenSelf({ store }: Desk, vault: OpenVault, passphrase: string): Promise<void> {
  await vault.provePassphrase(passphrase)
  const mine = await store.db.findOneByOrFail<LocalRow<'account'>>('account', { slot_id: vault.slotId })
  if (!isOwnPassphrase(mine, vault))
    throw new AppError(
      'not-allowed',
      'Your pass phrase was given to you, or set with the recovery words. Nothing was approved. Choose your own in Settings under Vault, then sign with it.',
    )
}
