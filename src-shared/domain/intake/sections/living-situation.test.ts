import { describe, expect, it } from 'vitest'
import { emptyMember, type IntakeMember } from '../answers.ts'
import { checkIntakeSection } from '../check.ts'
import { sampleContext, sampleId, sampleIntake } from '../sample-intake.ts'

const person = `members.${sampleId(1)}`

/** The fields a section speaks of when only these were answered, in a rapid re-housing project unless told otherwise. */
function asks(answers: Partial<IntakeMember>, ProjectType: 13 | 0 | 4 = 13) {
  return check(answers, ProjectType).map(({ path }) => path.slice(person.length + 1))
}

function check(answers: Partial<IntakeMember>, ProjectType: 13 | 0 | 4 = 13) {
  const member = { ...emptyMember(sampleId(1)), alias: 'Heron', ...answers }
  const context = { ...sampleContext, project: { ...sampleContext.project, ProjectType } }
  return checkIntakeSection('livingSituation', sampleId(1), sampleIntake([member]), context)
}

const history = ['TimesHomelessPastThreeYears', 'MonthsHomelessPastThreeYears', 'DateToStreetESSH']

describe('prior living situation', () => {
  it('may stay away, and then asks for itself only', () => {
    expect(asks({})).toEqual(['LivingSituation'])
    expect(asks({}, 0)).toEqual(['LivingSituation'])
    expect(asks({ LengthOfStay: 10 })).toEqual(['LivingSituation'])
  })

  it('asks for the history of somebody who was homeless', () => {
    expect(asks({ LivingSituation: 116 })).toEqual(['LengthOfStay', ...history])
    expect(asks({ LivingSituation: 101, LengthOfStay: 5 })).toEqual(history)
  })

  it.each([0, 4] as const)('asks for the history of everybody in a project of type %s', (type) => {
    expect(asks({ LivingSituation: 410, LengthOfStay: 5 }, type)).toEqual(history)
    expect(asks({ LivingSituation: 206, LengthOfStay: 4 }, type)).toEqual(history)
  })

  it.each([
    ['an institution', 206, 3, 4],
    ['temporary housing', 336, 11, 2],
    ['permanent housing', 410, 11, 2],
  ] as const)(
    'asks for the night before %s only after a short stay',
    (_what, LivingSituation, short, long) => {
      expect(asks({ LivingSituation, LengthOfStay: short })).toEqual(['PreviousStreetESSH'])
      expect(asks({ LivingSituation, LengthOfStay: long })).toEqual([])
    },
  )

  it('goes on after a night outside or in shelter, and stops after any other', () => {
    const short = { LivingSituation: 206, LengthOfStay: 10 } as const
    expect(asks({ ...short, PreviousStreetESSH: 1 })).toEqual(history)
    expect(asks({ ...short, PreviousStreetESSH: 0 })).toEqual([])
    expect(asks({ ...short, PreviousStreetESSH: 99 })).toEqual([])
  })

  it('asks for the subsidy of a subsidized rental, and takes its absence as complete', () => {
    expect(asks({ LivingSituation: 435, LengthOfStay: 5 })).toEqual(['RentalSubsidyType'])
    expect(asks({ LivingSituation: 435, LengthOfStay: 5, RentalSubsidyType: 433 })).toEqual([])
    expect(asks({ LivingSituation: 410, LengthOfStay: 5 })).toEqual([])
  })

  it.each([8, 9, 99] as const)('takes %s everywhere', (answer) => {
    expect(asks({ LivingSituation: answer, LengthOfStay: answer })).toEqual([])
    expect(
      asks({
        LivingSituation: 116,
        LengthOfStay: answer,
        TimesHomelessPastThreeYears: answer,
        MonthsHomelessPastThreeYears: answer,
      }),
    ).toEqual(['DateToStreetESSH'])
  })

  it('never stops a save for what is missing', () => {
    expect(check({ LivingSituation: 116 }).every(({ severity }) => severity === 'warning')).toBe(true)
  })
})

describe('the date homelessness started', () => {
  const homeless = { LivingSituation: 116, LengthOfStay: 10, DOB: '1989-05-13', DOBDataQuality: 1 } as const
  const path = `${person}.DateToStreetESSH`

  function checkDate(DateToStreetESSH: string) {
    return check({
      ...homeless,
      DateToStreetESSH,
      TimesHomelessPastThreeYears: 9,
      MonthsHomelessPastThreeYears: 9,
    })
  }

  it('is a real date, today or earlier', () => {
    expect(checkDate('2026-03-01')).toEqual([])
    expect(checkDate('20 March 2026')).toMatchObject([{ path, severity: 'warning' }])
    expect(checkDate('21 March 2026')).toMatchObject([{ path, severity: 'error' }])
    expect(checkDate('last winter')).toMatchObject([{ path, severity: 'error' }])
  })

  it('is asked about after the project start', () => {
    expect(checkDate('2026-03-13')).toEqual([])
    expect(checkDate('2026-03-14')).toMatchObject([{ path, severity: 'warning' }])
  })

  it('is not before they were born', () => {
    expect(checkDate('1989-05-13')).toEqual([])
    expect(checkDate('1989-05-12')).toMatchObject([{ path, severity: 'error' }])
  })

  it('is not looked at in a branch that does not ask for it', () => {
    expect(check({ LivingSituation: 410, LengthOfStay: 5, DateToStreetESSH: 'nonsense' })).toEqual([])
  })
})

/** What is doubted in a history, when the project start is 13 March 2026. */
function doubtsAbout(
  since: string,
  times: IntakeMember['TimesHomelessPastThreeYears'],
  months: IntakeMember['MonthsHomelessPastThreeYears'],
) {
  return asks({
    LivingSituation: 116,
    LengthOfStay: 10,
    DateToStreetESSH: since,
    TimesHomelessPastThreeYears: times,
    MonthsHomelessPastThreeYears: months,
  })
}

describe('the history of homelessness', () => {
  it('fits a start over three years ago: once, for more than 12 months', () => {
    expect(doubtsAbout('2023-03-12', 1, 113)).toEqual([])
    expect(doubtsAbout('2023-03-12', 2, 113)).toEqual(['TimesHomelessPastThreeYears'])
    expect(doubtsAbout('2023-03-12', 1, 112)).toEqual(['MonthsHomelessPastThreeYears'])
    expect(doubtsAbout('2023-03-12', 9, 8)).toEqual([])
    expect(doubtsAbout('2023-03-13', 4, 112)).toEqual([])
  })

  it('fits one time of homelessness by its months, whole or begun', () => {
    expect(doubtsAbout('2026-01-31', 1, 103)).toEqual([])
    expect(doubtsAbout('2026-01-31', 1, 102)).toEqual([])
    expect(doubtsAbout('2026-01-31', 1, 101)).toEqual(['MonthsHomelessPastThreeYears'])
    expect(doubtsAbout('2026-01-31', 1, 104)).toEqual(['MonthsHomelessPastThreeYears'])
    expect(doubtsAbout('2026-03-13', 1, 101)).toEqual([])
    expect(doubtsAbout('2025-03-20', 1, 112)).toEqual([])
    expect(doubtsAbout('2025-02-20', 1, 112)).toEqual(['MonthsHomelessPastThreeYears'])
    expect(doubtsAbout('2024-01-01', 1, 113)).toEqual([])
  })

  it('says nothing about several times', () => {
    expect(doubtsAbout('2026-01-31', 4, 113)).toEqual([])
  })
})
