import { describe, expect, it } from 'vitest'
import { stayOfEvent, staysOn, stayThatFollows, stayWords, type EventStay } from './event-stay.ts'

const entry: EventStay = {
  EnrollmentID: 'ce',
  HouseholdID: 'h1',
  ProjectName: 'Coordinated Entry',
  ProjectType: 14,
  EntryDate: '2026-03-03',
  ExitDate: '2026-03-20',
}
const housing: EventStay = {
  ...entry,
  EnrollmentID: 'rrh',
  ProjectName: 'Harbor Rapid Rehousing',
  ProjectType: 13,
  EntryDate: '2026-03-10',
  ExitDate: null,
}
const again: EventStay = { ...housing, EnrollmentID: 'again', EntryDate: '2026-04-01' }
const stays = [again, housing, entry]

const ids = (found: readonly EventStay[]) => found.map(({ EnrollmentID }) => EnrollmentID)

describe('the enrollment an event hangs on', () => {
  it('holds its day, both ends included', () => {
    expect(ids(staysOn('2026-03-02', stays))).toEqual([])
    expect(ids(staysOn('2026-03-03', stays))).toEqual(['ce'])
    expect(ids(staysOn('2026-03-20', stays))).toEqual(['rrh', 'ce'])
    expect(ids(staysOn('2026-03-21', stays))).toEqual(['rrh'])
  })
  it('is that in Coordinated Entry, else the only one, else the one chosen', () => {
    expect(stayThatFollows('2026-03-20', stays)).toBe(entry)
    expect(stayThatFollows('2026-03-21', stays)).toBe(housing)
    expect(stayThatFollows('2026-04-01', stays)).toBeNull()
    expect(stayOfEvent('2026-04-01', 'rrh', stays)).toBe(housing)
    expect(stayOfEvent('2026-04-01', null, stays)).toBeNull()
    expect(stayOfEvent('2026-03-20', 'rrh', stays)).toBe(entry)
  })
  it('is not one of another day, even where it was chosen', () => {
    expect(stayOfEvent('2026-04-01', 'ce', stays)).toBeNull()
    expect(stayOfEvent('2026-03-01', 'ce', stays)).toBeNull()
  })
  it('is said with its days', () => {
    expect(stayWords(entry)).toBe('Coordinated Entry, from 3 March 2026 to 20 March 2026')
    expect(stayWords(housing)).toBe('Harbor Rapid Rehousing, from 10 March 2026')
  })
})
