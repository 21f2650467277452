import { endStay } from '#main/services/end-stay.ts'
import { readStay } from '#main/services/stays.ts'
import type { HandlersOf } from '../handler.ts'

export const stayHandlers: HandlersOf<'stays'> = {
  get: ({ HouseholdID }, { desk }) => readStay(desk, desk.store.db, HouseholdID),
  end: (request, { desk }) => endStay(desk, request),
}
