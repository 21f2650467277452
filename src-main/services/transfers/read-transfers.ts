import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { readOnlyStay } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { noticeDue } from '#shared/domain/transfer/rule-words.ts'
import { hiddenPlace, isPlaceNamed } from '#shared/domain/transfer/transfer.ts'
import type { DueNotice, TransferOfRecord, TransferRecord, Transfers } from '#shared/ipc/transfer-calls.ts'
import { transferRowSchema, vawaChecksSchema } from '#shared/ipc/transfer-calls.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import {
  openTransfer,
  transferById,
  transfersOfClient,
  untoldTransfers,
  type TransferRow,
} from '#main/store/repositories/transfers.ts'
import { storedJson } from '#main/store/stored-json.ts'
import { readCommunity } from '../community/community.ts'
import type { WorkingDesk } from '../desk.ts'
import { asShown, hiddenRefuges, saidName, type Refuges } from './refuges.ts'

/** A client's transfers, and the stays under the hat worn from which another one can be asked for. @throws AppError not-found */
export async function transfersOf(desk: WorkingDesk, PersonalID: string): Promise<Transfers> {
  const { db } = desk.store
  await clientById(db, PersonalID)
  const { pack, calendar } = await readCommunity(db)
  const rows = await transfersOfClient(db, PersonalID)
  const hidden = await hiddenRefuges(desk, db, PersonalID)
  const stays = (await enrollmentsOfClient(db, PersonalID)).filter(
    ({ ExitDate, ProjectType, ProjectID }) =>
      ExitDate === null && ProjectType !== coordinatedEntry && ProjectID === desk.hat.ProjectID,
  )
  const asking: { HouseholdID: string; ProjectName: string }[] = []
  for (const { HouseholdID, ProjectID, ProjectName } of stays)
    if ((await openTransfer(db, HouseholdID, ProjectID)) === null) asking.push({ HouseholdID, ProjectName })
  return {
    transfers: rows.map((row) => inList(desk, hidden, row, noticeDue(pack.transfers, row, calendar))),
    asking,
    refusal: refusal({ role: desk.role, workgroup: desk.hat.workgroup }, 'transfer.ask'),
  }
}

/** The notices that are due to Coordinated Entry, the earliest first; none where the community has no rule. */
export async function dueNotices(desk: WorkingDesk): Promise<DueNotice[]> {
  const { db } = desk.store
  const { pack, calendar } = await readCommunity(db)
  const due = (await untoldTransfers(db)).flatMap((row) => {
    const dueOn = noticeDue(pack.transfers, row, calendar)
    return dueOn === null ? [] : [{ row, dueOn }]
  })
  return Promise.all(
    due.map(async ({ row, dueOn }) => {
      const { transfer_id, alias, mark } = row
      const { ProjectID, ProjectName } = await fromOf(desk, row)
      return { transfer_id, alias, mark, ProjectID, ProjectName, dueOn }
    }),
  )
}

function inList(
  desk: WorkingDesk,
  hidden: Refuges,
  row: TransferRow,
  noticeDueOn: string | null,
): TransferOfRecord {
  const { transfer_id, decided_on, reason, state, from_name } = transferRowSchema.parse(row)
  return {
    transfer_id,
    decided_on,
    reason,
    state,
    from: saidName(hidden, from_name),
    to: isPlaceNamed(desk.hat, row) ? placeOf(row) : hiddenPlace,
    noticeDueOn: state === 'moved' || state === 'declined' || state === 'withdrawn' ? null : noticeDueOn,
  }
}

/** The project a household leaves, as the hat worn is shown it: they may have fled there themselves. */
function fromOf(desk: WorkingDesk, { PersonalID, from_ProjectID, from_name }: TransferRow) {
  return asShown(desk, desk.store.db, { PersonalID, ProjectID: from_ProjectID, ProjectName: from_name })
}

/** Where it goes, in words; null while that is not known. */
function placeOf({ to_ProjectName, to_name }: TransferRow): string | null {
  return to_ProjectName ?? to_name
}

/**
 * One transfer. Those who move the household see where it goes, an emergency included; nobody else does but those who
 * work there, and the note is theirs as well. @throws AppError not-found
 */
export async function readTransfer(desk: WorkingDesk, transfer_id: string): Promise<TransferRecord> {
  const row = await transferById(desk.store.db, transfer_id)
  const from = await fromOf(desk, row)
  const readOnly = readOnlyStay(desk.hat, from)
  const isKnown = readOnly === null || isPlaceNamed(desk.hat, row)
  const isTold = isKnown && from.ProjectID === row.from_ProjectID
  return {
    ...transferRowSchema.parse(row),
    from_name: from.ProjectName,
    vawa_checks: row.vawa_checks === null ? [] : (storedJson(vawaChecksSchema, row.vawa_checks) ?? []),
    to: isKnown ? placeOf(row) : hiddenPlace,
    to_ProjectID: isKnown ? row.to_ProjectID : null,
    note: isTold ? row.note : null,
    outcome_why: isTold ? row.outcome_why : null,
    ResultingEnrollmentID: isKnown ? row.ResultingEnrollmentID : null,
    isConfidential: row.reason === 'emergency',
    readOnlyReason: readOnly ?? refusal({ role: desk.role, workgroup: desk.hat.workgroup }, 'transfer.ask'),
  }
}
