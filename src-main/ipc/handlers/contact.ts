import { amendContact, loggedContact } from '#main/services/contact/amend-contact.ts'
import { logContact } from '#main/services/contact/log-contact.ts'
import {
  addContactPoint,
  markContactPoint,
  readSafetyCard,
  removeContactPoint,
  revealContactPoint,
  saveSafetyCard,
} from '#main/services/contact/safety-card.ts'
import { attemptsOf } from '#main/store/repositories/contact.ts'
import type { HandlersOf } from '../handler.ts'

export const contactHandlers: HandlersOf<'contact'> = {
  card: ({ PersonalID }, { desk }) => readSafetyCard(desk, PersonalID),
  saveCard: (request, { desk }) => saveSafetyCard(desk, request),
  addPoint: ({ PersonalID, draft_id, ...point }, { desk }) =>
    addContactPoint(desk, PersonalID, point, draft_id),
  markPoint: ({ contact_point_id, safe }, { desk }) => markContactPoint(desk, contact_point_id, safe),
  removePoint: ({ contact_point_id }, { desk }) => removeContactPoint(desk, contact_point_id),
  reveal: (request, { desk }) => revealContactPoint(desk, request),
  attempts: async ({ referral_id }, { desk }) => [...(await attemptsOf(desk.store.db, referral_id))],
  logged: ({ contact_attempt_id }, { desk }) => loggedContact(desk, contact_attempt_id),
  amend: (request, { desk }) => amendContact(desk, request),
  log: (request, { desk }) => logContact(desk, request),
}
