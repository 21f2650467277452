import { leaveList } from '#main/services/priority/leave-list.ts'
import { placeHousehold } from '#main/services/priority/place-household.ts'
import { stopRanking } from '#main/services/priority/ranking.ts'
import { listHousehold, listPage } from '#main/services/priority/read-list.ts'
import type { HandlersOf } from '../handler.ts'

export const priorityHandlers: HandlersOf<'priority'> = {
  page: (request, { desk, session }) => listPage(desk, session, request),
  household: ({ PersonalID }, { desk, session }) => listHousehold(desk, session, PersonalID),
  cancel: (_input, { session }) => stopRanking(session),
  place: (request, { desk }) => placeHousehold(desk, request),
  leave: (request, { desk }) => leaveList(desk, request),
}
