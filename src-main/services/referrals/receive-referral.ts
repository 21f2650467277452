import { randomInt } from 'node:crypto'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkReceive, type ReceiveContext } from '#shared/domain/referral/check-receive.ts'
import { parseReceive, type ReceiveAnswers, type ReceivedReferral } from '#shared/domain/referral/receive.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import { freeAliases } from '#main/store/repositories/free-aliases.ts'
import { headsInCoordinatedEntry } from '#main/store/repositories/event-stays.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { isAliasTaken } from '#main/store/repositories/aliases.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { EntityManager } from 'typeorm'
import { stayForEvent } from './coordinated-entry-stay.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireOwn } from '../guard.ts'
import { addClient } from '../clients/add-client.ts'
import { setNextDue } from './move-referral.ts'
import { save, type SaveRequest } from '../save.ts'
import { readCommunity } from '../community/community.ts'

type Request = Omit<SaveRequest, 'act'> & { readonly answers: ReceiveAnswers }

/** The projects a referral can name, and an alias nobody has, for a new referral's first page. */
export async function receiveContext(desk: WorkingDesk) {
  return { projects: [...(await allProjects(desk.store.db))], suggestedAlias: await freeAlias(desk.store.db) }
}

/**
 * Records a referral that Coordinated Entry sent: the CE Event (4.20) with where it hangs, the household's alias if
 * it is new, and, when asked, its acknowledgement.
 */
export async function receiveReferral(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'referral.receive')
  const { answers } = request
  return save(
    desk,
    { ...request, act: 'referral.receive', draftAbout: 'new' },
    async (session) => checkReceive(answers, await gather(desk, session.db, answers)),
    (session) => record(desk, session, parseReceive(answers)),
  )
}

async function gather(
  desk: WorkingDesk,
  db: EntityManager,
  answers: ReceiveAnswers,
): Promise<ReceiveContext> {
  const alias = typed(answers.alias)
  const { pack, calendar } = await readCommunity(db)
  return {
    today: today(desk),
    aliasTaken: alias !== null && (await isAliasTaken(db, alias)),
    clientKnown:
      answers.PersonalID !== null &&
      answers.PersonalID !== undefined &&
      (await db.existsBy('client_profile', { PersonalID: answers.PersonalID })),
    heads: await headsInstead(db, answers),
    projects: await allProjects(db),
    clocks: pack.clocks,
    calendar,
  }
}

/** Whom to choose instead of somebody who is in Coordinated Entry with a household that another one heads. */
async function headsInstead(
  db: EntityManager,
  { household, PersonalID, EventDate }: ReceiveAnswers,
): Promise<readonly string[]> {
  const day = dateOf(EventDate)
  if (household !== 'known' || !PersonalID || day === null) return []
  return (await headsInCoordinatedEntry(db, PersonalID, day)).map(({ alias }) => alias)
}

async function record(desk: WorkingDesk, session: WriteSession, referral: ReceivedReferral): Promise<string> {
  const ProjectID = referral.LocationCrisisOrPHHousing ?? desk.hat.ProjectID
  const project = (await allProjects(session.db)).find((other) => other.ProjectID === ProjectID)
  if (project === undefined)
    throw new AppError('not-found', 'This project is no longer in the vault. Choose another one.')
  requireOwn(desk, project)

  const PersonalID =
    referral.household.kind === 'known'
      ? referral.household.PersonalID
      : await addClient(session, referral.household.alias)
  const EventID = newId()
  await session.insert('Event', {
    EventID,
    EnrollmentID: await stayForEvent(session, {
      PersonalID,
      OrganizationID: project.OrganizationID,
      EventDate: referral.EventDate,
    }),
    PersonalID,
    EventDate: referral.EventDate,
    Event: referral.Event,
    LocationCrisisOrPHHousing: referral.LocationCrisisOrPHHousing,
  })
  const referral_id = newId()
  await session.insert('referral', {
    referral_id,
    EventID,
    PersonalID,
    ProjectID,
    state: referral.DateReferralAcknowledged === null ? 'received' : 'acknowledged',
    how_it_came: referral.howItCame,
    reference_code: referral.referenceCode,
    referred_by: referral.referredBy,
    date_notified: referral.DateNotified,
    date_acknowledged: referral.DateReferralAcknowledged,
    late_reason: referral.lateReason,
  })
  await setNextDue(session, referral_id)
  return referral_id
}

async function freeAlias(db: EntityManager): Promise<string> {
  const [alias] = await freeAliases(db, 1, () => randomInt(0, 2 ** 32) / 2 ** 32)
  if (alias === undefined) throw new Error('one was asked for')
  return alias
}
