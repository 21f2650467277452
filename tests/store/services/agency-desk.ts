import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workgroup } from '#shared/domain/hat/workgroup.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { createAgency } from '#main/services/vault/create-agency.ts'
import type { Desk, WorkingDesk } from '#main/services/desk.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { receiveReferral } from '#main/services/referrals/receive-referral.ts'
import { closeSession, deskOf } from '#main/services/session.ts'
import { referralById } from '#main/store/repositories/referrals.ts'

/** A real vault of an invented agency with two projects, opened by its first user. */
export interface Agency {
  /** Her desk as a case manager of Heron House, which referrals are sent to. */
  readonly desk: WorkingDesk
  /** The same person with another hat on. */
  wearing(hat: {
    readonly workgroup?: Workgroup
    readonly project?: 'Heron House' | 'Egret House'
  }): WorkingDesk
  /** Moves the clock on the wall; local time. */
  at(moment: string): void
  close(): Promise<void>
}

const credentials = { signInName: 'marta', passphrase: 'margin tundra olive kettle' }

/** Makes the vault, unlocks it with its pass phrase and sits down on Tuesday 10 March 2026 at 3 in the afternoon. */
export async function openAgency(): Promise<Agency> {
  const home = mkdtempSync(join(tmpdir(), 'threshold-agency-'))
  const folder = join(home, 'vault')
  const house = { CoCCode: 'MN-500', ProjectType: 13, OperatingStartDate: '2020-07-01' } as const
  await createAgency(folder, 'agency', {
    ...house,
    ...credentials,
    OrganizationName: 'Marsh Bird Advocates',
    ProjectName: 'Heron House',
    displayName: 'Marta Wells',
  })
  const session = await openSession(folder, credentials)
  let now = new Date('2026-03-10T15:00')
  const desk: Desk = { ...deskOf(session), now: () => now }
  const [organization] = await organizations(desk)
  if (organization === undefined) throw new Error('an agency has an organization')
  const { OrganizationID } = organization
  saved(
    await addAgencyProject(desk, {
      ...house,
      OrganizationID,
      ProjectName: 'Egret House',
      Funder: null,
      receivesReferrals: true,
    }),
  )
  const projects = (await organizations(desk)).flatMap((one) => one.projects)
  const wearing: Agency['wearing'] = ({ workgroup = 'case_manager', project = 'Heron House' }) => {
    const { ProjectID } = projects.find(({ ProjectName }) => ProjectName === project) ?? { ProjectID: '' }
    return { ...desk, hat: { workgroup, OrganizationID, ProjectID } }
  }
  return {
    desk: wearing({}),
    wearing,
    at: (moment) => {
      now = new Date(moment)
    },
    close: async () => {
      await closeSession(session)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** A referral of 3 March for a new household, acknowledged on the 5th unless told otherwise. */
export async function receive(
  desk: WorkingDesk,
  alias: string,
  { acknowledged = true, EventDate = '2026-03-03', DateNotified = '2026-03-04' } = {},
): Promise<{ referral_id: string; PersonalID: string }> {
  const outcome = await receiveReferral(desk, {
    acceptWarnings: true,
    draft_id: null,
    answers: {
      howItCame: 'email',
      noReferenceCode: true,
      household: 'new',
      alias,
      Event: 13,
      EventDate,
      LocationCrisisOrPHHousing: desk.hat.ProjectID,
      DateNotified,
      acknowledgeNow: acknowledged ? 'yes' : 'later',
      DateReferralAcknowledged: acknowledged ? '2026-03-05' : null,
    },
  })
  const { id: referral_id } = saved(outcome)
  const { PersonalID } = await referralById(desk.store.db, referral_id)
  return { referral_id, PersonalID }
}

/** A save that went through; anything else fails the test with what stopped it. */
export function saved(outcome: SaveOutcome): { readonly actId: string; readonly id: string } {
  if (!outcome.saved) throw new Error(`not saved: ${outcome.issues.map((issue) => issue.message).join('; ')}`)
  return outcome
}

/** What stopped a save, as `error channel: ...`; a save that went through fails the test. */
export function stoppedBy(outcome: SaveOutcome): readonly string[] {
  if (outcome.saved) throw new Error('it was expected to be stopped, and was saved')
  return outcome.issues.map(({ severity, path, message }) => `${severity} ${path}: ${message}`)
}

/** The code and the sentence a refused call rejects with; anything else fails the test. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (failure) {
    if (failure instanceof AppError) return `${failure.code}: ${failure.message}`
    throw failure
  }
  throw new Error('it was expected to be refused, and was not')
}
