import { compareDates } from '#shared/domain/date/iso-date.ts'

/** A project at which people come to Coordinated Entry, with the ranges in which it is an access point (2.09.1). */
export interface AccessPoint {
  readonly ProjectID: string
  readonly ProjectName: string
  readonly ranges: readonly { readonly start: string; readonly end: string | null }[]
}

/** The projects that are an access point on a day, both ends counted. */
export function accessPointsOn(points: readonly AccessPoint[], day: string): readonly AccessPoint[] {
  return points.filter(({ ranges }) =>
    ranges.some(
      ({ start, end }) => compareDates(start, day) <= 0 && (end === null || compareDates(day, end) <= 0),
    ),
  )
}
