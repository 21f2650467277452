import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { referralStateLabels, referralStates } from '#shared/domain/referral/state.ts'
import type { StayMember } from '#shared/domain/stay/stay.ts'
import { checkHousing, type HousingContext } from './check-housing.ts'
import {
  housingAnswersSchema,
  housingResultSchema,
  parseHousing,
  settleHousing,
  type HousingAnswers,
} from './housing.ts'
import { referralStateWords } from './housing-words.ts'

const member = {
  EnrollmentID: 'e1',
  PersonalID: 'p1',
  alias: 'Quiet Harbor',
  mark: 'leaf',
  RelationshipToHoH: 1,
  age: 34,
  EntryDate: '2026-03-09',
  MoveInDate: null,
  ExitDate: null,
} as const satisfies StayMember

function stayOf(changes: Partial<StayMember>, ProjectType = 13): HousingContext['stay'] {
  const members = [{ ...member, ...changes }]
  return { ProjectName: 'Heron House', ProjectType, members, readOnlyReason: null }
}

const context: HousingContext = {
  today: '2026-03-31',
  referral: { state: 'successful' },
  stay: stayOf({}),
  reasons: hudPack.reasons,
}
const movedIn: HousingAnswers = { outcome: 'moved_in', MoveInDate: '2026-03-20' }
const notHoused: HousingAnswers = { outcome: 'will_not_be_housed', IfNotHousedReason: 'opening_gone' }
const issues = (answers: HousingAnswers, more: Partial<HousingContext> = {}) =>
  checkHousing(answers, { ...context, ...more }).map((i) => `${i.severity} ${i.path}: ${i.message}`)

it('finds nothing in whole answers', () => {
  for (const answers of [movedIn, notHoused, { outcome: 'still_searching' } as const])
    expect(issues(answers)).toEqual([])
})

it('asks how the search stands', () => {
  expect(issues({})).toEqual(['error outcome: Choose how the search for housing stands'])
})

it('comes after success only', () => {
  for (const answers of [movedIn, notHoused, {}]) {
    const passes = referralStates.filter(
      (state) => !issues(answers, { referral: { state } }).some((line) => line.startsWith('error :')),
    )
    expect(passes).toEqual(['successful'])
  }
  expect(issues(movedIn, { referral: { state: 'enrolled' } })).toEqual([
    "error : Record the referral's result first",
  ])
})

const moveInOn = (MoveInDate: string | null, ExitDate: string | null = null) =>
  issues({ outcome: 'moved_in', MoveInDate }, { stay: stayOf({ ExitDate }) })

describe('move-in date', () => {
  it('is given and real', () => {
    expect(moveInOn(null)).toEqual(['error MoveInDate: Enter the move-in date'])
    expect(moveInOn('31 feb 2026')).toEqual([
      'error MoveInDate: Move-in date must be a real date, like 13 March 2026',
    ])
  })
  it('is on or after the start', () => {
    expect(moveInOn('2026-03-09')).toEqual([])
    expect(moveInOn('2026-03-08')).toEqual([
      'error MoveInDate: Move-in date must be the same as or after 9 March 2026, the project start date',
    ])
  })
  it('is on or before the exit', () => {
    expect(moveInOn('2026-03-20', '2026-03-20')).toEqual([])
    expect(moveInOn('2026-03-21', '2026-03-20')).toEqual([
      'error MoveInDate: Move-in date must be the same as or before 20 March 2026, the exit date',
    ])
  })
  it('is not in the future', () => {
    expect(moveInOn('2026-03-31')).toEqual([])
    expect(moveInOn('2026-04-01')).toEqual(['error MoveInDate: Move-in date must be today or earlier'])
  })
})

describe('a project that is not permanent housing', () => {
  const other = { stay: stayOf({}, 0) }
  it('has no move-in date: they came in on their start', () => {
    expect(issues({ outcome: 'moved_in' }, other)).toEqual([])
    expect(issues(movedIn, other)).toEqual([
      'error MoveInDate: Move-in date belongs to permanent housing: clear it',
    ])
    expect(settleHousing(movedIn, stayOf({}, 0)).MoveInDate).toBeNull()
    expect(parseHousing(settleHousing(movedIn, stayOf({}, 0)))).toMatchObject({
      outcome: 'moved_in',
      MoveInDate: null,
    })
  })
  it('asks in its own words', () => {
    expect(issues({}, other)).toEqual(['error outcome: Choose whether they came in'])
    for (const state of ['successful', 'housed', 'not_housed'] as const) {
      expect(referralStateWords(state, 0)).not.toBe(referralStateWords(state, 13))
      expect(referralStateWords(state, 13)).toBe(referralStateLabels[state])
    }
  })
  it.each([3, 9, 10, 13])('is none of type %i', (type) => {
    expect(issues({ outcome: 'moved_in' }, { stay: stayOf({}, type) })).toEqual([
      'error MoveInDate: Enter the move-in date',
    ])
  })
})

