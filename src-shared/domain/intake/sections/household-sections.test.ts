import { describe, expect, it } from 'vitest'
import { emptyIntake, type IntakeAnswers, type IntakeMember } from '../answers.ts'
import { checkIntakeSection } from '../check.ts'
import type { IntakeContext } from '../context.ts'
import { sampleAdult, sampleChild, sampleContext, sampleId, sampleIntake } from '../sample-intake.ts'

const head = `members.${sampleId(1)}`
const child = `members.${sampleId(2)}`

function checkNotice(beforeYouAsk: Partial<IntakeAnswers['beforeYouAsk']>) {
  const answers = { ...sampleIntake(), beforeYouAsk: { ...sampleIntake().beforeYouAsk, ...beforeYouAsk } }
  return checkIntakeSection('beforeYouAsk', null, answers, sampleContext)
}

function checkMembers(members: readonly IntakeMember[], context: Partial<IntakeContext> = {}) {
  return checkIntakeSection('household', null, sampleIntake(members), { ...sampleContext, ...context })
}

function bornOn(DOB: string) {
  return [sampleAdult(1), sampleChild(2, { DOB })]
}

function startingOn(EntryDate: string) {
  return [sampleAdult(1), sampleChild(2, { EntryDate })]
}

describe('before you ask', () => {
  it('stops only for the notice', () => {
    expect(checkNotice({ noticeRead: false })).toEqual([
      {
        path: 'beforeYouAsk.noticeRead',
        severity: 'error',
        message: 'Privacy notice: read it to the household, then tick the box',
      },
    ])
    expect(checkNotice({})).toEqual([])
  })

  it('asks once about the limits and the interpreter', () => {
    expect(checkNotice({ limitsExplained: false })).toMatchObject([
      { path: 'beforeYouAsk.limitsExplained', severity: 'warning' },
    ])
    expect(checkNotice({ InterpreterNeeded: null })).toMatchObject([
      { path: 'beforeYouAsk.InterpreterNeeded', severity: 'warning' },
    ])
  })

  it('asks for the language only when an interpreter is needed', () => {
    expect(checkNotice({ InterpreterNeeded: 1, interpreterLanguage: ' ' })).toMatchObject([
      { path: 'beforeYouAsk.interpreterLanguage', severity: 'warning' },
    ])
    expect(checkNotice({ InterpreterNeeded: 1, interpreterLanguage: 'Somali' })).toEqual([])
    expect(checkNotice({ InterpreterNeeded: 1, interpreterLanguage: 'x'.repeat(101) })).toMatchObject([
      { severity: 'error' },
    ])
    expect(checkNotice({ InterpreterNeeded: 9, interpreterLanguage: 'x'.repeat(101) })).toEqual([])
  })

  it.each([0, 8, 9, 99] as const)('takes %s as an answer about the interpreter', (InterpreterNeeded) => {
    expect(checkNotice({ InterpreterNeeded })).toEqual([])
  })
})

