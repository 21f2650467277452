import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { headOf, type Stay } from '#shared/domain/stay/stay.ts'
import { parseAskTransfer, type AskTransferAnswers } from '#shared/domain/transfer/ask-transfer.ts'
import { checkAskTransfer, type AskTransferContext } from '#shared/domain/transfer/check-ask-transfer.ts'
import { isWithin } from '#shared/domain/event/project-fit.ts'
import type { EntityManager } from 'typeorm'
import { newId } from '#main/store/new-id.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { openTransfer } from '#main/store/repositories/transfers.ts'
import type { Transferring, GoalProject } from '#shared/ipc/transfer-calls.ts'
import { readCommunity } from '../community/community.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'
import { ownStay } from '../stays/end-stay.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly HouseholdID: string
  readonly answers: AskTransferAnswers
}

/** What the rules of a transfer from this stay need to know. @throws AppError not-allowed, not-found */
export async function transferring(desk: WorkingDesk, HouseholdID: string): Promise<Transferring> {
  const { db } = desk.store
  const { projects, openSince } = await gather(desk, db, await ownStay(desk, db, HouseholdID))
  return { projects: [...projects], openSince }
}

/**
 * Asks for a household's transfer to another project. Where the community has Coordinated Entry approve it first, it
 * waits; the decision starts the clock of the notice. @throws AppError not-allowed, not-found
 */
export async function askTransfer(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'transfer.ask')
  const { HouseholdID, answers } = request
  const transfer_id = newId()
  return save(
    desk,
    { ...request, act: 'transfer.ask', draftAbout: HouseholdID },
    async ({ db }) => checkAskTransfer(answers, await contextOf(desk, db, HouseholdID)),
    async (session) => {
      const { stay, projects } = await contextOf(desk, session.db, HouseholdID)
      const { pack } = await readCommunity(session.db)
      const { EnrollmentID, PersonalID } = headOf(stay)
      await session.insert('transfer', {
        transfer_id,
        PersonalID,
        HouseholdID,
        OriginatingEnrollmentID: EnrollmentID,
        ...parseAskTransfer(answers, { fromType: stay.ProjectType, projects, rule: pack.transfers }),
      })
      return transfer_id
    },
  )
}

async function contextOf(
  desk: WorkingDesk,
  db: EntityManager,
  HouseholdID: string,
): Promise<AskTransferContext> {
  const stay = await ownStay(desk, db, HouseholdID)
  return { today: today(desk), stay, ...(await gather(desk, db, stay)) }
}

async function gather(desk: WorkingDesk, db: EntityManager, stay: Stay) {
  const open = await openTransfer(db, stay.HouseholdID, stay.ProjectID)
  return { projects: await goalsFrom(desk, db, stay.ProjectID), openSince: open?.decided_on ?? null }
}

/** The agency's other projects that are in operation: a household of the project worn can go to each. */
export async function goalsFrom(
  desk: WorkingDesk,
  db: EntityManager,
  from: string,
): Promise<readonly GoalProject[]> {
  return (await allProjects(db))
    .filter(
      ({ ProjectID, ProjectType, OrganizationID, operating }) =>
        ProjectID !== from &&
        ProjectType !== coordinatedEntry &&
        OrganizationID === desk.hat.OrganizationID &&
        isWithin(today(desk), operating),
    )
    .map(({ ProjectID, ProjectName, ProjectType, operating }) => ({
      ProjectID,
      ProjectName,
      ProjectType,
      OperatingStartDate: operating.start,
    }))
}
