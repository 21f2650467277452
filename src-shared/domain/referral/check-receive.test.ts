import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { standardCalendar } from '#shared/domain/clock/working-days.ts'
import { hasErrors } from '#shared/domain/issue.ts'
import { checkAcknowledge, parseAcknowledge } from './acknowledge.ts'
import { checkReceive, type ReceiveContext } from './check-receive.ts'
import { parseReceive, receiveAnswersSchema, type ReceiveAnswers } from './receive.ts'

const context: ReceiveContext = {
  today: '2026-03-10',
  aliasTaken: false,
  clientKnown: false,
  projects: [
    {
      ProjectID: 'rrh',
      ProjectName: 'Harbor Rapid Rehousing',
      ProjectType: 13,
      operating: { start: '2024-01-01', end: null },
      funders: [],
      receivesReferrals: [{ start: '2024-01-01', end: null }],
    },
  ],
  clocks: hudPack.clocks,
  calendar: standardCalendar,
}
const good: ReceiveAnswers = {
  howItCame: 'email',
  referenceCode: 'CE-2026-0142',
  household: 'new',
  alias: 'Quiet Harbor',
  Event: 13,
  EventDate: '6 mar 2026',
  LocationCrisisOrPHHousing: 'rrh',
  DateNotified: '2026-03-06',
  acknowledgeNow: 'yes',
  DateReferralAcknowledged: '2026-03-10',
}
const issues = (answers: Partial<ReceiveAnswers>, more: Partial<ReceiveContext> = {}) =>
  checkReceive({ ...good, ...answers }, { ...context, ...more }).map(
    (i) => `${i.severity} ${i.path}: ${i.message}`,
  )

it('finds nothing in whole answers', () => expect(issues({})).toEqual([]))

it('asks for everything that a save needs, in the order of the questions', () => {
  const empty = checkReceive({}, context)
  expect(empty.every(({ severity }) => severity === 'error')).toBe(true)
  expect(empty.map(({ path }) => path)).toEqual([
    'howItCame',
    'referenceCode',
    'household',
    'Event',
    'EventDate',
    'DateNotified',
    'acknowledgeNow',
  ])
})

describe('reference code', () => {
  it('is given, or said to be absent', () => {
    expect(issues({ referenceCode: ' ' })).toEqual([
      'error referenceCode: Enter the reference code, or tick that there is none',
    ])
    expect(issues({ referenceCode: null, noReferenceCode: true })).toEqual([])
  })
  it('keeps to 40 characters', () => {
    expect(issues({ referenceCode: `C${'1'.repeat(39)}` })).toEqual([])
    expect(issues({ referenceCode: `C${'1'.repeat(40)}` })).toEqual([
      'error referenceCode: Reference code must be 40 characters or fewer',
    ])
  })
  it.each([
    ['Maria Lopez', "a person's name"],
    ['123-45-6789', 'a Social Security number'],
    ['651-555-0142', 'a phone number'],
    ['12/25/1984', 'a date of birth'],
  ])('asks about %s', (referenceCode, words) => {
    expect(issues({ referenceCode })).toEqual([
      `warning referenceCode: The reference code looks like ${words}: use the code from the list manager`,
    ])
  })
})

describe('household', () => {
  it('is new with an alias of its own', () => {
    expect(issues({ alias: null })).toEqual(['error alias: Enter an alias, or use the one we suggest'])
    expect(issues({}, { aliasTaken: true })[0]).toMatch(
      /^error alias: Another household is called Quiet Harbor/,
    )
  })
  it('or is known, and then asks for no alias', () => {
    const known = { household: 'known', PersonalID: 'p1', alias: null } as const
    expect(issues(known, { clientKnown: true })).toEqual([])
    expect(issues(known)).toEqual([
      'error PersonalID: Choose the household from your clients, or say that it is new',
    ])
    expect(issues({ ...known, PersonalID: null }, { clientKnown: true })).toHaveLength(1)
  })
})

