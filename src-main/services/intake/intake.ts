import { emptyIntake, type IntakeAnswers } from '#shared/domain/intake/answers.ts'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { checkIntake } from '#shared/domain/intake/check.ts'
import type { IntakeContext } from '#shared/domain/intake/context.ts'
import { drawIntakeIds, toHudRows, type IntakeRows, type MemberRows } from '#shared/domain/intake/hud-rows.ts'
import { memberName, memberPath } from '#shared/domain/intake/people.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { nextState } from '#shared/domain/referral/state.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { CaseManager } from '#shared/ipc/intake-calls.ts'
import { newId } from '#main/store/new-id.ts'
import { caseManagers } from '#main/store/repositories/case-managers.ts'
import { knownClients } from '#main/store/repositories/intake-records.ts'
import { referralById, type WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { EntityManager } from 'typeorm'
import { addClient } from '../clients/add-client.ts'
import type { WorkingDesk } from '../desk.ts'
import { ownReferral, requireMay } from '../guard.ts'
import { intakeContext, type IntakePerson } from './intake-context.ts'
import { knownMember } from '../clients/known-member.ts'
import { moveReferral } from '../referrals/move-referral.ts'
import { save, type SaveRequest } from '../save.ts'
import { readSettings } from '../agency/settings.ts'

type Request = Omit<SaveRequest, 'act'> & { readonly referral_id: string; readonly answers: IntakeAnswers }

/** What a fresh intake starts from: the referred person as head of household, with what the vault knows of her. */
export async function beginIntake(
  desk: WorkingDesk,
  referral_id: string,
): Promise<{ context: IntakeContext; answers: IntakeAnswers; caseManagers: readonly CaseManager[] }> {
  requireMay(desk, 'intake.save')
  const { db } = desk.store
  const referral = await ownReferral(desk, db, referral_id)
  const known = await knownMember(db, referral.PersonalID, await readSettings(desk))
  const members = [{ ...known, RelationshipToHoH: 1 as const }]
  const context = await intakeContext(desk, db, referral, members)
  const [firstCoC, ...otherCoCs] = context.project.CoCCodes
  const EnrollmentCoC = otherCoCs.length === 0 ? (firstCoC ?? null) : null
  const answers = emptyIntake()
  return {
    context,
    answers: { ...answers, members, start: { ...answers.start, EnrollmentCoC, caseManager: desk.UserID } },
    caseManagers: await caseManagers(db),
  }
}

/** What the rules need to know of these people, as the household is put together. */
export async function intakeContextFor(
  desk: WorkingDesk,
  referral_id: string,
  people: readonly IntakePerson[],
): Promise<IntakeContext> {
  requireMay(desk, 'intake.save')
  const { db } = desk.store
  const referral = await ownReferral(desk, db, referral_id)
  return intakeContext(desk, db, referral, people)
}

/**
 * Saves an intake: a Client for each new member, an Enrollment for everyone with one HouseholdID, and what was said
 * about domestic violence (4.11). The referral then waits for its result.
 */
export async function saveIntake(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'intake.save')
  await ownReferral(desk, desk.store.db, request.referral_id)
  const { answers } = request
  let found: { readonly referral: WholeReferral; readonly context: IntakeContext } | null = null
  return save(
    desk,
    { ...request, act: 'intake.save' },
    async ({ db }) => {
      // Read again inside the transaction: somebody else may have saved this intake a moment ago.
      const referral = await referralById(db, request.referral_id)
      const next = nextState(referral.state, 'intake_saved')
      if (!next.allowed) return [error('', next.message)]
      const context = await intakeContext(desk, db, referral, answers.members)
      found = { referral, context }
      return [
        ...headIsReferred(answers, referral),
        ...(await membersAreKnown(db, answers)),
        ...(await caseManagerIsKnown(db, answers)),
        ...checkIntake(answers, context),
      ]
    },
    async (session) => {
      if (found === null) throw new Error('checked before applied')
      return write(session, answers, found.referral, found.context)
    },
  )
}

/** An enrollment of somebody else would not be this referral's. */
function headIsReferred(answers: IntakeAnswers, referral: WholeReferral): readonly Issue[] {
  return answers.members[0]?.PersonalID === referral.PersonalID
    ? []
    : [error('members', `The head of household must be ${referral.alias}, who was referred`)]
}

/** A person who is a client already must be one of this vault. */
async function membersAreKnown(db: EntityManager, answers: IntakeAnswers): Promise<readonly Issue[]> {
  const given = answers.members.flatMap(({ PersonalID }) => PersonalID ?? [])
  const known = await knownClients(db, given)
  return answers.members
    .filter(({ PersonalID }) => PersonalID !== null && !known.has(PersonalID))
    .map((member) =>
      error(
        memberPath(member, 'PersonalID'),
        `${memberName(member, answers)} is no longer in the vault; remove them, then add them again`,
      ),
    )
}

async function caseManagerIsKnown(db: EntityManager, { start }: IntakeAnswers): Promise<readonly Issue[]> {
  if (start.caseManager === null) return []
  const known = await caseManagers(db)
  return known.some(({ UserID }) => UserID === start.caseManager)
    ? []
    : [error('start.caseManager', 'Case manager must be somebody who works in this vault; choose again')]
}

async function write(
  session: WriteSession,
  answers: IntakeAnswers,
  referral: WholeReferral,
  context: IntakeContext,
): Promise<string> {
  const rows = toHudRows(answers, context, drawIntakeIds(answers, newId))
  for (const member of rows.members) await writeMember(session, member, rows, referral)
  await session.update('referral', referral.referral_id, {
    ResultingEnrollmentID: rows.members[0]?.enrollment.EnrollmentID ?? null,
  })
  await moveReferral(session, referral, 'intake_saved')
  return referral.referral_id
}

async function writeMember(
  session: WriteSession,
  member: MemberRows,
  { local }: IntakeRows,
  referral: WholeReferral,
): Promise<void> {
  const { PersonalID } = member.client
  if (member.isNewClient) {
    await addClient(session, member.alias, member.client)
  } else {
    const { alias } = member
    await session.update('Client', PersonalID, member.client)
    await session.update('client_profile', PersonalID, { alias, alias_key: aliasKey(alias) })
  }
  await session.insert('Enrollment', member.enrollment)
  if (member.healthAndDV !== null) await session.insert('HealthAndDV', member.healthAndDV)
  await session.insert('intake_record', {
    EnrollmentID: member.enrollment.EnrollmentID,
    referral_id: referral.referral_id,
    notice_read: local.noticeRead ? 1 : 0,
    limits_explained: local.limitsExplained ? 1 : 0,
    interpreter_needed: local.InterpreterNeeded,
    interpreter_language: local.interpreterLanguage,
    case_manager: local.caseManager,
  })
}
