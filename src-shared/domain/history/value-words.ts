import { formatDate, formatDateTime } from '#shared/domain/date/format-date.ts'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import { reasonLabel, type Reason } from '#shared/domain/reasons/reason.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { PicklistName } from '#shared/hud/fy2026/types.ts'

/** How things are called that the history knows by their ids and keys. */
export interface HistoryNames {
  /** A project's name by its ProjectID. */
  readonly projects: ReadonlyMap<string, string>
  /** The client's enrollments by EnrollmentID, in words: `Harbor House, from 3 March 2026`. */
  readonly enrollments: ReadonlyMap<string, string>
  readonly reasons: readonly Reason[]
  /** The words of where a referral stands, by their keys, of every pack the vault knows. */
  readonly statuses: Readonly<Record<string, string>>
  /** Everybody who ever worked in the vault, by UserID. */
  readonly people: ReadonlyMap<string, string>
}

/** For columns that name no project, enrollment, reason or person. */
export const noNames: HistoryNames = {
  projects: new Map(),
  enrollments: new Map(),
  reasons: [],
  statuses: {},
  people: new Map(),
}

/** Says a stored value as a person reads it; null when there is nothing to say. */
export type ValueWords = (value: string | number, names: HistoryNames) => string | null

export const asText: ValueWords = (value) => String(value)

export const asFlag: ValueWords = (value) => (value === 1 ? 'Yes' : 'No')

export const asDate: ValueWords = (value) => dateWords(String(value))

/** A local moment, `YYYY-MM-DDTHH:mm` or HUD's `YYYY-MM-DD hh:mm:ss`. */
export const asMoment: ValueWords = (value) => {
  const moment = String(value)
  const date = dateWords(moment.slice(0, 10))
  return date === null || moment.length < 16 ? date : formatDateTime(moment)
}

export const asProject: ValueWords = (value, { projects }) =>
  projects.get(String(value)) ?? 'A project no longer here'

export const asEnrollment: ValueWords = (value, { enrollments }) =>
  enrollments.get(String(value)) ?? 'An enrollment no longer here'

export const asPerson: ValueWords = (value, { people }) =>
  people.get(String(value)) ?? 'Somebody this vault no longer knows'

export const asReason: ValueWords = (value, { reasons }) => reasonLabel(reasons, String(value))

export const asStatus: ValueWords = (value, { statuses }) =>
  statuses[String(value)] ?? 'A status from an earlier list'

/** For what is only shown where it is safe to look at it. */
export const asHidden: ValueWords = () => 'Not shown here'

/** HUD's label of a code. A code that HUD does not know says nothing. */
export function asLabelOf(list: PicklistName): ValueWords {
  return (value) => labelOf(list, Number(value))
}

/** The label of one of our own words. */
export function asOneOf(labels: Readonly<Record<string, string>>): ValueWords {
  return (value) => labels[String(value)] ?? null
}

/** Several of our own words, kept as JSON. */
export function asSomeOf(labels: Readonly<Record<string, string>>): ValueWords {
  return (value) => {
    const words: unknown = JSON.parse(String(value))
    return Array.isArray(words) ? words.flatMap((word) => labels[String(word)] ?? []).join(', ') : null
  }
}

function dateWords(date: string): string | null {
  return isIsoDate(date) ? formatDate(date) : null
}
