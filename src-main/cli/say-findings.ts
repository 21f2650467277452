import { effects } from '#shared/domain/exchange/finding-effects.ts'
import type { FindingGroup, Preview } from '#main/exchange/preview.ts'

/** One kind of finding in one line: what became of it, how often, where and why. */
export function findingWords({ file, column, reason, effect, count, firstLine }: FindingGroup): string {
  const place = [file, column].filter((part) => part !== null).join(' ')
  const line = firstLine === null ? '' : ` (first in line ${firstLine})`
  return `${effects[effect]}, ${count} ${count === 1 ? 'time' : 'times'}: ${place}: ${reason}${line}`
}

/** How many kinds are told one by one where something else is wanted. */
const mostKinds = 20

/** Says what an export lost while it was read, so that no report is short of it without a word. */
export function sayLosses(say: (line: string) => void, { findings }: Pick<Preview, 'findings'>): void {
  const lost = findings.filter(({ effect }) => effect === 'row' || effect === 'value')
  if (lost.length === 0) return
  const total = (kind: 'row' | 'value'): number =>
    lost.filter(({ effect }) => effect === kind).reduce((sum, { count }) => sum + count, 0)
  const [rows, values] = [total('row'), total('value')]
  say(
    `While the export was read, ${rows} ${rows === 1 ? 'row was' : 'rows were'} left out, and ${values} ${values === 1 ? 'value' : 'values'}:`,
  )
  // Rows before values: with a row go all its values, and what hangs on it.
  const inOrder = [...lost].sort((a, b) => a.effect.localeCompare(b.effect) || b.count - a.count)
  for (const group of inOrder.slice(0, mostKinds)) say(findingWords(group))
  if (lost.length > mostKinds)
    say(`And ${lost.length - mostKinds} more kinds. import --dry-run says them all.`)
}
