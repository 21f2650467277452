import dayjs from 'dayjs'
import { formatDate, formatTime } from '#shared/domain/date/format-date.ts'
import type { HistoryEntry } from '#shared/ipc/history-calls.ts'

/** What was done on one day, on this machine's calendar. */
export interface HistoryDay {
  /** `3 March 2026` */
  readonly day: string
  readonly entries: readonly HistoryEntry[]
}

/** The acts under the days they were done on, in the order they come. */
export function byDay(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days: { day: string; entries: HistoryEntry[] }[] = []
  for (const entry of entries) {
    const day = formatDate(dayjs(entry.at).format('YYYY-MM-DD'))
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

/** When on its day an act was done: `2:05 PM`. */
export function timeOf({ at }: HistoryEntry): string {
  return formatTime(dayjs(at).format('HH:mm'))
}

/** An act's changes under the records they were made in, in the order they come. */
export function byRecord(
  changes: HistoryEntry['changes'],
): readonly { readonly record: string; readonly changes: HistoryEntry['changes'] }[] {
  const records: { record: string; changes: HistoryEntry['changes'] }[] = []
  for (const change of changes) {
    const last = records.at(-1)
    if (last?.record === change.record) last.changes.push(change)
    else records.push({ record: change.record, changes: [change] })
  }
  return records
}
