import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { choosePack } from '#main/services/community/change-pack.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import type { HeldCheck } from '#main/services/reports/data-check.ts'
import { receiveReferral } from '#main/services/referrals/receive-referral.ts'
import type { Session } from '#main/services/session.ts'
import { stayOfEnrollment } from '#main/services/stays/stays.ts'
import { askTransfer } from '#main/services/transfers/ask-transfer.ts'
import { moveHousehold } from '#main/services/transfers/move-household.ts'
import { readTransfer } from '#main/services/transfers/read-transfers.ts'
import { stepTransfer } from '#main/services/transfers/step-transfer.ts'
import { newId } from '#main/store/new-id.ts'
import { openAgency, saved } from './agency-desk.ts'

export const refugeName = 'Curlew Haven'

/** A household that fled from Heron House to another project of the agency, and what was recorded of it there. */
export interface Fled {
  /** Under the hat of a project that has no part in it. */
  readonly elsewhere: WorkingDesk
  /** Under the hat of the place itself. */
  readonly there: WorkingDesk
  readonly session: Session
  readonly refuge: string
  readonly PersonalID: string
  readonly HouseholdID: string
  readonly EnrollmentID: string
  readonly referral_id: string
  readonly contact_attempt_id: string
  readonly AssessmentID: string
  readonly EventID: string
  readonly CurrentLivingSitID: string
  /** The emergency, and those asked for from the place since. */
  readonly transfers: readonly string[]
  /** Words that were written about the emergency, and about its successor. */
  readonly note: string
  readonly why: string
  close(): Promise<void>
}

const once = { acceptWarnings: true, draft_id: null }
const day = '2026-03-10'

export async function openFled(): Promise<Fled> {
  const agency = await openAgency()
  const { desk } = agency
  const { db } = desk.store
  await choosePack(desk, 'chi')
  await db.query('UPDATE Project SET ProjectType = 3 WHERE ProjectID = ?', [desk.hat.ProjectID])
  const refuge = saved(
    await addAgencyProject(desk, {
      OrganizationID: desk.hat.OrganizationID,
      ProjectName: refugeName,
      ProjectType: 13,
      OperatingStartDate: '2020-07-01',
      CoCCode: 'MN-500',
      Funder: null,
      receivesReferrals: true,
    }),
  ).id
  const there: WorkingDesk = { ...desk, hat: { ...desk.hat, ProjectID: refuge } }
  const PersonalID = newId()
  const old = await housed(desk, PersonalID)
  const note = 'They pack at night.'
  const emergency = saved(
    await askTransfer(desk, {
      ...once,
      HouseholdID: old.HouseholdID,
      answers: {
        ...asked('emergency'),
        householdAsks: true,
        ground: 'threat',
        proof: 'word',
        safeUnit: 'yes',
        toProjectID: refuge,
        note,
      },
    }),
  ).id
  const moved = {
    toProjectID: refuge,
    leaving: [old.EnrollmentID],
    ExitDate: day,
    EntryDate: day,
    Destination: 118,
  }
  saved(await moveHousehold(desk, { ...once, transfer_id: emergency, answers: moved }))
  const EnrollmentID = (await readTransfer(desk, emergency)).ResultingEnrollmentID ?? ''
  const { HouseholdID } = await stayOfEnrollment(there, db, EnrollmentID)
  const rows = await recorded(there, { PersonalID, EnrollmentID })
  const referral_id = saved(
    await receiveReferral(there, {
      ...once,
      answers: {
        howItCame: 'email',
        noReferenceCode: true,
        household: 'known',
        PersonalID,
        Event: 13,
        EventDate: day,
        LocationCrisisOrPHHousing: refuge,
        DateNotified: day,
        acknowledgeNow: 'later',
      },
    }),
  ).id
  const why = 'They found another door.'
  const next = async () => {
    const answers = { ...asked('voluntary'), toProjectID: desk.hat.ProjectID }
    return saved(await askTransfer(there, { ...once, HouseholdID, answers })).id
  }
  const withdrawn = await next()
  const answers = { step: 'withdraw', StepDate: day, why } as const
  saved(await stepTransfer(there, { transfer_id: withdrawn, answers, acceptWarnings: true }))
  const contact_attempt_id = 'nobody'
  return {
    elsewhere: agency.wearing({ project: 'Egret House' }),
    there,
    session: sessionWith({ PersonalID, HouseholdID, EnrollmentID, ProjectID: refuge }),
    refuge,
    PersonalID,
    HouseholdID,
    EnrollmentID,
    referral_id,
    contact_attempt_id,
    ...rows,
    transfers: [emergency, withdrawn, await next()],
    note,
    why,
    close: () => agency.close(),
  }
}

const asked = <R extends 'emergency' | 'voluntary'>(reason: R) =>
  ({ DecisionDate: day, kind: 'internal', sameAgency: true, reason }) as const

async function housed(desk: WorkingDesk, PersonalID: string) {
  const [EnrollmentID, HouseholdID] = [newId(), newId()]
  await desk.store.write({ name: 'intake.save', UserID: desk.UserID, at: desk.now() }, async (session) => {
    await session.insert('Client', { PersonalID })
    await session.insert('client_profile', {
      PersonalID,
      alias: 'Golden Lake',
      alias_key: 'golden lake',
      mark: 'leaf',
    })
    await session.insert('Enrollment', {
      EnrollmentID,
      PersonalID,
      HouseholdID,
      ProjectID: desk.hat.ProjectID,
      RelationshipToHoH: 1,
      EntryDate: '2026-03-02',
    })
  })
  return { EnrollmentID, HouseholdID }
}

/** An assessment, a CE Event and where they live now, each on the enrollment in the place. */
async function recorded(
  there: WorkingDesk,
  of: { readonly PersonalID: string; readonly EnrollmentID: string },
) {
  const [AssessmentID, EventID, CurrentLivingSitID] = [newId(), newId(), newId()]
  const act = { name: 'exchange.import', UserID: there.UserID, at: there.now() }
  await there.store.write(act, async (session) => {
    await session.insert('Assessment', { ...of, AssessmentID, AssessmentDate: day, AssessmentType: 1 })
    const LocationCrisisOrPHHousing = there.hat.ProjectID
    await session.insert('Event', { ...of, EventID, EventDate: day, Event: 12, LocationCrisisOrPHHousing })
    const CurrentLivingSituation = 118
    await session.insert('CurrentLivingSituation', {
      ...of,
      CurrentLivingSitID,
      InformationDate: day,
      CurrentLivingSituation,
    })
  })
  return { AssessmentID, EventID, CurrentLivingSitID }
}

/** A session whose last data check found the enrollment in the place. */
function sessionWith(found: {
  readonly PersonalID: string
  readonly HouseholdID: string
  readonly EnrollmentID: string
  readonly ProjectID: string
}): Session {
  const row = {
    table: 'Enrollment',
    key: found.EnrollmentID,
    ...found,
    column: 'ProjectID',
    value: found.ProjectID,
  }
  const dataCheck: Pick<HeldCheck, 'rows'> = { rows: new Map([['found', [row]]]) }
  return { dataCheck } as Session
}
