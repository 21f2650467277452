import { expect, test } from 'vitest'
import type { HistoryEntry } from '#shared/ipc/history-calls.ts'
import { byDay, byRecord, timeOf } from './by-day.ts'

function entry(local: string, changes: HistoryEntry['changes'] = []): HistoryEntry {
  return {
    actId: local,
    at: new Date(local).toISOString(),
    who: 'Dana Whitfield',
    what: 'Saved the intake',
    reason: null,
    undone: false,
    warnings: [],
    changes,
  }
}

test('acts stand under their day on this machine, late ones too', () => {
  const days = byDay([
    entry('2026-03-04T00:10'),
    entry('2026-03-03T23:55'),
    entry('2026-03-03T08:00'),
    entry('2025-03-03T08:00'),
  ])
  expect(days.map(({ day, entries }) => [day, entries.map(timeOf)])).toEqual([
    ['4 March 2026', ['12:10 AM']],
    ['3 March 2026', ['11:55 PM', '8:00 AM']],
    ['3 March 2025', ['8:00 AM']],
  ])
  expect(byDay([])).toEqual([])
})

test('changes stand under their record, two of a kind under one', () => {
  const change = (record: string, field: string) => ({ record, field, before: null, after: 'Yes' })
  const records = byRecord([
    change('Client', 'Sex'),
    change('Client', 'Alias'),
    change('Enrollment', 'Start'),
  ])
  expect(records.map(({ record, changes }) => [record, changes.map(({ field }) => field)])).toEqual([
    ['Client', ['Sex', 'Alias']],
    ['Enrollment', ['Start']],
  ])
})
