import { describe, expect, it } from 'vitest'
import { starterCommunity } from '#shared/domain/clock/community.ts'
import { beginAmend, rebased, type AmendAnswers, type SavedFields } from './amend-answers.ts'
import { amendedInWords } from './amend-words.ts'
import { changedFields, endingOf } from './amended.ts'
import { askedTopics, topicsOf } from './asked-topics.ts'
import { checkAmend, type AmendContext } from './check-amend.ts'
import { referralStates } from './state.ts'

const saved: SavedFields = {
  Event: 13,
  EventDate: '2026-03-03',
  DateNotified: '2026-03-04',
  DateReferralAcknowledged: '2026-03-05',
  lateReason: null,
  referenceCode: 'CE-17',
  referredBy: null,
  ending: 'open',
  ReferralResult: null,
  lostContact: 0,
  ResultDate: null,
  MoveInDate: null,
  IfNotHousedReason: null,
  backToList: null,
  listManagerTold: 0,
  note: null,
}
const housed: SavedFields = {
  ...saved,
  ending: 'housed',
  ReferralResult: 1,
  ResultDate: '2026-03-08',
  MoveInDate: '2026-03-09',
}
const refused: SavedFields = {
  ...saved,
  ending: 'unsuccessful',
  ReferralResult: 2,
  ResultDate: '2026-03-08',
  IfNotHousedReason: 'declined_home',
  backToList: 'no_asked_to_be_removed',
}
const { pack, calendar, reasons } = starterCommunity
const contextOf = (of: SavedFields): AmendContext => ({
  today: '2026-03-10',
  saved: of,
  lastChanges: { referenceCode: { who: 'Robin Aldana', at: '2026-03-09T14:05' } },
  ProjectID: 'rrh',
  ProjectType: 13,
  enrollment: { EntryDate: '2026-03-08', ExitDate: null },
  projects: [
    {
      ProjectID: 'rrh',
      ProjectName: 'Harbor',
      ProjectType: 13,
      operating: { start: '2020-01-01', end: null },
      funders: [],
      receivesReferrals: [{ start: '2020-01-01', end: null }],
    },
  ],
  clocks: pack.clocks,
  calendar,
  reasons,
})
const asked = (of: SavedFields, answers: AmendAnswers) => [
  ...askedTopics({ ...beginAmend(of), ...answers }, contextOf(of)),
]

it('begins with nothing changed, whatever is saved', () => {
  for (const of of [saved, housed, refused]) expect(changedFields(beginAmend(of), of)).toEqual([])
})

it('stands for every state as one ending', () => {
  expect(referralStates.map(endingOf)).toEqual([
    ...Array<string>(5).fill('open'),
    'searching',
    'housed',
    'not_housed',
    'unsuccessful',
  ])
})

describe('rebased', () => {
  const begun = { ...beginAmend(saved), note: 'Hers' }
  it('takes over what a colleague saved where she changed nothing, and keeps what she changed', () => {
    const now: SavedFields = { ...saved, note: 'His', referredBy: 'List manager', referenceCode: null }
    const answers = rebased(begun, now)
    expect(answers).toMatchObject({
      note: 'Hers',
      referredBy: 'List manager',
      referenceCode: null,
      noReferenceCode: true,
    })
    expect(changedFields(answers, now)).toEqual(['note'])
    expect(answers.seen).toEqual(saved)
  })
  it('leaves an untick alone while no code is typed yet', () => {
    const bare = { ...saved, referenceCode: null }
    const answers = { ...beginAmend(bare), noReferenceCode: false }
    expect(rebased(answers, bare)).toEqual(answers)
  })
  it('counts what both changed to the same as no change', () => {
    expect(changedFields(rebased(begun, { ...saved, note: 'Hers' }), { ...saved, note: 'Hers' })).toEqual([])
  })
})

it('warns of a field that was changed since she began, by whom and when', () => {
  const now = { ...saved, referenceCode: 'CE-90' }
  const answers = {
    ...beginAmend(saved),
    changing: ['referenceCode' as const],
    referenceCode: 'CE-7',
    reason: 'So',
  }
  expect(checkAmend(answers, contextOf(now))).toEqual([
    {
      path: 'referenceCode',
      severity: 'warning',
      message:
        'Reference code was changed to “CE-90” by Robin Aldana on 9 March 2026, 2:05 PM, after you began: saving replaces it',
    },
  ])
})

describe('what is asked', () => {
  it('offers what the referral has, and never what success locked', () => {
    const offered = (of: SavedFields) => topicsOf(contextOf(of))
    expect(offered(saved)).not.toContain('ending')
    expect(offered({ ...saved, DateReferralAcknowledged: null })).not.toContain('DateReferralAcknowledged')
    expect(offered(housed)).toEqual(expect.arrayContaining(['ending', 'MoveInDate']))
    for (const locked of ['ReferralResult', 'ResultDate']) expect(offered(housed)).not.toContain(locked)
    expect(topicsOf({ ...contextOf(housed), ProjectType: 1 })).not.toContain('MoveInDate')
    expect(offered(refused)).toEqual(
      expect.arrayContaining(['ending', 'ReferralResult', 'ResultDate', 'backToList']),
    )
  })
  it('is only what she chose', () => {
    expect(asked(saved, { changing: ['note', 'Event'] })).toEqual(['note', 'Event'])
    expect(asked(saved, { changing: [], note: 'Left from a choice she took back' })).toEqual([])
  })
  it('brings up what her change makes wrong, and keeps it once it is right', () => {
    const later: AmendAnswers = { changing: ['EventDate'], EventDate: '2026-03-06' }
    expect(asked(saved, later)).toEqual(['EventDate', 'DateNotified'])
    expect(asked(saved, { ...later, DateNotified: '2026-03-06' })).toEqual([
      'EventDate',
      'DateNotified',
      'DateReferralAcknowledged',
    ])
  })
  it('brings up what another ending needs', () => {
    expect(asked(housed, { changing: ['ending', 'MoveInDate'], ending: 'not_housed' })).toEqual([
      'ending',
      'IfNotHousedReason',
      'listManagerTold',
    ])
    expect(asked(refused, { changing: ['ending', 'ReferralResult'], ending: 'open' })).toEqual(['ending'])
  })
  it('asks for a choice first', () => {
    const issues = checkAmend({ ...beginAmend(saved), reason: 'So' }, contextOf(saved))
    expect(issues.map(({ path, message }) => `${path}: ${message}`)).toContain(
      'changing: Choose what you want to change',
    )
  })
})

it('tells a change as it was and as it will be, with what goes along', () => {
  const lines = amendedInWords({ ending: 'open' }, contextOf(refused)).map(
    ({ label, was, willBe }) => `${label}: ${was} > ${willBe}`,
  )
  expect(lines).toEqual([
    'How it stands: Not accepted > Open again: it did not end',
    'Referral result: Unsuccessful referral: client rejected > Nothing',
    'Result date: 8 March 2026 > Nothing',
    'If not housed, reason: The household said no to this home > Nothing',
    'Back to the priority list: No, they asked to be taken off > Nothing',
  ])
  expect(amendedInWords({ MoveInDate: '10 mar 2026', ReferralResult: 1 }, contextOf(housed))).toEqual([
    { field: 'MoveInDate', label: 'Move-in date', was: '9 March 2026', willBe: '10 March 2026' },
  ])
})
