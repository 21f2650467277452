import { amendExit, recordedExit } from '#main/services/stays/amend-exit.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { readStay } from '#main/services/stays/stays.ts'
import type { HandlersOf } from '../handler.ts'

export const stayHandlers: HandlersOf<'stays'> = {
  get: ({ HouseholdID, ProjectID }, { desk }) => readStay(desk, desk.store.db, HouseholdID, ProjectID),
  end: (request, { desk }) => endStay(desk, request),
  exit: ({ EnrollmentID }, { desk }) => recordedExit(desk, EnrollmentID),
  amendExit: (request, { desk }) => amendExit(desk, request),
}