describe('the household', () => {
  it('needs a head', () => {
    expect(checkMembers([])).toEqual([
      { path: 'members', severity: 'error', message: 'Household is empty; add the head of household first' },
    ])
    expect(checkMembers([sampleAdult(1)])).toEqual([])
  })

  it('needs an alias for each', () => {
    expect(checkMembers([sampleAdult(1), sampleChild(2, { alias: '  ' })])).toEqual([
      { path: `${child}.alias`, severity: 'error', message: 'Enter an alias for person 2' },
    ])
  })

  it('keeps aliases short: 40 characters, not 41', () => {
    expect(checkMembers([sampleAdult(1, { alias: 'h'.repeat(40) })])).toEqual([])
    expect(checkMembers([sampleAdult(1, { alias: 'h'.repeat(41) })])).toMatchObject([
      { path: `${head}.alias`, severity: 'error', message: 'Alias must be 40 characters or fewer' },
    ])
  })

  it('keeps aliases apart within the household, whatever their case and accents', () => {
    const issues = checkMembers([sampleAdult(1, { alias: 'Héron' }), sampleChild(2, { alias: 'heron ' })])
    expect(issues).toMatchObject([{ path: `${child}.alias`, severity: 'error' }])
    expect(checkMembers([sampleAdult(1, { alias: '★' }), sampleChild(2, { alias: '☾' })])).toEqual([])
  })

  it('keeps aliases apart from other clients, not from the client themself', () => {
    const takenAliases = [{ alias: 'HERON', PersonalID: sampleId(7) }]
    expect(checkMembers([sampleAdult(1)], { takenAliases })).toMatchObject([
      { path: `${head}.alias`, message: 'Alias Heron belongs to another client; choose another one' },
    ])
    expect(checkMembers([sampleAdult(1, { PersonalID: sampleId(7) })], { takenAliases })).toEqual([])
  })

  it('asks about an alias that could identify', () => {
    expect(checkMembers([sampleAdult(1, { alias: 'Heron 612-555-0143' })])).toMatchObject([
      { path: `${head}.alias`, severity: 'warning' },
    ])
    expect(checkMembers([sampleAdult(1, { alias: 'Blue Heron' })])).toEqual([])
  })

  it('has exactly one head, who stands first', () => {
    expect(checkMembers([sampleAdult(1, { RelationshipToHoH: 3 })])).toMatchObject([
      { path: `${head}.RelationshipToHoH`, severity: 'error' },
    ])
    expect(checkMembers([sampleAdult(1), sampleChild(2, { RelationshipToHoH: 1 })])).toMatchObject([
      { path: `${child}.RelationshipToHoH`, severity: 'error' },
    ])
    expect(checkMembers([sampleChild(2), sampleAdult(1)])).toMatchObject([
      { path: `${child}.RelationshipToHoH`, severity: 'error' },
      { path: `${head}.RelationshipToHoH`, severity: 'error' },
    ])
  })

  it('needs a relationship, of which "data not collected" is one', () => {
    expect(checkMembers([sampleAdult(1), sampleChild(2, { RelationshipToHoH: null })])).toMatchObject([
      { path: `${child}.RelationshipToHoH`, severity: 'error' },
    ])
    expect(checkMembers([sampleAdult(1), sampleChild(2, { RelationshipToHoH: 99 })])).toEqual([])
  })

  it('holds nobody twice', () => {
    const PersonalID = sampleId(7)
    expect(checkMembers([sampleAdult(1, { PersonalID }), sampleChild(2, { PersonalID })])).toEqual([
      {
        path: `${child}.PersonalID`,
        severity: 'error',
        message: 'Wren is in this household twice; remove one of the two',
      },
    ])
    expect(
      checkMembers([sampleAdult(1, { PersonalID }), sampleChild(2, { PersonalID: sampleId(8) })]),
    ).toEqual([])
  })
})

