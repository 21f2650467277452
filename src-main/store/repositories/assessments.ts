import type { EntityManager } from 'typeorm'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import type { AssessableStay } from '#shared/domain/assessment/assessment.ts'
import { givenOfRows } from '#shared/domain/questionnaire/given-of-rows.ts'
import { questionnaireSchema } from '#shared/domain/questionnaire/questionnaire.ts'
import type { QuestionRow, ResultRow } from '#shared/domain/questionnaire/rows.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ListedAssessment, WholeAssessment } from '#shared/ipc/assessment-calls.ts'

const listed = `
  SELECT Assessment.AssessmentID, Assessment.AssessmentDate, Assessment.AssessmentLocation,
         Assessment.AssessmentType, Assessment.AssessmentLevel, Assessment.PrioritizationStatus,
         coalesce(Project.ProjectName, '') AS ProjectName,
         coalesce(assessment_form.band, CAST(assessment_form.score AS TEXT),
                  (SELECT AssessmentResult FROM AssessmentResults AS result
                    WHERE result.AssessmentID = Assessment.AssessmentID AND result.DateDeleted IS NULL
                    ORDER BY result.rowid DESC LIMIT 1)) AS result`

const from = `
    FROM Assessment
    JOIN Enrollment ON Enrollment.EnrollmentID = Assessment.EnrollmentID
    JOIN Project ON Project.ProjectID = Enrollment.ProjectID
    LEFT JOIN assessment_form ON assessment_form.AssessmentID = Assessment.AssessmentID`

/** Every CE assessment (4.19) of a client, the latest first. */
export async function assessmentsOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly ListedAssessment[]> {
  return db.query(
    `${listed} ${from} WHERE Assessment.PersonalID = ? AND Assessment.DateDeleted IS NULL
      ORDER BY Assessment.AssessmentDate DESC, Assessment.DateCreated DESC`,
    [PersonalID],
  )
}

/** An assessment with whose it is and the stay it belongs to. */
export interface KeptAssessment extends ListedAssessment {
  readonly PersonalID: string
  readonly alias: string
  readonly EnrollmentID: string
  readonly ProjectID: string
  readonly ProjectType: number
}

/** One assessment. @throws AppError not-found */
export async function assessmentById(db: EntityManager, AssessmentID: string): Promise<KeptAssessment> {
  const rows: readonly KeptAssessment[] = await db.query(
    `${listed}, Assessment.PersonalID, Assessment.EnrollmentID, client_profile.alias, Project.ProjectID, Project.ProjectType ${from}
       JOIN client_profile ON client_profile.PersonalID = Assessment.PersonalID
      WHERE Assessment.AssessmentID = ? AND Assessment.DateDeleted IS NULL`,
    [AssessmentID],
  )
  const [found] = rows
  if (found === undefined)
    throw new AppError('not-found', 'This assessment is no longer there. Go back and open the record again.')
  return found
}

/** What was asked in an assessment, in its order, and what it came to. */
export async function contentOf(
  db: EntityManager,
  AssessmentID: string,
): Promise<Pick<WholeAssessment, 'form' | 'questions' | 'results'>> {
  const questions: WholeAssessment['questions'] = await db.query(
    `SELECT AssessmentQuestionGroup AS "group", coalesce(AssessmentQuestion, '') AS question,
            AssessmentAnswer AS answer
       FROM AssessmentQuestions WHERE AssessmentID = ? AND DateDeleted IS NULL
      ORDER BY AssessmentQuestionOrder IS NULL, AssessmentQuestionOrder, rowid`,
    [AssessmentID],
  )
  const results: WholeAssessment['results'] = await db.query(
    `SELECT coalesce(AssessmentResultType, '') AS type, AssessmentResult AS result
       FROM AssessmentResults WHERE AssessmentID = ? AND DateDeleted IS NULL ORDER BY rowid`,
    [AssessmentID],
  )
  const [kept]: readonly { number: number; body: string }[] = await db.query(
    `SELECT questionnaire_version.body, questionnaire_version.number
       FROM assessment_form
       JOIN questionnaire_version
         ON questionnaire_version.questionnaire_version_id = assessment_form.questionnaire_version_id
      WHERE assessment_form.AssessmentID = ?`,
    [AssessmentID],
  )
  if (kept === undefined) return { form: null, questions, results }
  const body = questionnaireSchema.parse(JSON.parse(kept.body))
  const given = { ...givenOfRows(body, questions) }
  return { form: { label: body.label, number: kept.number, body, given }, questions, results }
}

/** The rows of an assessment's questions and results that count, by their keys. */
export async function partsOf(
  db: EntityManager,
  AssessmentID: string,
): Promise<{
  readonly questions: readonly (QuestionRow & { readonly id: string })[]
  readonly results: readonly (ResultRow & { readonly id: string })[]
}> {
  return {
    questions: await db.query(
      `SELECT AssessmentQuestionID AS id, AssessmentQuestionGroup, AssessmentQuestionOrder, AssessmentQuestion,
              AssessmentAnswer
         FROM AssessmentQuestions WHERE AssessmentID = ? AND DateDeleted IS NULL`,
      [AssessmentID],
    ),
    results: await db.query(
      `SELECT AssessmentResultID AS id, AssessmentResultType, AssessmentResult
         FROM AssessmentResults WHERE AssessmentID = ? AND DateDeleted IS NULL`,
      [AssessmentID],
    ),
  }
}

/** The enrollments of a head of household: those in Coordinated Entry first, then the others, the latest first. */
export async function headStays(db: EntityManager, PersonalID: string): Promise<readonly AssessableStay[]> {
  return db.query(
    `SELECT Enrollment.EnrollmentID, Enrollment.ProjectID, coalesce(Project.ProjectName, '') AS ProjectName,
            coalesce(Project.ProjectType, 7) AS ProjectType, Enrollment.EntryDate, Exit.ExitDate
       FROM Enrollment
       JOIN Project ON Project.ProjectID = Enrollment.ProjectID
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL
      WHERE Enrollment.PersonalID = ? AND Enrollment.RelationshipToHoH = 1 AND Enrollment.DateDeleted IS NULL
        AND Enrollment.EntryDate IS NOT NULL
      ORDER BY Project.ProjectType IS NOT ${coordinatedEntry}, Enrollment.EntryDate DESC`,
    [PersonalID],
  )
}

/** Where the latest assessments were made, the most used place first. */
export async function assessmentPlaces(db: EntityManager, count: number): Promise<readonly string[]> {
  const rows: readonly { place: string }[] = await db.query(
    `SELECT AssessmentLocation AS place
       FROM (SELECT AssessmentLocation FROM Assessment
              WHERE DateDeleted IS NULL AND AssessmentLocation IS NOT NULL AND AssessmentLocation <> ''
              ORDER BY rowid DESC LIMIT 200)
      GROUP BY AssessmentLocation ORDER BY count(*) DESC, AssessmentLocation LIMIT ?`,
    [count],
  )
  return rows.map(({ place }) => place)
}
