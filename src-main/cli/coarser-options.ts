import { shownWords, type Alternative, type Coarser } from '#shared/domain/disclosure/coarser.ts'
import type { Shown } from '#shared/domain/disclosure/shown-in.ts'
import { columnLetters } from '#shared/domain/report/cell-id.ts'
import type { MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { UsageError, type Given, type Option, type Terminal } from './command.ts'

/** The options that say a report more coarsely, so that more of the rest shows. */
export const coarserOptions = {
  without: {
    kind: 'list',
    value: 'TABLE',
    words: 'Leave these tables out, so that more of the others shows',
  },
  merge: {
    kind: 'list',
    value: 'TABLE:PARTS',
    words: 'Add up lines (Q9d:3,4) or columns (Q7a,Q8a:E,F), counted as in the CSV files',
  },
  alternatives: {
    kind: 'flag',
    words: 'Also say what could be merged, widened or left out so that more shows, and how to ask for it',
  },
} as const satisfies Readonly<Record<string, Option>>

/** Judges the form of what was asked, before any report is made. @throws UsageError */
export function checkCoarser(given: Given, isExact: boolean): void {
  const asked = [...given.list('without'), ...given.list('merge')]
  if (isExact && asked.length > 0)
    throw new UsageError('--without and --merge are for coc, board and public: HUD takes the whole report')
  for (const text of given.list('merge')) partsOf(text)
}

/** What was asked, in the words of this report. @throws UsageError where it has no such line or column */
export function coarserOf(given: Given, report: MadeReport): readonly Coarser[] {
  return [
    ...given.list('without').map((table): Coarser => ({ kind: 'without-table', table })),
    ...given.list('merge').map((text): Coarser => {
      const { tables, parts, isLines } = partsOf(text)
      const [table] = tables.map((id) => tableOf(report, id))
      const labels = parts.map(
        (part) => labelOf(table, part, isLines) ?? fail(`--merge ${text}: there is no ${part}`),
      )
      return isLines
        ? { kind: 'merge-rows', table: tables[0] ?? '', labels }
        : { kind: 'merge-columns', tables: [...tables], labels }
    }),
  ]
}

/**
 * Prepares, and says besides what would show more where that was asked for; also after a refusal, since then it says what
 * could leave instead.
 */
export async function withAlternatives<T extends { readonly suppression: Shown | null }>(
  given: Given,
  terminal: Terminal,
  report: MadeReport,
  prepare: () => Promise<T>,
  find: (now: T | null) => Promise<readonly Alternative[]>,
): Promise<T> {
  const say = async (now: T | null): Promise<void> => {
    if (!given.flag('alternatives')) return
    const found = await find(now)
    if (found.length === 0) terminal.error('Nothing that was tried shows more.')
    for (const one of found)
      terminal.error(`${one.words}: ${shownWords(one)}.${optionFor(one.choice, report)}`)
  }
  try {
    const prepared = await prepare()
    await say(prepared)
    return prepared
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'not-allowed') await say(null)
    throw failure
  }
}

/** ` (--merge Q9d:3,4)`; nothing where no option says it. */
function optionFor(choice: Coarser, report: MadeReport): string {
  switch (choice.kind) {
    case 'without-table':
      return ` (--without ${choice.table})`
    case 'wider-dates':
      return ` (--start ${choice.start} --end ${choice.end})`
    case 'merge-rows': {
      const lines = report.tables.find(({ id }) => id === choice.table)?.rows.map(({ label }) => label) ?? []
      return mergeOption(
        choice.table,
        choice.labels.map((label) => lines.indexOf(label)),
        (at) => `${at + 2}`,
      )
    }
    case 'merge-columns': {
      const columns = report.tables.find(({ id }) => id === choice.tables[0])?.columns ?? []
      return mergeOption(
        choice.tables.join(),
        choice.labels.map((label) => columns.indexOf(label)),
        (at) => columnLetters(at),
      )
    }
  }
}

function mergeOption(tables: string, places: readonly number[], name: (at: number) => string): string {
  return places.includes(-1) ? '' : ` (--merge ${tables}:${places.map(name).join()})`
}

function partsOf(text: string) {
  const [, tables = '', parts = ''] = /^([A-Za-z0-9,]+):([A-Z]+(?:,[A-Z]+)+|\d+(?:,\d+)+)$/.exec(text) ?? []
  const isLines = /^\d/.test(parts)
  if (parts === '' || (isLines && tables.includes(',')))
    throw new UsageError(
      `--merge ${text}: name one table and its lines (Q9d:3,4), or tables and their columns (Q7a,Q8a:E,F)`,
    )
  return { tables: tables.split(','), parts: parts.split(','), isLines }
}

function tableOf({ tables }: MadeReport, id: string): MadeTable {
  return tables.find((table) => table.id === id) ?? fail(`This report has no table ${id}`)
}

function labelOf(table: MadeTable | undefined, part: string, isLines: boolean): string | undefined {
  if (isLines) return table?.rows[Number(part) - 2]?.label
  return table?.columns.find((_label, at) => at > 0 && columnLetters(at) === part)
}

function fail(words: string): never {
  throw new UsageError(words)
}
