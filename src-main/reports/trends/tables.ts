import { formatMonth, type MonthSpan } from '#shared/domain/trends/months.ts'
import { cellId } from '#shared/domain/report/cell-id.ts'
import type { CountDefinition, RowDefinition, TableDefinition } from '../engine/definition.ts'
import { all, everything, is, type Where } from '../engine/where.ts'
import {
  acknowledgementBands,
  contactBands,
  endings,
  eventKinds,
  housings,
  notYet,
  reasonGroups,
  resultBands,
  unknownDays,
  type Category,
} from './categories.ts'

/** The label of the line that adds up the months. */
const allMonths = 'All months'

/** What a table of months counts: of which records, and which fact its columns go by. */
export interface MonthTable {
  readonly id: string
  readonly title: string
  readonly universe: string
  readonly fact: string
  readonly categories: readonly Category[]
  /** Which records of the universe; all where it is left out. */
  readonly of?: Where
  /** Counts by month that no column prints, by name, and that sums across tables need. */
  readonly unprinted?: Readonly<Record<string, Where>>
}

const events: MonthTable = {
  id: 'Events',
  title: 'Coordinated Entry events by kind',
  universe: 'event',
  fact: 'kind',
  categories: eventKinds,
}

const ended: MonthTable = {
  id: 'Referrals',
  title: 'Referrals to openings by how they ended',
  universe: 'referral',
  fact: 'ending',
  categories: endings,
  unprinted: { rejected: is('ending', 'client', 'provider') },
}

const toResult: MonthTable = {
  id: 'DaysToResult',
  title: 'Days from the referral to its result',
  universe: 'referral',
  fact: 'days_to_result',
  categories: [...resultBands, unknownDays, notYet],
}

const worked: readonly MonthTable[] = [
  {
    id: 'Housed',
    title: 'Accepted referrals by whether the household was housed',
    universe: 'worked',
    fact: 'outcome',
    categories: housings,
    of: is('outcome', ...housings.map(({ key }) => key)),
    unprinted: { rejected: is('outcome', 'rejected'), open: is('outcome', 'open') },
  },
  {
    id: 'DaysToAcknowledge',
    title: 'Days until the referral was acknowledged',
    universe: 'worked',
    fact: 'days_to_acknowledgement',
    categories: [...acknowledgementBands, unknownDays, notYet],
  },
  {
    id: 'DaysToContact',
    title: 'Days until the household was first tried to be reached',
    universe: 'worked',
    fact: 'days_to_contact',
    categories: [...contactBands, unknownDays, notYet],
  },
  {
    id: 'Reasons',
    title: 'Referrals that did not lead to housing by reason',
    universe: 'worked',
    fact: 'reason',
    categories: reasonGroups,
    of: is('outcome', 'rejected', 'not_housed'),
  },
]

/**
 * The tables of trends. What only Threshold's own work tells is not in an export of another system: where no referral was
 * ever worked here, those tables say so, and have no zeros. That never depends on the months or projects: of some of them
 * the sentence would say that each count is 0, and a count of more of them could be worked out.
 */
export function trendTables(months: readonly MonthSpan[], isWorkedHere: boolean): readonly TableDefinition[] {
  return [
    byMonth(events, months),
    byMonth(ended, months),
    byMonth(toResult, months),
    ...worked.map((table) => (isWorkedHere ? byMonth(table, months) : notKnown(table))),
  ]
}

export function byMonth(
  { id, title, universe, fact, categories, of = everything, unprinted = {} }: MonthTable,
  months: readonly MonthSpan[],
): TableDefinition {
  const count = (...where: readonly Where[]): CountDefinition => ({
    kind: 'count',
    universe,
    where: all(...where),
  })
  const line = (label: string, when: Where): RowDefinition => ({
    label,
    cells: [count(of, when), ...categories.map(({ key }) => count(of, when, is(fact, key)))],
  })
  const lines = [
    ...months.map(({ month }) => line(formatMonth(month), is('month', month))),
    ...(months.length > 1 ? [line(allMonths, everything)] : []),
  ]
  const whens = [...months.map(({ month }) => is('month', month)), ...(months.length > 1 ? [everything] : [])]
  return {
    id,
    title,
    columns: ['Month', 'All', ...categories.map(({ label }) => label)],
    rows: lines,
    unprinted: Object.fromEntries(
      Object.entries(unprinted).flatMap(([name, where]) =>
        whens.map((when, at) => [`${cellId(id, 1, at + 2)}-${name}`, count(where, when)]),
      ),
    ),
  }
}

function notKnown({ id, title }: MonthTable): TableDefinition {
  return {
    id,
    title,
    columns: ['Month'],
    rows: [{ label: 'Not known: no referral was ever worked in Threshold, only taken in.', cells: [] }],
  }
}
