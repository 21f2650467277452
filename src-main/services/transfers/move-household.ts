import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { parseEndStay } from '#shared/domain/stay/end-stay.ts'
import { headOf, stillIn } from '#shared/domain/stay/stay.ts'
import {
  checkMoveHousehold,
  enrollmentOf,
  settleMove,
  type MoveHouseholdAnswers,
  type MoveHouseholdContext,
} from '#shared/domain/transfer/move-household.ts'
import { stateAfter } from '#shared/domain/transfer/transfer-state.ts'
import { transferRowSchema, type Moving } from '#shared/ipc/transfer-calls.ts'
import type { EntityManager } from 'typeorm'
import { newId } from '#main/store/new-id.ts'
import { staysIn } from '#main/store/repositories/intake-records.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { readCommunity } from '../community/community.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'
import { addMember } from '../stays/add-member.ts'
import { applyEnd, ownStay } from '../stays/end-stay.ts'
import { goalsFrom } from './ask-transfer.ts'
import { hiddenRefuges } from './refuges.ts'
import { ownTransfer } from './step-transfer.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly transfer_id: string
  readonly answers: MoveHouseholdAnswers
}

/** What the rules of a household's move need to know. @throws AppError not-allowed, not-found */
export async function movingOf(desk: WorkingDesk, transfer_id: string): Promise<Moving> {
  const { db } = desk.store
  const { stay, projects, stays } = await contextOf(desk, db, transfer_id)
  const said = await Promise.all(
    stays.map(async (one) =>
      (await hiddenRefuges(desk, db, one.PersonalID)).ids.has(one.ProjectID) ? [] : [one],
    ),
  )
  return { stay, projects: [...projects], stays: said.flat() }
}

/**
 * Moves a household by a transfer, as one act: the exit from the old stay and, where they go to another project of this
 * agency, an enrollment there for each who moves. Only who they are, how they are related and since when is carried
 * over; all else is asked anew. @throws AppError not-allowed, not-found
 */
export async function moveHousehold(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'transfer.ask')
  requireMay(desk, 'stay.end')
  const { transfer_id } = request
  return save(
    desk,
    { ...request, act: 'transfer.move' },
    async ({ db }) => {
      const context = await contextOf(desk, db, transfer_id)
      return checkMoveHousehold(settleMove(request.answers, context.stay), context)
    },
    async (session) => {
      const { stay, transfer } = await contextOf(desk, session.db, transfer_id)
      const answers = settleMove(request.answers, stay)
      const end = parseEndStay(answers, stay)
      const begun = enrollmentOf(answers, stay)
      await applyEnd(session, stay, end, null)
      const ResultingEnrollmentID =
        begun === null ? null : await enroll(session, { ...begun, head: headOf(stay).EnrollmentID })
      await session.update('transfer', transfer_id, {
        state: stateAfter('move', transfer.state),
        outcome_on: end.exit.ExitDate,
        to_ProjectID: begun?.ProjectID ?? null,
        ResultingEnrollmentID,
      })
      return transfer_id
    },
  )
}

/** Enrolls everyone who moves, as they are related to the head. Answers the head's enrollment. */
async function enroll(
  session: WriteSession,
  {
    ProjectID,
    EntryDate,
    members,
    head,
  }: NonNullable<ReturnType<typeof enrollmentOf>> & { readonly head: string },
): Promise<string | null> {
  const project = (await allProjects(session.db)).find((one) => one.ProjectID === ProjectID)
  const into = { HouseholdID: newId(), ProjectID, EntryDate, EnrollmentCoC: project?.CoCCodes[0] ?? null }
  let headsOwn: string | null = null
  for (const { PersonalID, alias, EnrollmentID, RelationshipToHoH } of members) {
    const isHead = EnrollmentID === head
    const person = { PersonalID, alias, RelationshipToHoH: isHead ? 1 : (RelationshipToHoH ?? notCollected) }
    const added = await addMember(session, into, person)
    if (isHead) headsOwn = added
  }
  return headsOwn
}

/** HUD's answer where nobody was asked. */
const notCollected = 99

async function contextOf(
  desk: WorkingDesk,
  db: EntityManager,
  transfer_id: string,
): Promise<MoveHouseholdContext> {
  const row = await ownTransfer(desk, db, transfer_id)
  const transfer = transferRowSchema.parse(row)
  const stay = await ownStay(desk, db, row.HouseholdID)
  const projects = await goalsFrom(desk, db, stay.ProjectID)
  const people = stillIn(stay).map(({ PersonalID }) => PersonalID)
  const stays = await Promise.all(
    projects.map(async ({ ProjectID }) =>
      (await staysIn(db, ProjectID, people)).map(({ PersonalID, EntryDate, ExitDate }) => ({
        PersonalID,
        ProjectID,
        EntryDate,
        ExitDate,
      })),
    ),
  )
  return {
    today: today(desk),
    transfer: {
      ...transfer,
      sameAgency: transfer.same_agency === 1,
      safeUnit: transfer.safe_unit,
      toType: transfer.to_ProjectType,
    },
    stay,
    projects,
    rule: (await readCommunity(db)).pack.transfers,
    stays: stays.flat(),
  }
}
