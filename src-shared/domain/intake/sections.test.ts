import { describe, expect, it } from 'vitest'
import { emptyIntake, emptyMember, type IntakeAnswers, type IntakeMember } from './answers.ts'
import { checkIntake } from './check.ts'
import type { IntakeContext } from './context.ts'
import { sampleAdult, sampleChild, sampleContext, sampleId, sampleIntake } from './sample-intake.ts'
import type { IntakeSectionId } from './section-list.ts'
import { intakeSections } from './sections.ts'

function line(
  answers: IntakeAnswers,
  id: IntakeSectionId,
  nth: number | null,
  context: IntakeContext = sampleContext,
) {
  const memberId = nth === null ? null : sampleId(nth)
  return intakeSections(answers, context).find(
    (section) => section.id === id && section.memberId === memberId,
  )
}

function idsOf(answers: IntakeAnswers, nth: number, context: IntakeContext = sampleContext) {
  return intakeSections(answers, context)
    .filter(({ memberId }) => memberId === sampleId(nth))
    .map(({ id }) => id)
}

function withoutNotice(answers: IntakeAnswers): IntakeAnswers {
  return { ...answers, beforeYouAsk: { ...answers.beforeYouAsk, noticeRead: false } }
}

function childBorn(DOB: string) {
  return sampleIntake([sampleAdult(1), sampleChild(2, { DOB })])
}

const blank = (nth: number, changes: Partial<IntakeMember>) => ({ ...emptyMember(sampleId(nth)), ...changes })

describe('the order of an intake', () => {
  it('begins with the notice', () => {
    expect(intakeSections(emptyIntake(), sampleContext)).toEqual([
      { id: 'beforeYouAsk', memberId: null, title: 'Before you ask', state: 'not_started', why: null },
      {
        id: 'household',
        memberId: null,
        title: 'Household',
        state: 'cannot_start_yet',
        why: 'Read the privacy notice to the household first',
      },
      {
        id: 'start',
        memberId: null,
        title: 'Project start',
        state: 'cannot_start_yet',
        why: 'Read the privacy notice to the household first',
      },
    ])
  })

  it('goes on with the household, once the notice was read', () => {
    const answers = sampleIntake([])
    expect(line(answers, 'household', null)).toMatchObject({ state: 'not_started' })
    const untouched = { ...answers, start: emptyIntake().start }
    expect(line(untouched, 'start', null)).toMatchObject({
      state: 'cannot_start_yet',
      why: 'Complete the household first',
    })
  })

  it('has the household still to do while only the head is in it and nobody said that this is everyone', () => {
    const alone = { ...sampleIntake([sampleAdult(1)]), everyoneAdded: false }
    expect(line(alone, 'household', null)).toMatchObject({ state: 'not_started' })
    expect(line({ ...alone, everyoneAdded: true }, 'household', null)).toMatchObject({ state: 'completed' })
    expect(line({ ...sampleIntake(), everyoneAdded: false }, 'household', null)).toMatchObject({
      state: 'completed',
    })
  })

  it('has the start still to do while only the case manager and the CoC are filled in', () => {
    const start = { EntryDate: '', EnrollmentCoC: 'MN-500', caseManager: 'f'.repeat(32) }
    expect(line({ ...sampleIntake(), start }, 'start', null)).toMatchObject({ state: 'not_started' })
  })

  it('opens everything of the head when the household is complete', () => {
    const answers = sampleIntake([blank(1, { alias: 'Heron', RelationshipToHoH: 1 })])
    const states = intakeSections(answers, sampleContext).map(({ id, state }) => [id, state])
    expect(states).toEqual([
      ['beforeYouAsk', 'completed'],
      ['household', 'completed'],
      ['start', 'completed'],
      ['name', 'not_started'],
      ['dateOfBirth', 'not_started'],
      ['raceAndEthnicity', 'not_started'],
      ['sex', 'not_started'],
      ['veteran', 'cannot_start_yet'],
      ['disablingCondition', 'not_started'],
      ['livingSituation', 'not_started'],
      ['domesticViolence', 'not_started'],
    ])
  })

  it('lets what adults are asked wait for the date of birth of everybody else', () => {
    const answers = sampleIntake([sampleAdult(1), blank(2, { alias: 'Wren', RelationshipToHoH: 3 })])
    const why = 'Asked of adults: answer the date of birth of Wren first'
    for (const id of ['veteran', 'livingSituation', 'domesticViolence'] as const) {
      expect(line(answers, id, 2)).toMatchObject({ state: 'cannot_start_yet', why })
    }
    const refused = sampleIntake([
      sampleAdult(1),
      blank(2, { alias: 'Wren', RelationshipToHoH: 3, DOBDataQuality: 9 }),
    ])
    expect(line(refused, 'veteran', 2)).toMatchObject({ state: 'not_started', why: null })
  })

  it('never shuts what was begun', () => {
    const answers = withoutNotice(sampleIntake())
    expect(line(answers, 'household', null)).toMatchObject({ state: 'completed', why: null })
    expect(line(answers, 'name', 1)).toMatchObject({ state: 'completed' })
  })
})

