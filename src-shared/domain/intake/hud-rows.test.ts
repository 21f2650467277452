import { describe, expect, it } from 'vitest'
import { tableOf } from '#shared/hud/fy2026/tables.ts'
import { emptyMember, type IntakeAnswers } from './answers.ts'
import { checkIntake } from './check.ts'
import { drawIntakeIds, toHudRows } from './hud-rows.ts'
import { sampleAdult, sampleChild, sampleContext, sampleId, sampleIntake } from './sample-intake.ts'

const HouseholdID = 'a'.repeat(32)

/** Ids that say whose they are: the nth person gets `n1`, `n2`, `n3`. */
function idsOf(answers: IntakeAnswers) {
  const members = answers.members.map(({ memberId }) => {
    const nth = Number(memberId)
    return [
      memberId,
      { PersonalID: `person ${nth}`, EnrollmentID: `stay ${nth}`, HealthAndDVID: `dv ${nth}` },
    ] as const
  })
  return { HouseholdID, members: Object.fromEntries(members) }
}

function rowsOf(answers: IntakeAnswers, context = sampleContext) {
  return toHudRows(answers, context, idsOf(answers))
}

function firstOf(answers: IntakeAnswers, context = sampleContext) {
  const [first] = rowsOf(answers, context).members
  if (first === undefined) throw new Error('no member')
  return first
}

function blankColumns(row: object) {
  return Object.entries(row).flatMap(([name, value]) => (value === null ? [name] : []))
}

describe('the rows of a complete intake', () => {
  it('writes an adult', () => {
    expect(firstOf(sampleIntake())).toEqual({
      memberId: sampleId(1),
      alias: 'Heron',
      codeName: false,
      isNewClient: true,
      client: {
        PersonalID: 'person 1',
        FirstName: 'Ada',
        MiddleName: null,
        LastName: 'Okafor',
        NameSuffix: null,
        NameDataQuality: 1,
        SSN: null,
        SSNDataQuality: 99,
        DOB: '1989-05-13',
        DOBDataQuality: 1,
        AmIndAKNative: 0,
        Asian: 0,
        BlackAfAmerican: 1,
        HispanicLatinao: 0,
        MidEastNAfrican: 0,
        NativeHIPacific: 0,
        White: 0,
        RaceNone: null,
        AdditionalRaceEthnicity: null,
        Sex: 0,
        VeteranStatus: 0,
      },
      enrollment: {
        EnrollmentID: 'stay 1',
        PersonalID: 'person 1',
        ProjectID: sampleContext.project.ProjectID,
        EntryDate: '2026-03-13',
        HouseholdID,
        RelationshipToHoH: 1,
        EnrollmentCoC: 'MN-500',
        DisablingCondition: 0,
        LivingSituation: 116,
        RentalSubsidyType: null,
        LengthOfStay: 3,
        LOSUnderThreshold: null,
        PreviousStreetESSH: null,
        DateToStreetESSH: '2025-12-20',
        TimesHomelessPastThreeYears: 1,
        MonthsHomelessPastThreeYears: 104,
      },
      healthAndDV: {
        HealthAndDVID: 'dv 1',
        EnrollmentID: 'stay 1',
        PersonalID: 'person 1',
        InformationDate: '2026-03-13',
        DomesticViolenceSurvivor: 1,
        WhenOccurred: 1,
        CurrentlyFleeing: 1,
        DataCollectionStage: 1,
      },
    })
  })

  it('writes a child under a code name', () => {
    const child = rowsOf(sampleIntake()).members[1]
    expect(child?.codeName).toBe(true)
    expect(child?.client).toMatchObject({
      FirstName: 'Robin',
      LastName: null,
      NameDataQuality: 2,
      DOB: '2018-06-27',
      DOBDataQuality: 2,
      White: 0,
      RaceNone: 9,
      Sex: 9,
      VeteranStatus: 99,
    })
    expect(child?.enrollment).toMatchObject({
      RelationshipToHoH: 2,
      DisablingCondition: 8,
      LivingSituation: null,
      LengthOfStay: null,
      LOSUnderThreshold: null,
    })
    expect(child?.healthAndDV).toBeNull()
  })

  it('keeps a household of six together', () => {
    const six = sampleIntake([
      sampleAdult(1),
      sampleAdult(2, { alias: 'Kite', RelationshipToHoH: 3, FirstName: 'Sam', EntryDate: '2026-03-16' }),
      sampleChild(3, { alias: 'Wren' }),
      sampleChild(4, { alias: 'Finch' }),
      sampleChild(5, { alias: 'Lark' }),
      sampleAdult(6, { alias: 'Owl', RelationshipToHoH: 4, DOB: '1951-02-14' }),
    ])
    expect(checkIntake(six, sampleContext)).toEqual([])
    const { members } = rowsOf(six)
    expect(members.map(({ enrollment }) => enrollment.RelationshipToHoH)).toEqual([1, 3, 2, 2, 2, 4])
    expect(new Set(members.map(({ enrollment }) => enrollment.HouseholdID))).toEqual(new Set([HouseholdID]))
    expect(members.map(({ enrollment }) => enrollment.EntryDate)).toEqual([
      '2026-03-13',
      '2026-03-16',
      '2026-03-13',
      '2026-03-13',
      '2026-03-13',
      '2026-03-13',
    ])
    expect(members.map(({ healthAndDV }) => healthAndDV?.InformationDate ?? null)).toEqual([
      '2026-03-13',
      '2026-03-16',
      null,
      null,
      null,
      '2026-03-13',
    ])
  })

  it('keeps what HUD has no column for', () => {
    const answers = sampleIntake()
    const beforeYouAsk = {
      noticeRead: true,
      limitsExplained: false,
      InterpreterNeeded: 1,
      interpreterLanguage: ' Somali ',
    } as const
    const start = { ...answers.start, caseManager: 'user 1' }
    expect(rowsOf({ ...answers, beforeYouAsk, start }).local).toEqual({
      noticeRead: true,
      limitsExplained: false,
      InterpreterNeeded: 1,
      interpreterLanguage: 'Somali',
      caseManager: 'user 1',
    })
    expect(
      rowsOf({ ...answers, beforeYouAsk: { ...beforeYouAsk, InterpreterNeeded: 0 } }).local
        .interpreterLanguage,
    ).toBeNull()
  })
})

