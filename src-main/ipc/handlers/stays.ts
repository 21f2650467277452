import { amendExit, recordedExit } from '#main/services/stays/amend-exit.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { addAssistance, givenAssistance, removeAssistance } from '#main/services/stays/assistance.ts'
import { changeHead } from '#main/services/stays/change-head.ts'
import { addInterim, interimOf } from '#main/services/stays/interim.ts'
import { joiningOf, joinStay } from '#main/services/stays/join-stay.ts'
import { readStay, stayOfEnrollment } from '#main/services/stays/stays.ts'
import type { HandlersOf } from '../handler.ts'

export const stayHandlers: HandlersOf<'stays'> = {
  get: ({ HouseholdID, ProjectID }, { desk }) => readStay(desk, desk.store.db, HouseholdID, ProjectID),
  end: (request, { desk }) => endStay(desk, request),
  ofEnrollment: ({ EnrollmentID }, { desk }) => stayOfEnrollment(desk, desk.store.db, EnrollmentID),
  interim: ({ EnrollmentID }, { desk }) => interimOf(desk, EnrollmentID),
  addInterim: (request, { desk }) => addInterim(desk, request),
  assistance: ({ EnrollmentID }, { desk }) => givenAssistance(desk, EnrollmentID),
  addAssistance: (request, { desk }) => addAssistance(desk, request),
  removeAssistance: (request, { desk }) => removeAssistance(desk, request),
  joining: (named, { desk }) => joiningOf(desk, named),
  join: (request, { desk }) => joinStay(desk, request),
  changeHead: (request, { desk }) => changeHead(desk, request),
  exit: ({ EnrollmentID }, { desk }) => recordedExit(desk, EnrollmentID),
  amendExit: (request, { desk }) => amendExit(desk, request),
}
