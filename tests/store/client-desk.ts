import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AgencyProjectType } from '#shared/domain/agency/project-types.ts'
import { sampleAdult, sampleChild, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import type { IntakeMember } from '#shared/domain/intake/answers.ts'
import type { ReceiveAnswers } from '#shared/domain/referral/receive.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { addAccount } from '#main/services/accounts/account-rows.ts'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import { addOrganization, addProject } from '#main/services/agency/agency-rows.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { saveIntake } from '#main/services/intake/intake.ts'
import { logContact } from '#main/services/contact/log-contact.ts'
import { receiveReferral } from '#main/services/referrals/receive-referral.ts'
import { saveSafetyCard } from '#main/services/contact/safety-card.ts'
import { openStore } from '#main/store/open-store.ts'
import type { Store } from '#main/store/store.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { housingLine } from '../support/let-out.ts'

/** An encrypted store of an invented agency, and two people who work in it. */
export interface TestOffice {
  readonly store: Store
  readonly ProjectID: string
  /** Dana's desk. */
  readonly dana: WorkingDesk
  readonly robin: WorkingDesk
  /** Where its store lies, and the key to it. */
  readonly folder: string
  readonly keyHex: string
  /** Moves the clock on the wall. */
  at(moment: string): void
  close(): Promise<void>
}

/** Opens an office with a project, rapid rehousing unless told otherwise, that Coordinated Entry sends referrals to. */
export async function openOffice(ProjectType: AgencyProjectType = 13): Promise<TestOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-office-'))
  const keyHex = randomBytes(32).toString('hex')
  const store = await openStore({ file: join(folder, 'store.db'), keyHex, create: true })
  let now = new Date('2026-03-20T15:00:00Z')
  const { result } = await store.write({ name: 'vault.create', UserID: 'dana', at: now }, async (session) => {
    const OrganizationID = await addOrganization(session, { OrganizationName: 'Harbor Advocates' })
    const project = { OrganizationID, OperatingStartDate: '2020-07-01', CoCCode: 'MN-500' }
    await addProject(session, {
      ...project,
      ProjectName: 'Coordinated Entry',
      ProjectType: 14,
      Funder: null,
      receivesReferrals: false,
    })
    const ProjectID = await addProject(session, {
      ...project,
      ProjectName: 'Harbor Rapid Rehousing',
      ProjectType,
      Funder: 2,
      receivesReferrals: true,
    })
    for (const [UserID, displayName] of [
      ['dana', 'Dana Whitfield'],
      ['robin', 'Robin Aldana'],
    ] as const) {
      const role = 'supervisor'
      await addAccount(session, { slot_id: UserID, UserID, signInName: UserID, displayName, role })
    }
    await session.insert('setting', { name: 'callBacks', value: JSON.stringify([housingLine]) })
    return { OrganizationID, ProjectID }
  })
  const desk = (UserID: string): WorkingDesk => ({
    store,
    UserID,
    role: 'supervisor',
    hat: { workgroup: 'case_manager', ...result },
    now: () => now,
  })
  return {
    store,
    ProjectID: result.ProjectID,
    folder,
    keyHex,
    dana: desk('dana'),
    robin: desk('robin'),
    at: (moment) => {
      now = new Date(moment)
    },
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const noDraft = { acceptWarnings: true, draft_id: null }

/** Receives a referral for a new household. */
export async function receive(
  { dana, ProjectID }: TestOffice,
  alias: string,
  changes: Partial<ReceiveAnswers> = {},
  draft_id: string | null = null,
): Promise<{ actId: string; referral_id: string; PersonalID: string }> {
  const answers: ReceiveAnswers = {
    howItCame: 'email',
    referenceCode: `CE-${alias.length}`,
    household: 'new',
    alias,
    Event: 13,
    EventDate: '2026-03-03',
    LocationCrisisOrPHHousing: ProjectID,
    DateNotified: '2026-03-04',
    acknowledgeNow: 'later',
    ...changes,
  }
  const outcome = saved(await receiveReferral(dana, { ...noDraft, draft_id, answers }))
  const row = await dana.store.db.findOneByOrFail<LocalRow<'referral'>>('referral', {
    referral_id: outcome.id,
  })
  return { actId: outcome.actId, referral_id: outcome.id, PersonalID: row.PersonalID }
}

/** Takes a received referral to a saved intake, of Heron and her child Wren unless told otherwise. */
export async function enroll(
  { dana }: TestOffice,
  { referral_id, PersonalID }: { readonly referral_id: string; readonly PersonalID: string },
  head: Partial<IntakeMember> = {},
  child: Partial<IntakeMember> = {},
): Promise<{ actId: string }> {
  const acknowledgement = { DateReferralAcknowledged: '2026-03-05', lateReason: null }
  saved(await acknowledgeReferral(dana, { ...noDraft, referral_id, answers: acknowledgement }))
  saved(
    await saveSafetyCard(dana, {
      ...noDraft,
      PersonalID,
      answers: { callSafe: 'yes', codeWord: 'marigold' },
    }),
  )
  const contact = {
    cardRead: true,
    channel: 'in_person',
    attemptDate: '2026-03-06',
    attemptTime: '10:00',
    outcome: 'interested',
  } as const
  saved(await logContact(dana, { ...noDraft, referral_id, answers: contact }))
  const answers = sampleIntake([sampleAdult(1, { PersonalID, ...head }), sampleChild(2, child)])
  return saved(await saveIntake(dana, { ...noDraft, referral_id, answers }))
}

/** A save that went through; its issues otherwise. */
export function saved(outcome: SaveOutcome): { readonly actId: string; readonly id: string } {
  if (!outcome.saved) throw new Error(`not saved: ${outcome.issues.map((issue) => issue.message).join('; ')}`)
  return outcome
}
