import { amendIntake } from '#main/services/intake/amend-intake.ts'
import { requireMay } from '#main/services/guard.ts'
import { beginIntake, intakeContextFor, saveIntake } from '#main/services/intake/intake.ts'
import { knownMember } from '#main/services/clients/known-member.ts'
import { recordedIntake } from '#main/services/intake/recorded-intake.ts'
import { readSettings } from '#main/services/agency/settings.ts'
import type { HandlersOf } from '../handler.ts'

export const intakeHandlers: HandlersOf<'intake'> = {
  begin: async ({ referral_id }, { desk }) => {
    const { context, answers, caseManagers } = await beginIntake(desk, referral_id)
    return {
      context,
      answers: { ...answers, members: [...answers.members] },
      caseManagers: [...caseManagers],
    }
  },
  context: ({ referral_id, people }, { desk }) => intakeContextFor(desk, referral_id, people),
  knownMember: async ({ PersonalID }, { desk }) => {
    requireMay(desk, 'intake.save')
    return knownMember(desk.store.db, PersonalID, await readSettings(desk))
  },
  save: (request, { desk }) => saveIntake(desk, request),
  recorded: ({ EnrollmentID }, { desk }) => recordedIntake(desk, EnrollmentID),
  amend: (request, { desk }) => amendIntake(desk, request),
}
