import { z } from 'zod'
import { compareDates } from '#shared/domain/date/iso-date.ts'

/** One person's part of a stay: an enrollment of their own, with its start, its move-in and its exit. */
export const stayMemberSchema = z.object({
  EnrollmentID: z.string(),
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  RelationshipToHoH: z.number().int().nullable(),
  /** Today; null where the date of birth is not known. */
  age: z.number().int().nullable(),
  EntryDate: z.iso.date(),
  MoveInDate: z.iso.date().nullable(),
  ExitDate: z.iso.date().nullable(),
  /** The day of the last CE Event, assessment or living situation of the stay; null where there is none. */
  lastRecord: z.iso.date().nullish(),
})
export type StayMember = Readonly<z.infer<typeof stayMemberSchema>>

/** A household's time in a project: everyone with one HouseholdID there, the head first. */
export const staySchema = z.object({
  HouseholdID: z.string(),
  ProjectID: z.string(),
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  members: z.array(stayMemberSchema).min(1),
  /** Whether a referral that led to this stay has no result yet. */
  awaitsResult: z.boolean(),
  /** Why it can be read but not changed under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
})
export type Stay = Readonly<z.infer<typeof staySchema>>

/** The head of household (3.15). An imported household without one goes by its first member. */
export function headOf({ members }: Pick<Stay, 'members'>): StayMember {
  const head = members.find(({ RelationshipToHoH }) => RelationshipToHoH === 1) ?? members[0]
  if (head === undefined) throw new Error('a stay is somebody’s')
  return head
}

/** Those who have not left. */
export function stillIn({ members }: Pick<Stay, 'members'>): readonly StayMember[] {
  return members.filter(({ ExitDate }) => ExitDate === null)
}

/** Whether a stay is another project's than the one worn: its dates are for that project to record. */
export function isElsewhere({ readOnlyReason }: Pick<Stay, 'readOnlyReason'>): boolean {
  return readOnlyReason !== null
}

/** Whether somebody's enrollment holds a day: it had started, and had not ended before. */
export function wasThere(
  { EntryDate, ExitDate }: Pick<StayMember, 'EntryDate' | 'ExitDate'>,
  date: string,
): boolean {
  return compareDates(EntryDate, date) <= 0 && (ExitDate === null || compareDates(date, ExitDate) <= 0)
}
