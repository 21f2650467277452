import { expect, it } from 'vitest'
import { coarserChoices, smallCounts } from '#shared/domain/disclosure/choices.ts'
import { coarserWords, shownWords } from '#shared/domain/disclosure/coarser.ts'
import { findAlternatives } from '#main/reports/disclosure/alternatives.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'
import { reportByType } from '../../support/disclosure/by-type.ts'
import { madeReport } from '../../support/disclosure/made-report.ts'

const byType = reportByType({
  A: { Sheltered: [40, 20, 6], Housed: [33, 31, 5], Late: [2, 1, 3], 'Turned away': [4, 0, 2] },
  B: { Phone: [30, 25, 7], 'In person': [45, 27, 7] },
})

it('offers to merge what tables have in common and what is small everywhere, and to leave a table out', () => {
  const titles = new Map([['A', 'Persons']])
  const offered = coarserChoices(byType, smallCounts(byType, 11), 11)
  expect(offered.map((choice) => coarserWords(choice, titles))).toEqual([
    'Merge Families and Children in A, B',
    'Merge 2 lines of A: Late; Turned away',
    'Leave out A, Persons',
    'Leave out B',
  ])
})

it('counts what each would show, wider dates among them', { timeout: 20_000 }, async () => {
  const report = madeReport({ adults: 40, children: 4, housed: 14, events: 60 })
  const wider = madeReport({
    adults: 80,
    children: 22,
    housed: 30,
    events: 120,
    range: { end: '2026-06-30' },
  })
  const request = { report, profile: 'coc', threshold: 11, earlier: [] } as const
  const { suppression: now, explanation } = await prepareRelease(request)
  if (now === null) throw new Error('something is hidden')
  expect(explanation?.tables.find(({ table }) => table === 'Q7a')?.words).toBe(
    '2 of 5 are hidden: 1 because of small groups, 1 so that nobody can work those out.',
  )
  const found = await findAlternatives({ ...request, now, wider: [wider] })
  expect(found.map((one) => `${one.words}: ${shownWords(one)}`)).toEqual([
    'Widen the dates to 1 January 2026 to 30 June 2026: 7 of 7 numbers show instead of 5',
    'Leave out Q7a, Persons served: 2 of 2 numbers of the other tables show, as they do now',
  ])
})

it('offers after a refusal whatever can leave', { timeout: 30_000 }, async () => {
  const request = { report: byType, profile: 'coc', threshold: 11, earlier: [] } as const
  const found = await findAlternatives({ ...request, now: null, wider: [] })
  expect(found.map(({ choice }) => choice.kind).toSorted()).toEqual([
    'merge-columns',
    'merge-rows',
    'without-table',
    'without-table',
  ])
  for (const one of found) {
    expect(shownWords(one)).toMatch(/^(At least )?\d+ of \d+ numbers( of the other tables)? show$/)
    const made = await prepareRelease({ ...request, coarser: [one.choice], seconds: 3 })
    expect(made.suppression?.certificate.passed).toBe(true)
  }
})