describe('a move-in and a reason', () => {
  it('exclude each other', () => {
    expect(issues({ ...movedIn, IfNotHousedReason: 'opening_gone' })).toEqual([
      'error IfNotHousedReason: The reason belongs to a household that will not be housed: clear it, or choose Will not be housed here',
    ])
    expect(issues({ ...notHoused, MoveInDate: '2026-03-20' })).toEqual([
      'error MoveInDate: Move-in date belongs to a household that moved in: clear it, or choose Moved in',
    ])
    expect(issues({ outcome: 'still_searching', MoveInDate: 'x', IfNotHousedReason: 'died' })).toHaveLength(2)
  })
  it('are settled when the outcome changes', () => {
    const both = { MoveInDate: '2026-03-20', IfNotHousedReason: 'opening_gone', note: 'kept' }
    for (const outcome of ['moved_in', 'still_searching', 'will_not_be_housed'] as const) {
      const settled = settleHousing({ ...both, outcome }, stayOf({}))
      expect(issues(settled)).toEqual([])
      expect(settled.note).toBe('kept')
    }
  })
})

it('needs a reason for a household that will not be housed', () => {
  expect(issues({ outcome: 'will_not_be_housed' })).toEqual([
    'error IfNotHousedReason: Choose the closest reason the household was not housed',
  ])
  expect(issues({ outcome: 'will_not_be_housed', IfNotHousedReason: 'other' })).toEqual([
    'error note: Add a note that tells the reason',
  ])
})

it('asks about what a note should not hold', () => {
  expect(issues({ ...movedIn, note: 'Lives at 1423 Elm Street now' })[0]).toMatch(/^warning note: /)
})

describe('what is saved', () => {
  it('is a move-in, a reason, or neither', () => {
    expect(parseHousing({ ...movedIn, MoveInDate: '20 mar 2026' })).toEqual({
      outcome: 'moved_in',
      MoveInDate: '2026-03-20',
      note: null,
    })
    expect(parseHousing(notHoused)).toEqual({
      outcome: 'will_not_be_housed',
      IfNotHousedReason: 'opening_gone',
      exit: null,
      listManagerTold: false,
      note: null,
    })
    expect(parseHousing({ outcome: 'still_searching', MoveInDate: '2026-03-20' })).toEqual({
      outcome: 'still_searching',
      note: null,
    })
  })
  it('never holds both, nor a referral result', () => {
    const both = { outcome: 'moved_in', MoveInDate: '2026-03-20', IfNotHousedReason: 'died', note: null }
    expect(housingResultSchema.safeParse(both).success).toBe(false)
    const forged = housingAnswersSchema.parse({ ...movedIn, ReferralResult: 2, ResultDate: '2026-03-01' })
    expect(forged).toEqual(movedIn)
  })
  it('is refused when half answered', () => {
    for (const answers of [{}, { outcome: 'will_not_be_housed' }] as const) {
      expect(() => parseHousing(answers)).toThrow(ZodError)
    }
  })
})

describe('the end of the stay', () => {
  const ends = { ...notHoused, stayEnds: 'yes', ExitDate: '2026-03-30', Destination: 422 } as const
  it('is asked only when the stay ends now', () => {
    expect(issues({ ...notHoused, stayEnds: 'no', ExitDate: 'soon' })).toEqual([])
    expect(issues({ ...notHoused, stayEnds: 'yes' })).toEqual([
      'error ExitDate: Enter the exit date',
      'error Destination: Choose where they go',
    ])
    expect(issues(ends)).toEqual([])
  })
  it('lies within the stay and not in the future', () => {
    expect(issues({ ...ends, ExitDate: '2026-03-08' })).toHaveLength(1)
    expect(issues({ ...ends, ExitDate: '2026-03-10' })).toEqual([])
    expect(issues({ ...ends, ExitDate: '2026-03-09' })).toEqual([
      'warning ExitDate: Exit date is also the day Quiet Harbor started, a stay without a night: check both',
    ])
    expect(issues({ ...ends, ExitDate: '2026-04-01' })).toHaveLength(1)
  })
  it('asks for the kind of subsidy of a subsidised rental, and for nothing else', () => {
    expect(issues({ ...ends, Destination: 435 })).toEqual([
      'error DestinationSubsidyType: Choose the kind of subsidy',
    ])
    expect(issues({ ...ends, Destination: 435, DestinationSubsidyType: 419 })).toEqual([])
    expect(parseHousing({ ...ends, DestinationSubsidyType: 419 })).toMatchObject({
      exit: { Destination: 422, DestinationSubsidyType: null },
    })
  })
  it('is after everyone’s own start, those who joined later too', () => {
    const late = { ...member, EnrollmentID: 'e2', alias: 'Amber Meadow', EntryDate: '2026-03-25' }
    const stay = { ...stayOf({}), members: [member, late] }
    expect(issues({ ...ends, ExitDate: '2026-03-24' }, { stay })).toEqual([
      'error ExitDate: Exit date must be the same as or after 25 March 2026, the day Amber Meadow started',
    ])
    expect(issues({ ...ends, ExitDate: '2026-03-26' }, { stay })).toEqual([])
  })
  it('refuses a second exit', () => {
    expect(issues(ends, { stay: stayOf({ ExitDate: '2026-03-20' }) })).toEqual([
      'error stayEnds: This stay has ended already: choose No',
    ])
  })
})

it('asks neither a move-in date nor an exit of a stay in another project', () => {
  const stay = { ...stayOf({}), readOnlyReason: 'This enrollment is in Pier House' }
  expect(settleHousing(movedIn, stay).MoveInDate).toBeNull()
  const ends = { ...notHoused, stayEnds: 'yes', ExitDate: '2026-03-20', Destination: 422 } as const
  expect(settleHousing(ends, stay)).toMatchObject({ stayEnds: null, ExitDate: null, Destination: null })
  expect(issues(settleHousing(movedIn, stay), { stay })).toEqual([])
})
