import { z } from 'zod'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { wasThere } from '#shared/domain/stay/stay.ts'

/** An enrollment of a head of household that a CE Event can hang on. */
export const eventStaySchema = z.object({
  EnrollmentID: z.string(),
  HouseholdID: z.string(),
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  EntryDate: z.iso.date(),
  ExitDate: z.iso.date().nullable(),
})
export type EventStay = Readonly<z.output<typeof eventStaySchema>>

/** The enrollments that an event of this day can hang on. */
export function staysOn(date: string, stays: readonly EventStay[]): readonly EventStay[] {
  return stays.filter((stay) => wasThere(stay, date))
}

/**
 * The enrollment that follows from the day alone: the one in Coordinated Entry, where the household is in it, or the
 * only one there is. Null where a person has to choose, and where there is none.
 */
export function stayThatFollows(date: string, stays: readonly EventStay[]): EventStay | null {
  const there = staysOn(date, stays)
  const inCoordinatedEntry = there.find(({ ProjectType }) => ProjectType === coordinatedEntry)
  return inCoordinatedEntry ?? (there.length === 1 ? (there[0] ?? null) : null)
}

/** The enrollment an event hangs on: the one that follows, else the one chosen out of those of its day. */
export function stayOfEvent(
  date: string,
  chosen: string | null | undefined,
  stays: readonly EventStay[],
): EventStay | null {
  return (
    stayThatFollows(date, stays) ??
    staysOn(date, stays).find(({ EnrollmentID }) => EnrollmentID === chosen) ??
    null
  )
}

/** An enrollment and its days in words: `Coordinated Entry, from 3 March 2026`. */
export function stayWords({ ProjectName, EntryDate, ExitDate }: EventStay): string {
  const from = `${ProjectName}, from ${formatDate(EntryDate)}`
  return ExitDate === null ? from : `${from} to ${formatDate(ExitDate)}`
}