describe('who is asked what', () => {
  it('asks children about themselves only', () => {
    expect(idsOf(sampleIntake(), 2)).toEqual([
      'name',
      'dateOfBirth',
      'raceAndEthnicity',
      'sex',
      'disablingCondition',
    ])
  })

  it('draws the line on the 18th birthday, on the day the stay starts', () => {
    expect(idsOf(childBorn('2008-03-13'), 2)).toContain('veteran')
    expect(idsOf(childBorn('2008-03-14'), 2)).not.toContain('veteran')
    expect(idsOf(childBorn('2008-03-14'), 2)).not.toContain('livingSituation')
    expect(idsOf(childBorn('2008-03-13'), 2)).toContain('domesticViolence')
  })

  it('asks a head under 18 what heads are asked, apart from veteran status', () => {
    const answers = sampleIntake([sampleAdult(1, { DOB: '2009-05-13', VeteranStatus: null })])
    expect(idsOf(answers, 1)).toContain('livingSituation')
    expect(idsOf(answers, 1)).toContain('domesticViolence')
    expect(idsOf(answers, 1)).not.toContain('veteran')
  })

  it('asks those whose age is not known', () => {
    const unknown = sampleIntake([sampleAdult(1), sampleChild(2, { DOB: 'maybe 2018' })])
    expect(idsOf(unknown, 2)).toContain('veteran')
    const refused = sampleIntake([sampleAdult(1), sampleChild(2, { DOBDataQuality: 9 })])
    expect(idsOf(refused, 2)).toContain('veteran')
  })

  it('asks for a Social Security number only where the vault collects it', () => {
    expect(idsOf(sampleIntake(), 1)).not.toContain('ssn')
    expect(idsOf(sampleIntake(), 1, { ...sampleContext, settings: { collectSSN: true } })).toContain('ssn')
  })
})

