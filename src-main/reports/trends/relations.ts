import { cellId, columnLetters } from '#shared/domain/report/cell-id.ts'
import type { Relation, TableDefinition } from '../engine/definition.ts'
import { endings, eventKinds, housings, openingKinds, resultBands, type Category } from './categories.ts'

/** How the cells of trends hang together: along the columns, along the months, and across tables. */
export function relations(tables: readonly TableDefinition[]): readonly Relation[] {
  const known = tables.filter(({ columns }) => columns.length > 1)
  const lines = known[0]?.rows.map((_, at) => at + 2) ?? []
  const isWorkedHere = known.some(({ id }) => id === 'Housed')
  return [
    ...known.flatMap(alongColumns),
    ...known.flatMap(alongMonths),
    ...lines.flatMap(acrossEvents),
    ...(isWorkedHere ? lines.flatMap(acrossWorked) : []),
  ]
}

function alongColumns({ id, columns, rows }: TableDefinition): readonly Relation[] {
  return rows.map((_, at) => ({
    words: 'The categories add up',
    total: cellId(id, 1, at + 2),
    parts: columns.slice(2).map((_label, column) => cellId(id, column + 2, at + 2)),
  }))
}

function alongMonths({ id, columns, rows, unprinted = {} }: TableDefinition): readonly Relation[] {
  if (rows.length < 2) return []
  const last = rows.length + 1
  const names = new Set(Object.keys(unprinted).map((cell) => cell.slice(cell.indexOf('-'))))
  const ends = columns.slice(1).map((_label, at) => ({ column: at + 1, name: '' }))
  return [...ends, ...[...names].map((name) => ({ column: 1, name }))].map(({ column, name }) => ({
    words: 'The months add up',
    total: cellId(id, column, last) + name,
    parts: rows.slice(0, -1).map((_, at) => cellId(id, column, at + 2) + name),
  }))
}

/** What follows on a line from the events alone. */
function acrossEvents(line: number): readonly Relation[] {
  const kinds = openingKinds.map((kind) => `Events.${letterOf(eventKinds, kind)}${line}`)
  const result = `DaysToResult.${columnLetters(resultBands.length + 3)}${line}`
  return [
    { words: 'Openings are referrals', total: `Referrals.B${line}`, parts: kinds },
    {
      words: 'Every referral has a result or none',
      total: `Referrals.B${line}`,
      parts: [`DaysToResult.B${line}`],
    },
    {
      words: 'What has no result is open',
      total: `Referrals.${letterOf(endings, 'open')}${line}`,
      parts: [result],
    },
    {
      words: 'Both sides say no',
      total: `Referrals.B${line}-rejected`,
      parts: ['client', 'provider'].map((ending) => `Referrals.${letterOf(endings, ending)}${line}`),
    },
  ]
}

/** What follows on a line for the referrals that were worked here, which are some or all of the referrals. */
function acrossWorked(line: number): readonly Relation[] {
  const [rejected, open] = ['rejected', 'open'].map((name) => `Housed.B${line}-${name}`) as [string, string]
  const atMost = (words: string, part: string, total: string): Relation => ({
    words,
    total,
    parts: [part],
    atMost: true,
  })
  return [
    {
      words: 'A worked referral was accepted, was not, or is open',
      total: `DaysToAcknowledge.B${line}`,
      parts: [`Housed.B${line}`, rejected, open],
    },
    {
      words: 'The same referrals are acknowledged and contacted',
      total: `DaysToAcknowledge.B${line}`,
      parts: [`DaysToContact.B${line}`],
    },
    {
      words: 'Every referral without housing has a reason',
      total: `Reasons.B${line}`,
      parts: [rejected, `Housed.${letterOf(housings, 'not_housed')}${line}`],
    },
    atMost('Worked referrals are referrals', `DaysToAcknowledge.B${line}`, `Referrals.B${line}`),
    atMost(
      'Worked referrals accepted',
      `Housed.B${line}`,
      `Referrals.${letterOf(endings, 'accepted')}${line}`,
    ),
    atMost('Worked referrals not accepted', rejected, `Referrals.B${line}-rejected`),
    atMost('Worked referrals open', open, `Referrals.${letterOf(endings, 'open')}${line}`),
  ]
}

/** The letter of a category's column: A has the months, B all. */
function letterOf(categories: readonly Category[], key: string): string {
  return columnLetters(categories.findIndex((category) => category.key === key) + 2)
}
