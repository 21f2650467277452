import { audit, demandsOf } from '#main/reports/disclosure/audit.ts'
import { costOf, smallOnes, withMore, type Hidden } from '#main/reports/disclosure/hidden.ts'
import type { Instance } from '#main/reports/disclosure/instance.ts'
import { Tables } from '#main/reports/disclosure/tables.ts'
import type { Highs } from '#main/reports/disclosure/solver.ts'

/**
 * The least cost of a safe release, found by trying every choice of cells, the cheapest first. Null when there are more
 * choices than `most`.
 */
export function fewestByTrial(highs: Highs, instance: Instance, most = 4096): number | null {
  const small = smallOnes(instance)
  const { demands } = demandsOf(highs, instance, new Tables(instance))
  const open = [
    ...instance.columns.filter(({ kind, at }) => kind === 'cell' && !small.columns.has(at)).map(columnChoice),
    ...instance.ratios.filter(({ at }) => !small.ratios.has(at)).map(ratioChoice),
  ]
  if (2 ** open.length > most) return null
  const choices = Array.from({ length: 2 ** open.length }, (_, bits) =>
    open.filter((_choice, place) => (bits >> place) & 1).reduce(withMore, small),
  )
  const costs = new Map(choices.map((choice) => [choice, costOf(instance, choice)]))
  const cheapestFirst = choices.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0))
  const safe = cheapestFirst.find((choice) => audit(highs, instance, choice, demands).every(({ ok }) => ok))
  return safe ? (costs.get(safe) ?? null) : null
}

function columnChoice({ at }: { readonly at: number }): Hidden {
  return { columns: new Set([at]), ratios: new Set() }
}

function ratioChoice({ at }: { readonly at: number }): Hidden {
  return { columns: new Set(), ratios: new Set([at]) }
}
