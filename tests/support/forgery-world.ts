import dayjs from 'dayjs'
import { join } from 'node:path'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { accessRecord } from '#main/services/access/access-record.ts'
import { addSituation } from '#main/services/access/living-situation.ts'
import { addUser } from '#main/services/accounts/accounts.ts'
import { copyPack } from '#main/services/community/change-pack.ts'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { logEvent } from '#main/services/events/log-event.ts'
import { openDraft } from '#main/services/drafts/drafts.ts'
import { beginAssessment } from '#main/services/assessments/read-assessments.ts'
import { decideItem } from '#main/services/conferences/decide-item.ts'
import { planConference } from '#main/services/conferences/plan-conference.ts'
import { readConference } from '#main/services/conferences/read-conferences.ts'
import { askReferral } from '#main/services/conferences/referral-requests.ts'
import { placeHousehold } from '#main/services/priority/place-household.ts'
import { recordAssessment } from '#main/services/assessments/record-assessment.ts'
import { proposeQuestionnaire } from '#main/services/questionnaires/propose-questionnaire.ts'
import { addAssistance } from '#main/services/stays/assistance.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { readProject, savePart } from '#main/services/agency/project-parts.ts'
import { makeCard } from '#main/services/disclosure/referral-cards.ts'
import { recordRelease } from '#main/services/disclosure/releases.ts'
import { resolveSuccessful } from '#main/services/referrals/resolve-referral.ts'
import { addContactPoint } from '#main/services/contact/safety-card.ts'
import type { Session } from '#main/services/session.ts'
import { attemptsOf, contactPointsOf } from '#main/store/repositories/contact.ts'
import { readStay, stayOfEnrollment } from '#main/services/stays/stays.ts'
import { enrollmentById } from '#main/store/repositories/enrollments-of-head.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { inAgency, makeAgency, noor } from './agency.ts'
import { alternative, assessedToday } from './assessed.ts'
import { proposal } from './proposed.ts'
import { cardAnswers, releaseOfToday } from './let-out.ts'
import { askTransfer } from '#main/services/transfers/ask-transfer.ts'
import { emergencyTransfer } from './transferred.ts'
import { acknowledged, enrolled, referred, todayHere, tried } from './referred.ts'

export type World = Awaited<ReturnType<typeof makeWorld>>