describe('the project start', () => {
  interface Given {
    readonly start?: Partial<IntakeAnswers['start']>
    readonly members?: readonly IntakeMember[]
    readonly context?: Partial<IntakeContext>
    readonly project?: Partial<IntakeContext['project']>
  }

  function check({ start, members, context, project }: Given) {
    const sample = sampleIntake(members)
    return checkIntakeSection(
      'start',
      null,
      { ...sample, start: { ...sample.start, ...start } },
      { ...sampleContext, ...context, project: { ...sampleContext.project, ...project } },
    )
  }

  /** Far from every other limit, so that one rule speaks at a time. */
  const unlimited = { referral: null }

  it('needs a date, and a real one', () => {
    expect(check({ start: { EntryDate: '' } })).toEqual([
      { path: 'start.EntryDate', severity: 'error', message: 'Enter the project start date' },
    ])
    expect(check({ start: { EntryDate: '31 February 2026' } })).toMatchObject([
      { path: 'start.EntryDate', severity: 'error' },
    ])
  })

  it('is today or earlier', () => {
    expect(check({ start: { EntryDate: '2026-03-20' } })).toEqual([])
    expect(check({ start: { EntryDate: '2026-03-21' } })).toEqual([
      { path: 'start.EntryDate', severity: 'error', message: 'Project start date must be today or earlier' },
    ])
  })

  it('is not before the project opened, nor after it closed', () => {
    const open = { OperatingStartDate: '2026-03-10', OperatingEndDate: '2026-03-12' }
    expect(check({ start: { EntryDate: '2026-03-10' }, project: open })).toEqual([])
    expect(check({ start: { EntryDate: '2026-03-12' }, project: open })).toEqual([])
    expect(check({ start: { EntryDate: '2026-03-09' }, project: open })).toEqual([
      {
        path: 'start.EntryDate',
        severity: 'error',
        message:
          'Project start date must be the same as or after 10 March 2026, the day Harbor Rapid Rehousing opened',
      },
    ])
    expect(check({ start: { EntryDate: '2026-03-13' }, project: open })).toMatchObject([
      { severity: 'error' },
    ])
  })

  it('is asked about after 30 days', () => {
    expect(check({ start: { EntryDate: '2026-02-18' }, context: unlimited })).toEqual([])
    expect(check({ start: { EntryDate: '2026-02-17' }, context: unlimited })).toMatchObject([
      { path: 'start.EntryDate', severity: 'warning' },
    ])
  })

  it('is asked about before the referral date', () => {
    expect(check({ start: { EntryDate: '2026-03-03' } })).toEqual([])
    expect(check({ start: { EntryDate: '2026-03-02' } })).toEqual([
      {
        path: 'start.EntryDate',
        severity: 'warning',
        message: 'Project start date is before 3 March 2026, the referral date; check both',
      },
    ])
    expect(check({ start: { EntryDate: '2026-03-02' }, context: unlimited })).toEqual([])
  })

  it('is not before anybody was born, and asked about on the day of birth', () => {
    expect(check({ members: bornOn('2026-03-12') })).toEqual([])
    expect(check({ members: bornOn('2026-03-13') })).toMatchObject([
      { path: 'start.EntryDate', severity: 'warning' },
    ])
    expect(check({ members: bornOn('2026-03-14') })).toEqual([
      {
        path: 'start.EntryDate',
        severity: 'error',
        message: 'Project start date of Wren must be the same as or after 14 March 2026, their date of birth',
      },
    ])
    expect(
      check({ members: [sampleAdult(1), sampleChild(2, { DOB: '2026-03-14', DOBDataQuality: 9 })] }),
    ).toEqual([])
  })

  it('may be a member’s own, with the same limits', () => {
    expect(check({ members: startingOn('16 mar 2026') })).toEqual([])
    expect(check({ members: startingOn('2026-03-21') })).toEqual([
      {
        path: `${child}.EntryDate`,
        severity: 'error',
        message: 'Project start date of Wren must be today or earlier',
      },
    ])
    expect(check({ members: startingOn('soon') })).toMatchObject([
      { path: `${child}.EntryDate`, severity: 'error' },
    ])
  })

  it('asks when a member started before the head', () => {
    const members = [sampleAdult(1), sampleChild(2, { EntryDate: '2026-03-12' })]
    expect(check({ members })).toEqual([
      {
        path: `${child}.EntryDate`,
        severity: 'warning',
        message:
          'Project start date of Wren is before 13 March 2026, when the head of household started; check both',
      },
    ])
    expect(check({ members: [sampleAdult(1), sampleChild(2, { EntryDate: '2026-03-13' })] })).toEqual([])
  })

  describe('and other stays in the project', () => {
    const PersonalID = sampleId(7)
    const members = [sampleAdult(1), sampleChild(2, { PersonalID })]
    const stay = (ExitDate: string | null, EntryDate = '2026-01-05') =>
      check({ members, context: { stays: [{ PersonalID, EntryDate, ExitDate }] } })

    it('stops for one that is open', () => {
      expect(stay(null)).toEqual([
        {
          path: 'start.EntryDate',
          severity: 'error',
          message:
            'Wren has been enrolled since 5 January 2026 in Harbor Rapid Rehousing; end their stay first, under Enrollments in their record, or take them out of this intake',
        },
      ])
    })

    it('stops for one that ends after this starts, not for one that ends that day', () => {
      expect(stay('2026-03-14')).toMatchObject([{ path: 'start.EntryDate', severity: 'error' }])
      expect(stay('2026-03-13')).toEqual([])
    })

    it('stops for one that starts later', () => {
      expect(stay('2026-03-18', '2026-03-15')).toMatchObject([{ severity: 'error' }])
    })

    it('looks at the member’s own start', () => {
      const own = [sampleAdult(1), sampleChild(2, { PersonalID, EntryDate: '2026-03-14' })]
      const stays = [{ PersonalID, EntryDate: '2026-01-05', ExitDate: '2026-03-14' }]
      expect(check({ members: own, context: { stays } })).toEqual([])
    })

    it('leaves other people’s stays alone', () => {
      const stays = [{ PersonalID: sampleId(9), EntryDate: '2026-01-05', ExitDate: null }]
      expect(check({ members, context: { stays } })).toEqual([])
    })
  })

  it('asks for the CoC where there is a choice', () => {
    const project = { CoCCodes: ['MN-500', 'MN-501'] }
    expect(check({ project })).toEqual([
      { path: 'start.EnrollmentCoC', severity: 'error', message: 'Choose the CoC this stay belongs to' },
    ])
    expect(check({ project, start: { EnrollmentCoC: 'MN-501' } })).toEqual([])
    expect(check({ project, start: { EnrollmentCoC: 'KS-502' } })).toMatchObject([
      { path: 'start.EnrollmentCoC', severity: 'error' },
    ])
    expect(check({ project: { CoCCodes: [] } })).toEqual([])
  })
})

describe('an intake nobody touched', () => {
  it('says what each household section needs, and nothing else', () => {
    const paths = (['beforeYouAsk', 'household', 'start'] as const).flatMap((id) =>
      checkIntakeSection(id, null, emptyIntake(), sampleContext)
        .filter(({ severity }) => severity === 'error')
        .map(({ path }) => path),
    )
    expect(paths).toEqual(['beforeYouAsk.noticeRead', 'members', 'start.EntryDate'])
  })
})
