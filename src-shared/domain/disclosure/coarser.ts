import { z } from 'zod'
import { formatDate } from '#shared/domain/date/format-date.ts'

const tableSchema = z.string().max(100)
const labelsSchema = z.array(z.string().max(500)).min(2).max(100)

/**
 * A way to say less, so that less of it has to be hidden: a table left out, lines or columns added up into one, longer
 * dates. Labels are as the table prints them.
 */
export const coarserSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('without-table'), table: tableSchema }),
  z.object({ kind: z.literal('merge-rows'), table: tableSchema, labels: labelsSchema }),
  z.object({
    kind: z.literal('merge-columns'),
    tables: z.array(tableSchema).min(1).max(100),
    labels: labelsSchema,
  }),
  z.object({ kind: z.literal('wider-dates'), start: z.iso.date(), end: z.iso.date() }),
])
export type Coarser = Readonly<z.output<typeof coarserSchema>>

/** Several of them, in the order in which they were chosen: each says more coarsely what those before it left. */
export const coarserChoicesSchema = z.array(coarserSchema).max(20)

/** A choice that was made, and what it was. */
export const chosenSchema = z.object({ choice: coarserSchema, words: z.string() })
export type Chosen = Readonly<z.output<typeof chosenSchema>>

/** A coarser way to say the same, and what it would show. */
export const alternativeSchema = chosenSchema.extend({
  shown: z.number().int(),
  cells: z.number().int(),
  /** The choice of cells could not be proved to hide least: more may show. */
  atLeast: z.boolean(),
  /** What shows of the same numbers without it; null after a refusal, when nothing does. */
  instead: z.object({ shown: z.number().int(), cells: z.number().int() }).nullable(),
})
export type Alternative = Readonly<z.output<typeof alternativeSchema>>

/** What it would show, in words: `286 of 310 numbers show instead of 251 of 330`. */
export function shownWords({ choice, shown, cells, atLeast, instead }: Alternative): string {
  const of = choice.kind === 'without-table' ? `${cells} numbers of the other tables` : `${cells} numbers`
  return `${atLeast ? 'At least ' : ''}${shown} of ${of} show${before(instead, { shown, cells })}`
}

function before(
  instead: Alternative['instead'],
  { shown, cells }: Pick<Alternative, 'shown' | 'cells'>,
): string {
  if (instead === null) return ''
  if (instead.cells !== cells) return ` instead of ${instead.shown} of ${instead.cells}`
  return instead.shown === shown ? ', as they do now' : ` instead of ${instead.shown}`
}

/** The titles of tables by id. */
type Titles = ReadonlyMap<string, string>

export function titlesOf(tables: readonly { readonly id: string; readonly title: string }[]): Titles {
  return new Map(tables.map(({ id, title }) => [id, title]))
}

export function chosenOf(choices: readonly Coarser[], titles: Titles): Chosen[] {
  return choices.map((choice) => ({ choice, words: coarserWords(choice, titles) }))
}

/** Those that are left when one is taken back: with it go later ones that merged what it had merged. */
export function takenBack(chosen: readonly Chosen[], at: number): Chosen[] {
  const gone = chosen[at]?.choice
  const made = gone !== undefined && 'labels' in gone ? gone.labels.join(' or ') : null
  const builds = ({ choice }: Chosen): boolean =>
    made !== null && 'labels' in choice && choice.labels.includes(made)
  const dependent = chosen.findIndex((one, later) => later > at && builds(one))
  const rest = dependent === -1 ? chosen : takenBack(chosen, dependent)
  return rest.filter((_one, place) => place !== at)
}

/** What to do: `Leave out Q9d, Referral events`. */
export function coarserWords(choice: Coarser, titles: Titles): string {
  switch (choice.kind) {
    case 'without-table':
      return `Leave out ${named(choice.table, titles)}`
    case 'merge-rows':
      return `Merge ${choice.labels.length} lines of ${choice.table}: ${choice.labels.join('; ')}`
    case 'merge-columns':
      return `Merge ${choice.labels.join(' and ')} in ${choice.tables.join(', ')}`
    case 'wider-dates':
      return `Widen the dates to ${formatDate(choice.start)} to ${formatDate(choice.end)}`
  }
}

/** What was done, for who reads the report: `Left out: Q9d, Referral events.` Null where the report says it itself. */
export function coarsenedWords(choice: Coarser, titles: Titles): string | null {
  switch (choice.kind) {
    case 'without-table':
      return `Left out: ${named(choice.table, titles)}.`
    case 'merge-rows':
      return `Added up into one line of ${choice.table}: ${choice.labels.join('; ')}.`
    case 'merge-columns':
      return `Added up into one column of ${choice.tables.join(', ')}: ${choice.labels.join('; ')}. Their percentages are left out.`
    case 'wider-dates':
      return null
  }
}

function named(table: string, titles: Titles): string {
  const title = titles.get(table)
  return title === undefined ? table : `${table}, ${title}`
}