/** An agency with something of everything that a call can write about; one household for each step of the spine. */
export async function makeWorld(userData: string) {
  await makeAgency(userData)
  return inAgency(userData, async (desk, session) => {
    const OrganizationID = desk.hat.OrganizationID
    saved(await addAgencyProject(desk, otherProject(OrganizationID)))
    const [organization] = await organizations(desk)
    const other = organization?.projects.find(({ ProjectName }) => ProjectName === 'Willow Shelter')
    const colleague = await addColleague(desk, session)
    const referrals = {
      received: await referred(desk, 'Amber Cove'),
      contacting: await acknowledged(desk, 'Copper Finch'),
      inIntake: await acknowledged(desk, 'Golden Lake'),
      ending: await acknowledged(desk, 'Silver Birch'),
      enrolled: await enrolled(desk, 'Quiet Harbor'),
      accepted: await enrolled(desk, 'Misty Meadow'),
    }
    const { PersonalID } = await referralById(desk.store.db, referrals.contacting)
    const head = await referralById(desk.store.db, referrals.inIntake)
    const row = await referralRow(desk, referrals.accepted)
    const EnrollmentID = row.ResultingEnrollmentID
    const accepted = await enrollmentById(desk.store.db, EnrollmentID ?? '')
    saved(
      await resolveSuccessful(desk, {
        ...accepting,
        referral_id: referrals.accepted,
        answers: { EnrollmentID, ResultDate: todayHere() },
      }),
    )
    saved(
      await addContactPoint(desk, PersonalID, {
        kind: 'phone',
        label: '',
        value: '612-555-0142',
        safe: 'yes',
      }),
    )
    const { ProjectID } = desk.hat
    const grant = { Funder: 2, StartDate: '2024-01-01' }
    const funder = { ProjectID, form: 'funder', key: null, answers: grant, seen: {}, acceptWarnings: true }
    const ownFunder = saved(await savePart(desk, funder))
    const ownPack = saved(await copyPack(desk, 'hud', 'Ours'))
    const { parts } = await readProject(desk.store.db, ProjectID)
    const exitedHere = await exited(desk)
    const transfer = await transferOf(desk)
    const livingSituation = saved(
      await addSituation(desk, {
        EnrollmentID: (await referralRow(desk, referrals.enrolled)).ResultingEnrollmentID ?? '',
        answers: { InformationDate: todayHere(), CurrentLivingSituation: 101 },
        acceptWarnings: true,
      }),
    )
    const assistance_id = saved(
      await addAssistance(desk, {
        EnrollmentID: (await referralRow(desk, referrals.enrolled)).ResultingEnrollmentID ?? '',
        answers: { DateProvided: todayHere(), kind: 'mediation' },
        acceptWarnings: true,
      }),
    )
    const enrolledHere = await enrollmentById(
      desk.store.db,
      (await referralRow(desk, referrals.enrolled)).ResultingEnrollmentID ?? '',
    )
    const { stays } = await accessRecord(desk, PersonalID)
    const [point] = await contactPointsOf(desk.store.db, PersonalID)
    const [attempt] = await attemptsOf(desk.store.db, await tried(desk, 'Warm Cedar'))
    const release_id = saved(
      await recordRelease(desk, { ...accepting, PersonalID, answers: releaseOfToday() }),
    )
    const yesterday = dayjs().subtract(1, 'day').format('YYYY-MM-DD')
    const over = { ...releaseOfToday(), signedOn: yesterday, expiresOn: yesterday }
    const overRelease = saved(await recordRelease(desk, { ...accepting, PersonalID, answers: over }))
    const card = await makeCard(
      desk,
      { PersonalID, answers: { ...cardAnswers, release_id }, draft_id: null },
      { place: async () => null, copy: async () => undefined },
    )
    if (!card.saved) throw new Error('the world has a card')
    const event = { Event: 7, EventDate: todayHere() }
    const loggedEvent = saved(await logEvent(desk, { ...accepting, PersonalID, answers: event }))
    const { EventID: referralEvent } = await referralRow(desk, referrals.contacting)
    const { draft_id } = await openDraft(desk, 'receive', 'new')
    const [headStay] = (await beginAssessment(desk, head.PersonalID)).stays
    const assessment = { ...assessedToday(), EnrollmentID: headStay?.EnrollmentID ?? null }
    const begun = await beginAssessment(desk, head.PersonalID)
    const version = begun.versions.find(({ body }) => body.key === alternative.form)
    const answered = saved(
      await recordAssessment(desk, {
        ...accepting,
        PersonalID: head.PersonalID,
        answers: { ...assessment, form: alternative.form },
        given: alternative.given,
        version: version?.questionnaire_version_id ?? null,
      }),
    )
    const AssessmentID = saved(
      await recordAssessment(desk, { ...accepting, PersonalID: head.PersonalID, answers: assessment }),
    )
    const listed = { kind: 'standard', placed_on: todayHere() } as const
    const listEntry = saved(await placeHousehold(desk, { PersonalID, answers: listed, acceptWarnings: true }))
    const plan = { name: 'Case conference', held_on: todayHere(), agenda: [PersonalID] }
    const conference = saved(await planConference(desk, { answers: plan, acceptWarnings: true }))
    const [item] = (await readConference(desk, conference)).items
    const toDo = { what: 'Gather papers', who: 'Navigator', due_on: todayHere() }
    saved(
      await decideItem(desk, {
        conference_item_id: item?.conference_item_id ?? '',
        answers: { outcome: 'find_out', ...toDo },
        acceptWarnings: true,
      }),
    )
    const [action] = (await readConference(desk, conference)).actions
    const asked = { Event: 13, how: 'ticket', requested_on: todayHere() } as const
    return {
      own: { OrganizationID, ProjectID: desk.hat.ProjectID },
      other: { OrganizationID, ProjectID: other?.ProjectID ?? '' },
      ownFunder,
      ownPack,
      ownPlace: parts.ProjectCoC[0]?.key ?? '',
      me: desk.UserID,
      account_id: colleague,
      referrals,
      PersonalID,
      head: { PersonalID: head.PersonalID, alias: head.alias },
      enrolledHere: (await referralRow(desk, referrals.enrolled)).ResultingEnrollmentID,
      exitedHere,
      transfer,
      livingSituation,
      assistance_id,
      enrolledStay: enrolledHere?.HouseholdID ?? '',
      ceHousehold: stays[0]?.HouseholdID ?? '',
      ceEnrollment: stays[0]?.EnrollmentID ?? '',
      acceptedStay: await readStay(desk, desk.store.db, accepted?.HouseholdID ?? ''),
      AssessmentID,
      answered,
      proposal: saved(await proposeQuestionnaire(desk, proposal)),
      listEntry,
      conference,
      conferenceItem: item?.conference_item_id ?? '',
      actionItem: action?.action_item_id ?? '',
      referralRequest: saved(await askReferral(desk, { PersonalID, answers: asked, acceptWarnings: false })),
      headStay: headStay?.EnrollmentID ?? null,
      contact_point_id: point?.id ?? '',
      contact_attempt_id: attempt?.contact_attempt_id ?? '',
      loggedEvent,
      referralEvent,
      draft_id,
      release_id,
      overRelease,
      disclosure_id: card.disclosure_id,
      folder: join(userData, 'vault'),
    }
  })
}

