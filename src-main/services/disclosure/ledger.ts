import dayjs from 'dayjs'
import { checkCorrection, type CorrectionAnswers } from '#shared/domain/disclosure/correction.ts'
import type { LedgerFilter } from '#shared/domain/disclosure/ledger-filter.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { LedgerEntry, LedgerLine } from '#shared/ipc/ledger-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { EntityManager } from 'typeorm'
import { correctionsOf, ledgerEntry, ledgerLines } from '#main/store/repositories/disclosures.ts'
import { identityOf } from '#main/store/repositories/identity.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { correctionOf } from './correct-leaving.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { recordDisclosure } from './record-disclosure.ts'
import { save } from '../save.ts'

/** Entries that fit a filter, the latest first. */
export async function listLedger(
  desk: WorkingDesk,
  {
    filter,
    after,
    limit,
  }: { readonly filter: LedgerFilter; readonly after: string | null; readonly limit: number },
): Promise<{ entries: LedgerLine[]; more: boolean }> {
  const found = await ledgerLines(desk.store.db, inMoments(filter), { after, limit: limit + 1 })
  return { entries: found.slice(0, limit), more: found.length > limit }
}

/** The filter with its local days as moments. */
export function inMoments({ from, to, ...filter }: LedgerFilter) {
  return {
    ...filter,
    from: from === null ? null : dayjs(from).startOf('day').toISOString(),
    before: to === null ? null : dayjs(to).startOf('day').add(1, 'day').toISOString(),
  }
}

/** One entry, whom it is about, and what corrects it. @throws AppError not-found */
export async function readEntry(desk: WorkingDesk, disclosure_id: string): Promise<LedgerEntry> {
  const { db } = desk.store
  const { line, row } = await entryById(db, disclosure_id)
  const client = await db.findOneBy<LocalRow<'client_profile'>>('client_profile', {
    PersonalID: row.PersonalID ?? '',
  })
  const card = await db.findOneBy<LocalRow<'referral_card'>>('referral_card', { disclosure_id })
  return {
    ...line,
    client:
      client === null ? null : { PersonalID: client.PersonalID, alias: client.alias, mark: client.mark },
    release_id: row.release_id,
    code: card?.code ?? null,
    published: row.published,
    corrects: row.corrects,
    correctedBy: [...(await correctionsOf(db, disclosure_id))],
  }
}

interface Correction {
  readonly disclosure_id: string
  readonly answers: CorrectionAnswers
}

/** Says in a new entry what is wrong with one. @throws AppError not-allowed, not-found */
export async function correctEntry(
  desk: WorkingDesk,
  { disclosure_id, answers }: Correction,
): Promise<SaveOutcome> {
  requireMay(desk, 'ledger.keep')
  return save(
    desk,
    { act: 'ledger.correct', acceptWarnings: false, draft_id: null },
    async ({ db }) => {
      const { row } = await entryById(db, disclosure_id)
      const identity = row.PersonalID === null ? null : await identityOf(db, row.PersonalID)
      return checkCorrection(answers, { identity, today: today(desk) })
    },
    async (session) => {
      const { row } = await entryById(session.db, disclosure_id)
      const entry = correctionOf(row, answers.words?.trim() ?? '')
      return recordDisclosure(session, desk, { entry, sha256: '', bytes: 0 })
    },
  )
}

async function entryById(db: EntityManager, disclosure_id: string) {
  const entry = await ledgerEntry(db, disclosure_id)
  if (entry === null)
    throw new AppError('not-found', 'This entry is not in the ledger. Go back and open it again.')
  return entry
}
