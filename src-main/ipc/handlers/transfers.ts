import { askTransfer, transferring } from '#main/services/transfers/ask-transfer.ts'
import { moveHousehold, movingOf } from '#main/services/transfers/move-household.ts'
import { dueNotices, readTransfer, transfersOf } from '#main/services/transfers/read-transfers.ts'
import { stepTransfer } from '#main/services/transfers/step-transfer.ts'
import type { HandlersOf } from '../handler.ts'

export const transferHandlers: HandlersOf<'transfers'> = {
  due: (_input, { desk }) => dueNotices(desk),
  ofClient: ({ PersonalID }, { desk }) => transfersOf(desk, PersonalID),
  get: ({ transfer_id }, { desk }) => readTransfer(desk, transfer_id),
  asking: ({ HouseholdID }, { desk }) => transferring(desk, HouseholdID),
  ask: (request, { desk }) => askTransfer(desk, request),
  step: (request, { desk }) => stepTransfer(desk, request),
  moving: ({ transfer_id }, { desk }) => movingOf(desk, transfer_id),
  move: (request, { desk }) => moveHousehold(desk, request),
}
