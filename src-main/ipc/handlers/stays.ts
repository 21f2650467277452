import { readStay } from '#main/services/stays.ts'
import type { HandlersOf } from '../handler.ts'

export const stayHandlers: HandlersOf<'stays'> = {
  get: ({ HouseholdID }, { desk }) => readStay(desk, desk.store.db, HouseholdID),
}