/** The enrollment of a head of household who left today. */
async function exited(desk: WorkingDesk): Promise<string> {
  const { db } = desk.store
  const row = await referralRow(desk, await enrolled(desk, 'Still Water'))
  const { members, HouseholdID } = await stayOfEnrollment(desk, db, row.ResultingEnrollmentID ?? '')
  const leaving = members.map(({ EnrollmentID }) => EnrollmentID)
  const answers = { leaving, ExitDate: todayHere(), Destination: 410 }
  saved(await endStay(desk, { ...accepting, HouseholdID, answers }))
  return row.ResultingEnrollmentID ?? ''
}

/** An emergency transfer of a household that was accepted. */
async function transferOf(
  desk: WorkingDesk,
): Promise<{ readonly transfer_id: string; readonly members: string[] }> {
  const { db } = desk.store
  const referral_id = await enrolled(desk, 'Late Orchard')
  const { ResultingEnrollmentID: EnrollmentID } = await referralRow(desk, referral_id)
  const answers = { EnrollmentID, ResultDate: todayHere() }
  saved(await resolveSuccessful(desk, { ...accepting, referral_id, answers }))
  const { members, HouseholdID } = await stayOfEnrollment(desk, db, EnrollmentID ?? '')
  const transfer_id = saved(await askTransfer(desk, { HouseholdID, ...emergencyTransfer() }))
  return { transfer_id, members: members.map((member) => member.EnrollmentID) }
}

const accepting = { acceptWarnings: true, draft_id: null }

async function addColleague(desk: WorkingDesk, session: Session): Promise<string> {
  const { account_id } = await addUser(desk, session.vault, noor)
  return account_id
}

async function referralRow(
  { store: { db } }: WorkingDesk,
  referral_id: string,
): Promise<LocalRow<'referral'>> {
  return db.findOneByOrFail<LocalRow<'referral'>>('referral', { referral_id })
}

function otherProject(OrganizationID: string) {
  return {
    OrganizationID,
    ProjectName: 'Willow Shelter',
    ProjectType: 1,
    OperatingStartDate: '2024-01-02',
    CoCCode: 'MN-501',
    Funder: null,
    receivesReferrals: true,
  } as const
}

function saved(outcome: SaveOutcome): string {
  if (!outcome.saved) throw new Error(`not saved: ${JSON.stringify(outcome)}`)
  return outcome.id
}