describe('where a section stands', () => {
  it('is completed when nothing is missing or wrong, doubts allowed', () => {
    const answers = sampleIntake([sampleAdult(1, { LastName: '' })])
    expect(line(answers, 'name', 1)).toMatchObject({ state: 'completed' })
  })

  it('is completed when everything was refused', () => {
    const refusal = {
      alias: 'Heron',
      RelationshipToHoH: 1,
      NameDataQuality: 9,
      DOBDataQuality: 9,
      RaceNone: 9,
      Sex: 9,
      VeteranStatus: 9,
      DisablingCondition: 9,
      LivingSituation: 9,
      LengthOfStay: 9,
      DomesticViolenceSurvivor: 9,
    } as const
    const answers = sampleIntake([blank(1, refusal)])
    expect(new Set(intakeSections(answers, sampleContext).map(({ state }) => state))).toEqual(
      new Set(['completed']),
    )
    expect(checkIntake(answers, sampleContext)).toEqual([])
  })

  it('is in progress while an answer is missing', () => {
    expect(line(sampleIntake([sampleAdult(1, { DOBDataQuality: null })]), 'dateOfBirth', 1)).toMatchObject({
      state: 'in_progress',
    })
    expect(line(sampleIntake([sampleAdult(1, { WhenOccurred: null })]), 'domesticViolence', 1)).toMatchObject(
      {
        state: 'in_progress',
      },
    )
  })

  it('is a problem when an answer is wrong, even beside a missing one', () => {
    const answers = sampleIntake([sampleAdult(1, { NameDataQuality: null, LastName: 'x'.repeat(51) })])
    expect(line(answers, 'name', 1)).toMatchObject({ state: 'problem' })
  })

  it('shows a date of birth as a problem once the start moved before it', () => {
    const answers = sampleIntake([sampleAdult(1), sampleChild(2, { DOB: '2026-03-10' })])
    expect(line(answers, 'dateOfBirth', 2)).toMatchObject({ state: 'completed' })
    const earlier = { ...answers, start: { ...answers.start, EntryDate: '2026-03-09' } }
    expect(line(earlier, 'dateOfBirth', 2)).toMatchObject({ state: 'problem' })
    expect(line(earlier, 'start', null)).toMatchObject({ state: 'problem' })
  })
})

describe('a whole intake', () => {
  it('has nothing to say about one that is complete', () => {
    expect(checkIntake(sampleIntake(), sampleContext)).toEqual([])
  })

  it('may be saved with an alias, a code name and a start date', () => {
    const bare = sampleIntake([
      blank(1, { alias: 'Heron', RelationshipToHoH: 1, codeName: true, FirstName: 'Robin' }),
    ])
    const issues = checkIntake(bare, sampleContext)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(issues.map(({ path }) => path.slice(path.lastIndexOf('.') + 1))).toEqual([
      'DOB',
      'AmIndAKNative',
      'Sex',
      'VeteranStatus',
      'DisablingCondition',
      'LivingSituation',
      'DomesticViolenceSurvivor',
    ])
  })

  it('speaks of no one who left the household', () => {
    const answers = sampleIntake([sampleAdult(1)])
    expect(checkIntake(answers, sampleContext).filter(({ path }) => path.includes(sampleId(2)))).toEqual([])
  })

  it('speaks like the rest of the house', () => {
    const messy = sampleIntake([
      sampleAdult(1, {
        alias: 'Ada 612-555-0143',
        RelationshipToHoH: null,
        NameDataQuality: 9,
        DOB: '2030-01-01',
        SSN: '1',
        RaceNone: 8,
        LivingSituation: 435,
        LengthOfStay: 10,
        PreviousStreetESSH: 1,
        DateToStreetESSH: '',
        TimesHomelessPastThreeYears: null,
        MonthsHomelessPastThreeYears: null,
        WhenOccurred: null,
        CurrentlyFleeing: null,
      }),
      blank(2, { EntryDate: 'soon', PersonalID: sampleId(9) }),
      sampleChild(3, {
        RelationshipToHoH: 1,
        PersonalID: sampleId(9),
        AdditionalRaceEthnicity: '[?]',
        FirstName: '',
      }),
    ])
    const context = {
      ...sampleContext,
      settings: { collectSSN: true },
      project: { ...sampleContext.project, CoCCodes: ['MN-500', 'MN-501'] },
      stays: [{ PersonalID: sampleId(9), EntryDate: '2026-01-01', ExitDate: null }],
    }
    const messages = [...checkIntake(messy, context), ...checkIntake(emptyIntake(), context)].map(
      ({ message }) => message,
    )
    expect(messages.length).toBeGreaterThan(30)
    for (const message of messages) {
      expect(message).not.toMatch(/please|sorry|invalid|oops|required|!/i)
      expect(message).not.toMatch(/[0-9a-f]{32}/)
      expect(message).not.toMatch(/\.$/)
      expect(message).toMatch(/^[A-Z]/)
    }
  })
})
