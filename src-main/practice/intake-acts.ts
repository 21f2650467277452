import type { IntakeAnswers, IntakeMember } from '#shared/domain/intake/answers.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { beginIntake, saveIntake } from '#main/services/intake/intake.ts'
import { intakeAnswers } from './intake-answers.ts'
import { savedId } from './saved-id.ts'
import type { Day } from './plan.ts'
import { save, type Story } from './story.ts'

/** The last working day before the vault is made: nothing is later. */
export const lastDay: Day = 1

/** Does the intake with the household: everyone is enrolled from that day. */
export async function enroll(desk: WorkingDesk, referral_id: string, day: Day, story: Story): Promise<void> {
  const answers = await answersAtIntake(desk, referral_id, day, story)
  savedId(await saveIntake(desk, { referral_id, answers, ...save }))
}

async function answersAtIntake(
  desk: WorkingDesk,
  referral_id: string,
  day: Day,
  { household, nth, dateOf }: Story,
): Promise<IntakeAnswers> {
  const begun = await beginIntake(desk, referral_id)
  const clients: readonly { alias: string; PersonalID: string }[] = await desk.store.db.query(
    'SELECT alias, PersonalID FROM client_profile',
  )
  return intakeAnswers(begun.answers, {
    household,
    nth,
    EntryDate: dateOf(day),
    caseManager: desk.UserID,
    clients: new Map(clients.map(({ alias, PersonalID }) => [alias, PersonalID])),
  })
}

/** Answers somebody began and was called away from. */
export async function begin(
  desk: WorkingDesk,
  referral_id: string,
  kind: 'contact' | 'intake',
  story: Story,
): Promise<void> {
  const { draft_id } = await openDraft(desk, kind, referral_id)
  const answers =
    kind === 'contact' ? { cardRead: true, channel: 'text' } : await halfAnIntake(desk, referral_id, story)
  await saveDraft(desk, draft_id, answers, null)
}

/** The notice is read and everybody is named; the start and most of what is asked of each are still open. */
async function halfAnIntake(
  desk: WorkingDesk,
  referral_id: string,
  story: Story,
): Promise<Readonly<Record<string, unknown>>> {
  const { start, members, ...told } = await answersAtIntake(desk, referral_id, lastDay, story)
  return {
    ...told,
    start: { ...start, EntryDate: '', caseManager: null },
    members: members.map((member) => Object.assign({}, member, notAskedYet)),
  }
}

const notAskedYet = {
  Sex: null,
  VeteranStatus: null,
  DisablingCondition: null,
  LivingSituation: null,
  LengthOfStay: null,
  DateToStreetESSH: '',
  TimesHomelessPastThreeYears: null,
  MonthsHomelessPastThreeYears: null,
  DomesticViolenceSurvivor: null,
  WhenOccurred: null,
  CurrentlyFleeing: null,
} as const satisfies Partial<IntakeMember>