describe('what was refused or not answered', () => {
  it('writes refusals as they were said', () => {
    const refused = {
      ...emptyMember(sampleId(1)),
      alias: 'Heron',
      RelationshipToHoH: 1,
      NameDataQuality: 9,
      DOBDataQuality: 8,
      RaceNone: 9,
      Sex: 9,
      VeteranStatus: 9,
      DisablingCondition: 9,
      LivingSituation: 9,
      LengthOfStay: 8,
      DomesticViolenceSurvivor: 9,
    } as const
    const row = firstOf(sampleIntake([refused]))
    expect(row.client).toMatchObject({
      FirstName: null,
      NameDataQuality: 9,
      DOB: null,
      DOBDataQuality: 8,
      AmIndAKNative: 0,
      White: 0,
      RaceNone: 9,
      Sex: 9,
      VeteranStatus: 9,
    })
    expect(row.enrollment).toMatchObject({ DisablingCondition: 9, LivingSituation: 9, LengthOfStay: 8 })
    expect(row.healthAndDV).toMatchObject({
      DomesticViolenceSurvivor: 9,
      WhenOccurred: null,
      CurrentlyFleeing: null,
    })
  })

  it('writes 99 where HUD wants an answer and there is none, and nothing else', () => {
    const bare = { ...emptyMember(sampleId(1)), alias: 'Heron', RelationshipToHoH: 1 } as const
    const row = firstOf(sampleIntake([bare]))
    expect(row.client).toMatchObject({
      NameDataQuality: 99,
      SSNDataQuality: 99,
      DOBDataQuality: 99,
      RaceNone: 99,
      Sex: null,
      VeteranStatus: 99,
    })
    expect(row.enrollment).toMatchObject({ DisablingCondition: 99, LivingSituation: null })
    expect(row.healthAndDV).toBeNull()
  })

  it('leaves no column blank that the CSV wants filled', () => {
    const bare = { ...emptyMember(sampleId(1)), alias: 'Heron', RelationshipToHoH: 1 } as const
    const { client, enrollment } = firstOf(sampleIntake([bare]))
    const blank = [
      ...blankColumns(client).filter((name) => tableOf('Client').columns[name]?.nullable !== true),
      ...blankColumns(enrollment).filter((name) => tableOf('Enrollment').columns[name]?.nullable !== true),
    ]
    expect(blank).toEqual([])
  })
})

