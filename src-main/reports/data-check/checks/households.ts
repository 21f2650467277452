import type { DataCheck } from '../data-check.ts'
import { stayRows } from '../rows.ts'

const head =
  'EXISTS (SELECT 1 FROM every_stay h WHERE h.HouseholdID = s.HouseholdID AND h.RelationshipToHoH = 1)'
/** One row for each household: its first enrollment. */
const firstOfHousehold =
  's.EnrollmentID = (SELECT min(f.EnrollmentID) FROM stay f WHERE f.HouseholdID = s.HouseholdID)'

/** Who belongs to a household, and who is its head. */
export const householdChecks: readonly DataCheck[] = [
  {
    id: 'household-without-head',
    eva: [2],
    severity: 'high',
    element: '3.15',
    subject: 'household',
    title: 'Nobody is the head of the household',
    means: 'Reports count households by their head. This one has none, so it is counted nowhere.',
    mend: 'Open the enrollment and choose one person as head of household.',
    sql: stayRows('RelationshipToHoH', `s.HouseholdID IS NOT NULL AND NOT ${head} AND ${firstOfHousehold}`),
  },
  {
    id: 'household-with-two-heads',
    eva: [3],
    severity: 'high',
    element: '3.15',
    subject: 'household',
    title: 'More than one head of household',
    means: 'A household has one head for its whole stay. With two, reports count it twice.',
    mend: 'Open the enrollment and keep one head; give the others their relationship to that person.',
    sql: stayRows(
      'RelationshipToHoH',
      `s.RelationshipToHoH = 1 AND s.EnrollmentID = (
         SELECT min(f.EnrollmentID) FROM stay f WHERE f.HouseholdID = s.HouseholdID AND f.RelationshipToHoH = 1)
       AND EXISTS (SELECT 1 FROM every_stay h WHERE h.HouseholdID = s.HouseholdID AND h.RelationshipToHoH = 1
                      AND h.EnrollmentID <> s.EnrollmentID)`,
    ),
  },
  {
    id: 'relationship-missing',
    eva: [4],
    severity: 'high',
    element: '3.15',
    subject: 'stay',
    title: 'No relationship to the head of household',
    means: 'Without it, reports cannot tell who makes up this household.',
    mend: 'Open the enrollment and choose the relationship.',
    sql: stayRows('RelationshipToHoH', `coalesce(s.RelationshipToHoH, 99) = 99 AND ${head}`),
  },
  {
    id: 'household-id-used-again',
    eva: [98],
    severity: 'high',
    element: '5.09.1',
    subject: 'stay',
    title: 'Two stays under one household number',
    means: 'A household number belongs to one stay in one project. Used again, two stays look like one.',
    mend: 'Give the later stay a household number of its own in the system that the data came from, then import it again.',
    sql: stayRows(
      'HouseholdID',
      `EXISTS (SELECT 1 FROM every_stay o WHERE o.HouseholdID = s.HouseholdID AND o.EnrollmentID <> s.EnrollmentID
                 AND (o.PersonalID = s.PersonalID OR o.ProjectID <> s.ProjectID))`,
      { value: 'NULL' },
    ),
  },
  {
    id: 'enrolled-twice',
    eva: [1],
    severity: 'high',
    element: '3.10.1',
    subject: 'stay',
    title: 'The same stay is recorded twice',
    means: 'One person has two enrollments that start in the same project on the same day.',
    mend: 'Keep the one that is complete, and take the other out where it was made.',
    sql: stayRows(
      'EntryDate',
      `EXISTS (SELECT 1 FROM every_stay o WHERE o.PersonalID = s.PersonalID AND +o.ProjectID = s.ProjectID
                 AND o.EntryDate = s.EntryDate AND o.EnrollmentID <> s.EnrollmentID)`,
    ),
  },
  {
    id: 'household-of-children',
    eva: [86],
    severity: 'error',
    element: '3.03',
    subject: 'household',
    title: 'Nobody in the household is 12 or older',
    means: 'Somebody may be missing from the household, or a date of birth is not right.',
    mend: 'Look at each date of birth, and that everyone of the household is enrolled with it.',
    sql: stayRows(
      'HouseholdID',
      `s.age IS NOT NULL AND s.EnrollmentID = (SELECT f.EnrollmentID FROM stay f WHERE f.HouseholdID = s.HouseholdID
           ORDER BY f.age DESC, f.EnrollmentID LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM every_stay h WHERE h.HouseholdID = s.HouseholdID AND coalesce(h.age, 99) >= 12)`,
      { value: 's.age' },
    ),
  },
]
