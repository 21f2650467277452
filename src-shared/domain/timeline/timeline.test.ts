import { describe, expect, it } from 'vitest'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { timelineGaps, timelineSteps } from './steps.ts'
import { timelineOf, type TimelineFacts } from './timeline.ts'

const entry = {
  EnrollmentID: 'ce',
  ProjectName: 'Coordinated Entry',
  ProjectType: 14,
  EntryDate: '2026-01-05',
  MoveInDate: null,
  ExitDate: null,
}
const assessment = {
  AssessmentID: 'a',
  AssessmentDate: '2026-01-05',
  AssessmentLevel: 2,
  PrioritizationStatus: 1,
}
const referred = {
  EventID: 'e',
  EventDate: '2026-01-20',
  Event: 13,
  ReferralResult: null,
  ResultDate: null,
  referral_id: 'r',
}
const facts: TimelineFacts = {
  enrollments: [entry],
  assessments: [assessment],
  events: [referred],
  referrals: [{ referral_id: 'r', ProjectName: 'Harbor', acknowledgedOn: '2026-01-22', firstTriedOn: null }],
}
const housed: TimelineFacts = {
  ...facts,
  enrollments: [
    entry,
    {
      ...entry,
      EnrollmentID: 'h',
      ProjectName: 'Harbor',
      ProjectType: 13,
      EntryDate: '2026-02-01',
      MoveInDate: '2026-02-10',
    },
  ],
  events: [{ ...referred, ReferralResult: 1, ResultDate: '2026-02-01' }],
}
const words = (of: TimelineFacts) =>
  timelineOf(of, hudPack.events).map(({ date, kind, what }) => `${date} ${kind}: ${what}`)
const steps = (of: TimelineFacts) => timelineSteps(of).map(({ key, days }) => `${key} ${days ?? '-'}`)

it('tells everything, the latest first, and of one day in its order', () => {
  expect(words(housed)).toEqual([
    '2026-02-10 placement: First night in a home: Harbor',
    '2026-02-01 placement: Began at Harbor',
    '2026-02-01 referral: Successful referral: client accepted',
    '2026-01-22 referral: Referral acknowledged: Harbor',
    '2026-01-20 event: Referral to rapid re-housing',
    '2026-01-05 assessment: Housing Needs Assessment, Placed on prioritization list',
    '2026-01-05 access: Began at Coordinated Entry',
  ])
})

describe('the time that each step took', () => {
  it('is counted in days, and open while the step has not ended', () => {
    expect(steps(facts)).toEqual(['assessed 0', 'referred 15', 'acknowledged 2', 'tried -', 'result -'])
    expect(steps(housed)).toEqual([
      'assessed 0',
      'referred 15',
      'acknowledged 2',
      'tried -',
      'result 12',
      'home 21',
    ])
  })
  it('goes by the latest start in Coordinated Entry, so that an earlier way does not count', () => {
    const again = { ...entry, EnrollmentID: 'ce2', EntryDate: '2026-06-01' }
    expect(steps({ ...housed, enrollments: [...housed.enrollments, again] })).toEqual(['assessed -'])
  })
  it('is none without a start', () => {
    expect(steps({ enrollments: [], assessments: [], events: [], referrals: [] })).toEqual([])
  })
})

describe('gaps', () => {
  it('are referrals without a result, and a place on the list without an opening since', () => {
    expect(timelineGaps(facts)).toEqual(['One referral has no result yet'])
    expect(timelineGaps({ ...facts, events: [] })).toEqual([
      'Placed on the priority list, and no opening since',
    ])
    expect(timelineGaps(housed)).toEqual([])
  })
})
