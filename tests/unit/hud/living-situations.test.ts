import { describe, expect, it } from 'vitest'
import {
  type LivingSituationAnswers,
  type LivingSituationField,
  livingSituationQuestions,
  situationTypeOf,
} from '#shared/hud/fy2026/living-situations.ts'
import { picklists } from '#shared/hud/fy2026/generated/picklists.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'

const everyProjectType = optionsOf('ProjectType').map(({ code }) => code)
const streetAndShelter = [0, 1, 4, 8]
const otherProjects = everyProjectType.filter((type) => !streetAndShelter.includes(type))

const priorSituations = optionsOf('PriorLivingSituation').map(({ code }) => code)
const homeless = [101, 116, 118]
const institutional = [204, 205, 206, 207, 215, 225]
const others = priorSituations.filter((code) => !homeless.includes(code) && !institutional.includes(code))

const lengths = optionsOf('ResidencePriorLengthOfStay').map(({ code }) => code)
const history: readonly LivingSituationField[] = [
  'DateToStreetESSH',
  'TimesHomelessPastThreeYears',
  'MonthsHomelessPastThreeYears',
]

const coordinatedEntry = 14
const jail = 207
const friends = 336

describe('the group of a living situation', () => {
  it('agrees with the group HUD files each one under', () => {
    for (const { code, situationType } of picklists.LivingSituation) {
      expect([code, situationTypeOf(code)]).toEqual([code, situationType])
    }
  })

  it('is none for no answer and for codes outside the ranges', () => {
    expect([null, 0, 500].map(situationTypeOf)).toEqual([null, null, null])
  })
})

describe('3.917A: emergency shelter, safe haven, street outreach', () => {
  it.each(streetAndShelter)(
    'project type %i asks length, date, times and months whatever was answered',
    (type) => {
      for (const LivingSituation of [null, ...priorSituations.filter((code) => code !== 435)]) {
        for (const LengthOfStay of [null, ...lengths]) {
          expect(asks({ ProjectType: type, LivingSituation, LengthOfStay })).toEqual({
            asked: ['LengthOfStay', ...history],
            LOSUnderThreshold: null,
            stoppedBy: null,
          })
        }
      }
    },
  )
})

describe('3.917B: every other project type', () => {
  it.each(otherProjects)('project type %i asks date, times and months from a homeless situation', (type) => {
    for (const LivingSituation of homeless) {
      for (const LengthOfStay of [null, ...lengths]) {
        expect(asks({ ProjectType: type, LivingSituation, LengthOfStay })).toEqual({
          asked: ['LengthOfStay', ...history],
          LOSUnderThreshold: null,
          stoppedBy: null,
        })
      }
    }
  })

  it.each(institutional)(
    'institution %i: under 90 days goes on to the night before, longer stops',
    (situation) => {
      expect(thresholds(situation)).toEqual({ 10: 1, 11: 1, 2: 1, 3: 1, 4: 0, 5: 0, 8: 99, 9: 99, 99: 99 })
    },
  )

  it.each(others)('situation %i: under 7 nights goes on to the night before, longer stops', (situation) => {
    expect(thresholds(situation)).toEqual({ 10: 1, 11: 1, 2: 0, 3: 0, 4: 0, 5: 0, 8: 99, 9: 99, 99: 99 })
  })

  it.each(otherProjects)('project type %i keeps the thresholds', (type) => {
    expect(
      livingSituationQuestions(answers({ ProjectType: type, LivingSituation: jail, LengthOfStay: 3 })),
    ).toMatchObject({
      LOSUnderThreshold: 1,
    })
    expect(
      livingSituationQuestions(answers({ ProjectType: type, LivingSituation: friends, LengthOfStay: 3 })),
    ).toMatchObject({ LOSUnderThreshold: 0 })
  })

  it.each([
    [jail, 3],
    [friends, 11],
  ])(
    'from %i after stay %i the night before is asked, and nothing after it until it is answered',
    (LivingSituation, LengthOfStay) => {
      expect(asks({ LivingSituation, LengthOfStay })).toEqual({
        asked: ['LengthOfStay', 'PreviousStreetESSH'],
        LOSUnderThreshold: 1,
        stoppedBy: null,
      })
    },
  )

  it.each([
    [jail, 3],
    [friends, 11],
  ])(
    'from %i after stay %i a night before on the streets leads on to date, times and months',
    (LivingSituation, LengthOfStay) => {
      expect(asks({ LivingSituation, LengthOfStay, PreviousStreetESSH: 1 })).toEqual({
        asked: ['LengthOfStay', 'PreviousStreetESSH', ...history],
        LOSUnderThreshold: 1,
        stoppedBy: null,
      })
    },
  )

  it.each([0, 99])('answer %i to the night before stops', (PreviousStreetESSH) => {
    expect(asks({ LivingSituation: jail, LengthOfStay: 3, PreviousStreetESSH })).toEqual({
      asked: ['LengthOfStay', 'PreviousStreetESSH'],
      LOSUnderThreshold: 1,
      stoppedBy: 'PreviousStreetESSH',
    })
  })

  it.each([
    [jail, 4, 0],
    [jail, 5, 0],
    [jail, 8, 99],
    [friends, 2, 0],
    [friends, 99, 99],
  ])(
    'from %i after stay %i nothing more is asked, even with an old answer left behind',
    (LivingSituation, LengthOfStay, LOSUnderThreshold) => {
      expect(asks({ LivingSituation, LengthOfStay, PreviousStreetESSH: 1 })).toEqual({
        asked: ['LengthOfStay'],
        LOSUnderThreshold,
        stoppedBy: 'LengthOfStay',
      })
    },
  )

  it.each([jail, friends, null])('from %j with no length of stay yet it waits', (LivingSituation) => {
    expect(asks({ LivingSituation, PreviousStreetESSH: 1 })).toEqual({
      asked: ['LengthOfStay'],
      LOSUnderThreshold: null,
      stoppedBy: null,
    })
  })

  it('waits for the situation before it judges the length', () => {
    expect(asks({ LivingSituation: null, LengthOfStay: 5 })).toEqual({
      asked: ['LengthOfStay'],
      LOSUnderThreshold: null,
      stoppedBy: null,
    })
  })
})

describe('3.917.A Rental subsidy', () => {
  it('is asked of a subsidized rental and of nothing else, in every project', () => {
    for (const ProjectType of everyProjectType) {
      const subsidized = priorSituations.filter(
        (LivingSituation) =>
          livingSituationQuestions(answers({ ProjectType, LivingSituation })).asked.RentalSubsidyType,
      )
      expect(subsidized).toEqual([435])
    }
  })
})

function answers(given: Partial<LivingSituationAnswers>): LivingSituationAnswers {
  return {
    ProjectType: coordinatedEntry,
    LivingSituation: null,
    LengthOfStay: null,
    PreviousStreetESSH: null,
    ...given,
  }
}

/** The questions with the names of the asked columns only. */
function asks(given: Partial<LivingSituationAnswers>) {
  const { asked, ...rest } = livingSituationQuestions(answers(given))
  const names = Object.entries(asked).filter(([, isAsked]) => isAsked)
  return { asked: names.map(([name]) => name), ...rest }
}

/** LOSUnderThreshold by length of stay. */
function thresholds(LivingSituation: number) {
  return Object.fromEntries(
    lengths.map((LengthOfStay) => [
      LengthOfStay,
      livingSituationQuestions(answers({ LivingSituation, LengthOfStay })).LOSUnderThreshold,
    ]),
  )
}
