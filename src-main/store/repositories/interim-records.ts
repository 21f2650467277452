import type { EntityManager } from 'typeorm'

/** A record of somebody between the start and the exit of a stay. */
export interface InterimRow {
  readonly table: string
  readonly key: string
  readonly InformationDate: string
  readonly DataCollectionStage: number
  readonly DisabilityType: number | null
}

/** What updates (2) and annual assessments (5) recorded of an enrollment, the latest first. */
export async function interimRows(db: EntityManager, EnrollmentID: string): Promise<readonly InterimRow[]> {
  const kept = 'EnrollmentID = ? AND +DataCollectionStage IN (2, 5) AND DateDeleted IS NULL'
  return db.query(
    `SELECT 'IncomeBenefits' AS "table", IncomeBenefitsID AS key, InformationDate, DataCollectionStage,
            NULL AS DisabilityType FROM IncomeBenefits WHERE ${kept}
      UNION ALL
     SELECT 'HealthAndDV', HealthAndDVID, InformationDate, DataCollectionStage, NULL FROM HealthAndDV WHERE ${kept}
      UNION ALL
     SELECT 'Disabilities', DisabilitiesID, InformationDate, DataCollectionStage, DisabilityType
       FROM Disabilities WHERE ${kept}
      ORDER BY InformationDate DESC, 1`,
    [EnrollmentID, EnrollmentID, EnrollmentID],
  )
}
