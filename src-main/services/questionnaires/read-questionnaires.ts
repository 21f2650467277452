import dayjs from 'dayjs'
import type { EntityManager } from 'typeorm'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import type { Head } from '#shared/domain/questionnaire/decide.ts'
import { newestOfEach } from '#shared/domain/questionnaire/version.ts'
import type { ListedQuestionnaire, QuestionnaireVersion } from '#shared/ipc/questionnaire-calls.ts'
import { versionsOf, type KeptVersion } from '#main/store/repositories/questionnaires.ts'
import { today, type Desk } from '../desk.ts'

/** Every questionnaire with what is asked today, what will be, and what is proposed. */
export async function listQuestionnaires(desk: Desk): Promise<ListedQuestionnaire[]> {
  const versions = await versionsOf(desk.store.db, null)
  const on = today(desk)
  return keysInOrder(versions).map((key) => {
    const own = versions.filter(({ questionnaire }) => questionnaire === key)
    const approved = own.filter(({ state }) => state === 'approved')
    const begun = approved.find(
      ({ effective_from }) => effective_from === null || compareDates(effective_from, on) <= 0,
    )
    const current = begun ?? approved.at(-1) ?? null
    return {
      key,
      current: current && told(desk, current),
      coming: approved
        .filter((version) => version !== current && (version.number ?? 0) > (current?.number ?? 0))
        .map((version) => told(desk, version)),
      proposals: own.filter(({ state }) => state === 'proposed').map((version) => told(desk, version)),
    }
  })
}

/** Every version of one questionnaire. */
export async function questionnaireVersions(desk: Desk, key: string): Promise<QuestionnaireVersion[]> {
  return (await versionsOf(desk.store.db, key)).map((version) => told(desk, version))
}

/** What was approved last of a questionnaire. */
export async function headOf(db: EntityManager, key: string): Promise<Head> {
  const head = (await versionsOf(db, key)).find(({ state }) => state === 'approved')
  if (head === undefined) return { number: 0, effective_from: null, approvedBy: null, approvedOn: null }
  return {
    number: head.number ?? 0,
    effective_from: head.effective_from,
    approvedBy: head.decidedBy,
    approvedOn: head.decided_at === null ? null : dayjs(head.decided_at).format('YYYY-MM-DD'),
  }
}

/** Those that count in their order, then those that are proposed only. */
function keysInOrder(versions: readonly KeptVersion[]): readonly string[] {
  const approved = versions.flatMap(({ state, number, questionnaire_version_id, effective_from, body }) =>
    state === 'approved' ? [{ questionnaire_version_id, effective_from, body, number: number ?? 0 }] : [],
  )
  const counted = newestOfEach(approved).map(({ body }) => body.key)
  const others = versions.flatMap(({ state, questionnaire }) => (state === 'proposed' ? [questionnaire] : []))
  return [...new Set([...counted, ...others])]
}

function told(desk: Desk, version: KeptVersion): QuestionnaireVersion {
  const { questionnaire: _key, proposed_by, decided_by: _by, ...rest } = version
  return { ...rest, isMine: proposed_by === desk.UserID }
}
