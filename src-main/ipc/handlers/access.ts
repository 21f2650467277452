import { accessRecord } from '#main/services/access/access-record.ts'
import { beginAccess, beginningOf } from '#main/services/access/begin-access.ts'
import { addSituation, removeSituation, situationContext } from '#main/services/access/living-situation.ts'
import { recordRapidResolution } from '#main/services/access/rapid-resolution.ts'
import { recordedWayIn, saveWayIn } from '#main/services/access/way-in.ts'
import type { HandlersOf } from '../handler.ts'

export const accessHandlers: HandlersOf<'access'> = {
  beginning: (named, { desk }) => beginningOf(desk, named),
  begin: (request, { desk }) => beginAccess(desk, request),
  wayIn: ({ EnrollmentID }, { desk }) => recordedWayIn(desk, EnrollmentID),
  saveWayIn: (request, { desk }) => saveWayIn(desk, request),
  ofClient: ({ PersonalID }, { desk }) => accessRecord(desk, PersonalID),
  situationContext: ({ EnrollmentID }, { desk }) => situationContext(desk, EnrollmentID),
  addSituation: (request, { desk }) => addSituation(desk, request),
  removeSituation: (request, { desk }) => removeSituation(desk, request),
  resolve: (request, { desk }) => recordRapidResolution(desk, request),
}
