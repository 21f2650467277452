import { eventContext, logEvent } from '#main/services/events/log-event.ts'
import { takeBackEvent } from '#main/services/events/take-back-event.ts'
import type { HandlersOf } from '../handler.ts'

export const ceEventHandlers: HandlersOf<'ceEvents'> = {
  context: ({ PersonalID }, { desk }) => eventContext(desk, PersonalID),
  log: (request, { desk }) => logEvent(desk, request),
  takeBack: (request, { desk }) => takeBackEvent(desk, request),
}