describe('event', () => {
  it.each([null, 1, 9, 16, 17, 19])('refuses %s', (Event) => {
    expect(issues({ Event })[0]).toBe('error Event: Choose the kind of opening the household was referred to')
  })
  it('is today or earlier', () => {
    expect(issues({ EventDate: '2026-03-11' })).toContain(
      'error EventDate: Referral date must be today or earlier',
    )
    expect(
      issues({ EventDate: '2026-03-10', DateNotified: '2026-03-10', DateReferralAcknowledged: '2026-03-10' }),
    ).toEqual([])
  })
  it('is in the calendar', () => {
    expect(issues({ EventDate: '30 feb 2026' })[0]).toBe(
      'error EventDate: Referral date must be a real date, like 13 March 2026',
    )
  })
  it('asks from the 31st day on', () => {
    expect(issues({ EventDate: '2026-02-08' })).toEqual([])
    expect(issues({ EventDate: '2026-02-07' })).toEqual([
      'warning EventDate: Referral date is more than 30 days ago: check the year and month',
    ])
  })
})

describe('referred project', () => {
  it('is chosen for an event that names one', () => {
    expect(issues({ LocationCrisisOrPHHousing: null })).toEqual([
      'error LocationCrisisOrPHHousing: Choose the project the household was referred to',
    ])
    expect(issues({ LocationCrisisOrPHHousing: 'elsewhere' })).toHaveLength(1)
  })
  it('is not asked for a voucher', () => {
    expect(issues({ Event: 18, LocationCrisisOrPHHousing: null })).toEqual([])
  })
  it('fits the event and receives referrals on its date', () => {
    expect(issues({ Event: 14 })[0]).toContain('does not offer')
    const [project] = context.projects
    const since = (start: string) => ({
      projects: project ? [{ ...project, receivesReferrals: [{ start, end: null }] }] : [],
    })
    expect(issues({}, since('2026-03-06'))).toEqual([])
    expect(issues({}, since('2026-03-07'))[0]).toContain('did not receive referrals on 6 March 2026')
  })
})

describe('date notified', () => {
  it('is on or after the referral date, and not in the future', () => {
    expect(issues({ DateNotified: '2026-03-05' })).toEqual([
      'error DateNotified: Date notified must be the same as or after 6 March 2026, the referral date',
    ])
    expect(issues({ DateNotified: '2026-03-11' })[0]).toBe(
      'error DateNotified: Date notified must be today or earlier',
    )
    expect(issues({ DateNotified: '' })[0]).toBe('error DateNotified: Enter the date notified')
  })
})

it('asks about a person in place of a role', () => {
  expect(issues({ referredBy: 'Priority List Manager' })).toEqual([])
  expect(issues({ referredBy: 'Ana, 651-555-0142' })).toEqual([
    'warning referredBy: Referred by seems to hold a phone number: a role is enough',
  ])
  expect(issues({ referredBy: 'r'.repeat(100) })).toEqual([])
  expect(issues({ referredBy: 'r'.repeat(101) })).toEqual([
    'error referredBy: Referred by must be 100 characters or fewer',
  ])
})

const late = (DateReferralAcknowledged: string, lateReason: string | null = null) =>
  checkAcknowledge(
    { DateReferralAcknowledged, lateReason },
    {
      today: '2026-03-20',
      DateNotified: '2026-03-06',
      clocks: hudPack.clocks,
      calendar: standardCalendar,
    },
  ).map((i) => `${i.severity} ${i.path}: ${i.message}`)

