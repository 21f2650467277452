import { closeConference, finishAction } from '#main/services/conferences/close-conference.ts'
import { decideItem } from '#main/services/conferences/decide-item.ts'
import { planConference } from '#main/services/conferences/plan-conference.ts'
import { conferenceDesk, readConference } from '#main/services/conferences/read-conferences.ts'
import { askReferral, closeRequest, requestContext } from '#main/services/conferences/referral-requests.ts'
import type { HandlersOf } from '../handler.ts'

export const conferenceHandlers: HandlersOf<'conferences'> = {
  desk: (_input, { desk }) => conferenceDesk(desk),
  get: ({ conference_id }, { desk }) => readConference(desk, conference_id),
  plan: (request, { desk }) => planConference(desk, request),
  decide: (request, { desk }) => decideItem(desk, request),
  close: (request, { desk }) => closeConference(desk, request),
  finish: ({ action_item_id }, { desk }) => finishAction(desk, action_item_id),
  requestContext: ({ PersonalID }, { desk }) => requestContext(desk, PersonalID),
  ask: (request, { desk }) => askReferral(desk, request),
  closeRequest: (request, { desk }) => closeRequest(desk, request),
}
