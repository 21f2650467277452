import type { Release } from '#shared/domain/disclosure/release.ts'
import { audit, type Demand } from '#main/reports/disclosure/audit.ts'
import { solver } from '#main/reports/disclosure/solver.ts'
import { hiddenBy, readInstance } from '#main/reports/disclosure/suppress.ts'
import { grandTotal, tryEveryTable } from './every-table.ts'
import { randomRelease, type Draw } from './random-release.ts'

const threshold = 5

/**
 * Hides some cells of a tiny random release, small or not, and lets the audit and the trial of every table say what each
 * guarded one can be. Returns where they differ, and how many answers were compared.
 */
export async function compareAudit(
  draw: Draw,
): Promise<{ readonly compared: number; readonly differ: readonly string[] }> {
  const made = randomRelease(draw, 3, 8)
  const { tables } = made
  const release = withoutEarlier(made.release)
  const grand = new Set(tables.map(grandTotal))
  const inner = new Set(tables.flatMap((table) => table.inner.map(({ id }) => id)))
  const most = Math.max(...release.cells.filter(({ id }) => grand.has(id)).map(({ value }) => value))
  // as many unknown inner cells as can be tried in a moment
  let open = Math.floor(Math.log(100_000) / Math.log(most + 2))
  const hidden = new Set<string>()
  for (const { id } of release.cells) {
    if (grand.has(id) || draw(2) === 0) continue
    if (inner.has(id) && (open -= 1) < 0) continue
    hidden.add(id)
  }
  for (const { id } of release.percents) if (draw(2) === 0) hidden.add(id)

  const instance = await readInstance(release, threshold)
  const highs = await solver()
  const unknown = hiddenBy(instance, hidden)
  const guarded = instance.columns.filter(({ at }) => unknown.columns.has(at))
  const differ: string[] = []
  for (const reader of ['plain', 'informed'] as const) {
    const demands: readonly Demand[] = guarded.map(({ at }) => ({
      guarded: { column: at, how: 'small' },
      reader,
      needed: 1,
    }))
    const findings = audit(highs, instance, unknown, demands, { exact: true })
    const smallOnes = new Set(
      guarded.filter(({ hiddenFor }) => hiddenFor === 'small').flatMap(({ cells }) => cells),
    )
    const possible = tryEveryTable(
      { ...made, release },
      hidden,
      reader === 'informed' ? smallOnes : new Set(),
      threshold,
    )
    for (const { column, least, greatest, proved } of findings) {
      const id = instance.columns[column]?.id ?? ''
      const truth = possible.get(id)
      if (truth?.least !== least || truth.greatest !== greatest || !proved)
        differ.push(
          `${reader} ${id}: ${least} to ${greatest}, by trial ${truth?.least} to ${truth?.greatest}`,
        )
    }
  }
  return { compared: guarded.length * 2, differ }
}

function withoutEarlier(release: Release): Release {
  const isNow = (id: string): boolean => !/^(before|since) /.test(id)
  return {
    ...release,
    known: [],
    unprinted: release.unprinted.filter(({ id }) => isNow(id)),
    relations: release.relations.filter(({ terms }) => terms.every(([id]) => isNow(id))),
  }
}