describe('acknowledging', () => {
  it('may wait', () => {
    expect(issues({ acknowledgeNow: 'later', DateReferralAcknowledged: 'never' })).toEqual([])
    expect(issues({ acknowledgeNow: null })).toEqual([
      'error acknowledgeNow: Choose whether to acknowledge the referral now or later',
    ])
  })
  it('comes on or after the notice, and not in the future', () => {
    expect(issues({ DateReferralAcknowledged: '2026-03-05' })).toEqual([
      'error DateReferralAcknowledged: Date acknowledged must be the same as or after 6 March 2026, the date you were notified',
    ])
    expect(issues({ DateReferralAcknowledged: '2026-03-06' })).toEqual([])
    expect(issues({ DateReferralAcknowledged: '2026-03-11' })).toEqual([
      'error DateReferralAcknowledged: Date acknowledged must be today or earlier',
    ])
  })

  it('asks when the clock has run out, three working days after the notice', () => {
    expect(late('2026-03-11')).toEqual([])
    expect(late('2026-03-12')).toEqual([
      'warning DateReferralAcknowledged: Date acknowledged is after Wed 11 March, when the clock ran out: you can add a reason',
    ])
    expect(late('2026-03-12', 'The office was closed')[0]).toMatch(/ran out$/)
  })
  it('asks about what a reason should not hold', () => {
    expect(late('2026-03-11', 'Ana Diaz was away')[0]).toMatch(/^warning lateReason: /)
  })
  it('knows no lateness without a clock', () => {
    expect(issues({ EventDate: '2026-02-20', DateNotified: '2026-02-20' }, { clocks: [] })).toEqual([])
  })
})

describe('what is saved', () => {
  it('has real dates, and null for what was left open', () => {
    expect(parseReceive(good)).toEqual({
      howItCame: 'email',
      referenceCode: 'CE-2026-0142',
      household: { kind: 'new', alias: 'Quiet Harbor' },
      Event: 13,
      EventDate: '2026-03-06',
      LocationCrisisOrPHHousing: 'rrh',
      DateNotified: '2026-03-06',
      referredBy: null,
      DateReferralAcknowledged: '2026-03-10',
      lateReason: null,
    })
  })
  it('drops answers to questions that no longer apply', () => {
    const saved = parseReceive({
      ...good,
      noReferenceCode: true,
      household: 'known',
      PersonalID: 'p1',
      Event: 18,
      acknowledgeNow: 'later',
      lateReason: 'left over',
    })
    expect(saved).toMatchObject({
      referenceCode: null,
      household: { kind: 'known', PersonalID: 'p1' },
      LocationCrisisOrPHHousing: null,
      DateReferralAcknowledged: null,
      lateReason: null,
    })
    expect(saved.household).not.toHaveProperty('alias')
  })
  it('is refused wherever the rules found an error', () => {
    const broken: readonly Partial<ReceiveAnswers>[] = [
      { howItCame: null },
      { household: null },
      { alias: ' ' },
      { Event: 17 },
      { EventDate: '30 feb 2026' },
      { DateNotified: '' },
      { alias: 'q'.repeat(41) },
      { referenceCode: 'C1'.repeat(21) },
      { DateReferralAcknowledged: 'x', lateReason: 'y'.repeat(501) },
    ]
    for (const answers of broken) {
      expect(hasErrors(checkReceive({ ...good, ...answers }, context))).toBe(true)
      expect(() => parseReceive({ ...good, ...answers })).toThrow(ZodError)
    }
  })
})

it('acknowledges later on its own', () => {
  expect(parseAcknowledge({ DateReferralAcknowledged: '10 mar 2026', lateReason: ' ' })).toEqual({
    DateReferralAcknowledged: '2026-03-10',
    lateReason: null,
  })
  expect(() => parseAcknowledge({ DateReferralAcknowledged: '' })).toThrow(ZodError)
})

it('keeps a draft with wrong text as it was typed', () => {
  const draft = { EventDate: 'the 3rd', alias: '  ', Event: 13 }
  expect(receiveAnswersSchema.parse(draft)).toEqual(draft)
  expect(receiveAnswersSchema.safeParse({ howItCame: 'pigeon' }).success).toBe(false)
})