describe('what is no longer asked', () => {
  it('drops the branch of the living situation that was left', () => {
    const left = sampleAdult(1, {
      LivingSituation: 410,
      LengthOfStay: 5,
      RentalSubsidyType: 433,
      PreviousStreetESSH: 1,
    })
    expect(firstOf(sampleIntake([left])).enrollment).toMatchObject({
      LivingSituation: 410,
      RentalSubsidyType: null,
      LengthOfStay: 5,
      LOSUnderThreshold: 0,
      PreviousStreetESSH: null,
      DateToStreetESSH: null,
      TimesHomelessPastThreeYears: null,
      MonthsHomelessPastThreeYears: null,
    })
  })

  it('derives the threshold of a short stay that began outside', () => {
    const short = sampleAdult(1, {
      LivingSituation: 435,
      RentalSubsidyType: 433,
      LengthOfStay: 11,
      PreviousStreetESSH: 1,
    })
    expect(firstOf(sampleIntake([short])).enrollment).toMatchObject({
      RentalSubsidyType: 433,
      LOSUnderThreshold: 1,
      PreviousStreetESSH: 1,
      DateToStreetESSH: '2025-12-20',
      TimesHomelessPastThreeYears: 1,
    })
  })

  it('drops what was asked while somebody was taken for an adult', () => {
    const child = sampleAdult(2, { alias: 'Wren', RelationshipToHoH: 2, DOB: '2018-06-27', VeteranStatus: 1 })
    const row = rowsOf(sampleIntake([sampleAdult(1), child])).members[1]
    expect(row?.client.VeteranStatus).toBe(99)
    expect(row?.enrollment.LivingSituation).toBeNull()
    expect(row?.healthAndDV).toBeNull()
  })

  it('drops the details of violence after a no', () => {
    const no = sampleAdult(1, { DomesticViolenceSurvivor: 0 })
    expect(firstOf(sampleIntake([no])).healthAndDV).toMatchObject({
      WhenOccurred: null,
      CurrentlyFleeing: null,
    })
  })

  it('drops a legal name behind a code name', () => {
    const coded = sampleAdult(1, {
      codeName: true,
      FirstName: 'Robin',
      LastName: 'Okafor',
      NameDataQuality: 1,
    })
    expect(firstOf(sampleIntake([coded])).client).toMatchObject({
      FirstName: 'Robin',
      LastName: null,
      NameDataQuality: 2,
    })
  })

  it('drops a Social Security number where it is not collected', () => {
    const numbered = sampleIntake([sampleAdult(1, { SSN: 'xxx-xx-6789', SSNDataQuality: 2 })])
    expect(firstOf(numbered).client).toMatchObject({ SSN: null, SSNDataQuality: 99 })
    const collecting = { ...sampleContext, settings: { collectSSN: true } }
    expect(firstOf(numbered, collecting).client).toMatchObject({ SSN: 'xxxxx6789', SSNDataQuality: 2 })
  })
})

describe('a client the vault knows', () => {
  const PersonalID = 'c'.repeat(32)

  it('keeps their id, and is changed only in what was answered', () => {
    const known = {
      ...emptyMember(sampleId(1)),
      alias: 'Heron',
      RelationshipToHoH: 1,
      PersonalID,
      Sex: 9,
    } as const
    const row = firstOf(sampleIntake([known]))
    expect(row.isNewClient).toBe(false)
    expect(row.client).toEqual({ PersonalID, Sex: 9 })
    expect(row.enrollment.PersonalID).toBe(PersonalID)
  })

  it('is changed in a whole element at a time', () => {
    const known = {
      ...emptyMember(sampleId(1)),
      alias: 'Heron',
      PersonalID,
      White: true,
      NameDataQuality: 8,
    } as const
    const { client } = firstOf(sampleIntake([known]))
    expect(client).toMatchObject({
      FirstName: null,
      LastName: null,
      NameDataQuality: 8,
      White: 1,
      Asian: 0,
      RaceNone: null,
    })
    expect(client).not.toHaveProperty('DOB')
  })

  it('keeps the SSN where it is not collected', () => {
    const known = sampleAdult(1, { PersonalID, SSN: '219099998', SSNDataQuality: 1 })
    expect(firstOf(sampleIntake([known])).client).not.toHaveProperty('SSN')
  })
})

describe('the CoC of a stay', () => {
  it('is the chosen one, or the only one there is', () => {
    const answers = sampleIntake([sampleAdult(1)])
    const two = { ...sampleContext, project: { ...sampleContext.project, CoCCodes: ['MN-500', 'MN-501'] } }
    const chosen = { ...answers, start: { ...answers.start, EnrollmentCoC: 'MN-501' } }
    expect(firstOf(chosen, two).enrollment.EnrollmentCoC).toBe('MN-501')
    expect(firstOf(answers).enrollment.EnrollmentCoC).toBe('MN-500')
    const none = { ...sampleContext, project: { ...sampleContext.project, CoCCodes: [] } }
    expect(firstOf(answers, none).enrollment.EnrollmentCoC).toBeNull()
  })
})

describe('ids', () => {
  it('are drawn once for the household and three times for each person', () => {
    let drawn = 0
    const ids = drawIntakeIds(sampleIntake(), () => {
      drawn += 1
      return `id ${drawn}`
    })
    const all = [ids.HouseholdID, ...Object.values(ids.members).flatMap((own) => Object.values(own))]
    expect(Object.keys(ids.members)).toEqual([sampleId(1), sampleId(2)])
    expect(new Set(all).size).toBe(7)
  })

  it('are needed, and so is a start date', () => {
    const answers = sampleIntake()
    expect(() => toHudRows(answers, sampleContext, { HouseholdID, members: {} })).toThrow('not ready')
    expect(() => rowsOf({ ...answers, start: { ...answers.start, EntryDate: 'soon' } })).toThrow('not ready')
  })
})
