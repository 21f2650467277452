import { refusal } from '#shared/domain/hat/permissions.ts'
import type { AssessmentBegin, ListedAssessment, WholeAssessment } from '#shared/ipc/assessment-calls.ts'
import type { EntityManager } from 'typeorm'
import type { AssessmentContext } from '#shared/domain/assessment/assessment.ts'
import {
  assessmentById,
  assessmentPlaces,
  assessmentsOfClient,
  contentOf,
  headStays,
} from '#main/store/repositories/assessments.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { approvedVersions } from '#main/store/repositories/questionnaires.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { asShown, hiddenRefuges, withoutRefuge } from '../transfers/refuges.ts'
import { whyNotAssess } from './may-assess.ts'

/** How many earlier places are offered: each has its digit. */
const placesOffered = 5

/** What a new assessment of a client begins with. @throws AppError not-found */
export async function beginAssessment(desk: WorkingDesk, PersonalID: string): Promise<AssessmentBegin> {
  const { db } = desk.store
  const { alias } = await clientById(db, PersonalID)
  const { stays, refused } = await ownStays(desk, db, PersonalID)
  const [why = null] = stays.length === 0 ? refused : []
  return {
    PersonalID,
    alias,
    stays: [...stays],
    places: [...(await assessmentPlaces(db, placesOffered))],
    versions: [...(await approvedVersions(db))],
    readOnlyReason: mayNot(desk) ?? why,
  }
}

/** What the rules need to know when an assessment is saved. */
export async function assessmentContext(
  desk: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
): Promise<AssessmentContext & { readonly refused: readonly string[] }> {
  const { stays, refused } = await ownStays(desk, db, PersonalID)
  return { today: today(desk), stays, refused, places: [], versions: await approvedVersions(db) }
}

/** Every assessment of a client, the latest first. */
export async function listAssessments(desk: WorkingDesk, PersonalID: string): Promise<ListedAssessment[]> {
  const { db } = desk.store
  const hidden = await hiddenRefuges(desk, db, PersonalID)
  return (await assessmentsOfClient(db, PersonalID)).map((row) => withoutRefuge(hidden, row))
}

/** One assessment with everything it says. @throws AppError not-found */
export async function wholeAssessment(desk: WorkingDesk, AssessmentID: string): Promise<WholeAssessment> {
  const { db } = desk.store
  const kept = await asShown(desk, db, await assessmentById(db, AssessmentID))
  const { ProjectID, ProjectType, EnrollmentID: _stay, ...assessment } = kept
  const stay = { ProjectID, ProjectType, ...assessment }
  return {
    ...assessment,
    ...(await contentOf(db, AssessmentID)),
    readOnlyReason: mayNot(desk) ?? (await whyNotAssess(desk, db, stay)),
  }
}

function mayNot({ role, hat }: WorkingDesk): string | null {
  return refusal({ role, workgroup: hat.workgroup }, 'assessment.record')
}

/** The stays that the hat worn may write on, and why not the others. */
async function ownStays(desk: WorkingDesk, db: EntityManager, PersonalID: string) {
  const all = await headStays(db, PersonalID)
  const judged = await Promise.all(
    all.map(async (stay) => ({ stay, why: await whyNotAssess(desk, db, { ...stay, PersonalID }) })),
  )
  return {
    stays: judged.flatMap(({ stay, why }) => (why === null ? [stay] : [])),
    refused: judged.flatMap(({ why }) => why ?? []),
  }
}
