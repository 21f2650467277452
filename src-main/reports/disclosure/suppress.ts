import { faultsOf } from '#shared/domain/disclosure/check-release.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import { informedWidth, plainWidth } from '#shared/domain/disclosure/small-cells.ts'
import type { Certificate, HiddenCell, Suppression } from '#shared/domain/disclosure/suppression.ts'
import { audit, demandsOf, type Demand } from './audit.ts'
import { complete } from './complete.ts'
import { findFewest } from './fewest.ts'
import { costOf, everything, smallOnes, type Hidden } from './hidden.ts'
import { hideEnough, showAgain } from './hide-enough.ts'
import { toInstance, type Instance } from './instance.ts'
import type { Reader } from './reader.ts'
import { solver, type Highs } from './solver.ts'

/**
 * Chooses which cells to hide and audits the choice. Within `seconds` it looks for the fewest; after that it takes a
 * quicker choice and says so. Nothing is ever returned unaudited: when even the quick choice cannot be proved, all is
 * hidden.
 * @throws Error when the release contradicts itself
 */
export async function suppress(release: Release, threshold: number, seconds = 20): Promise<Suppression> {
  const begin = performance.now()
  const instance = await readInstance(release, threshold)
  const highs = await solver()
  const demands = demandsOf(highs, instance)
  const isOver = (share: number) => (): boolean => performance.now() - begin > seconds * 1000 * share
  const fewest = findFewest(highs, instance, demands, isOver(0.7))
  let hidden = fewest.hidden
  if (!fewest.proved) {
    hidden = hideEnough(highs, instance, hidden, demands)
    hidden = showAgain(highs, instance, smallOnes(instance), hidden, demands, isOver(1))
  }
  let certificate = certify(highs, instance, hidden, demands)
  if (!certificate.passed) {
    hidden = everything(instance)
    certificate = certify(highs, instance, hidden, demands)
  }
  const cells = release.cells.length + release.percents.length
  const gap = fewest.proved ? 0 : Math.max(0, costOf(instance, hidden) - fewest.atLeast)
  return {
    hidden: hiddenCells(instance, hidden),
    shown: cells - hidden.columns.size - hidden.ratios.size,
    cells,
    how: gap < 1e-6 ? 'fewest' : 'more than needed',
    gap,
    seconds: (performance.now() - begin) / 1000,
    certificate,
  }
}

/** Audits a release in which exactly these cells are hidden, as a stranger would: from what is printed alone. */
export async function auditRelease(
  release: Release,
  threshold: number,
  hiddenIds: ReadonlySet<string>,
): Promise<Certificate> {
  const instance = await readInstance(release, threshold)
  const places = (all: readonly { readonly at: number; readonly id: string }[]): ReadonlySet<number> =>
    new Set(all.filter(({ id }) => hiddenIds.has(id)).map(({ at }) => at))
  const hidden = { columns: places(instance.columns), ratios: places(instance.ratios) }
  const highs = await solver()
  return certify(highs, instance, hidden, demandsOf(highs, instance))
}

export async function readInstance(release: Release, threshold: number): Promise<Instance> {
  const [fault] = faultsOf(release)
  if (fault !== undefined) throw new Error(`This release contradicts itself: ${fault}`)
  const completed = complete(await solver(), release)
  if (!completed) throw new Error('This release does not agree with what was printed before')
  return toInstance(release, threshold, completed)
}

function certify(highs: Highs, instance: Instance, hidden: Hidden, demands: readonly Demand[]): Certificate {
  const id = (column: number): string => instance.columns[column]?.id ?? ''
  const { threshold } = instance
  const printedSmall = instance.columns.filter(({ at, small }) => small && !hidden.columns.has(at))
  const isPrinted = ({ guarded: { column } }: Demand): boolean =>
    instance.columns[column]?.kind === 'cell' && !hidden.columns.has(column)
  const audited = demands.filter((demand) => !isPrinted(demand))
  const findings = audit(highs, instance, hidden, audited)
  const open = new Set([
    ...printedSmall.map((column) => column.id),
    ...findings.filter(({ ok }) => !ok).map(({ column }) => id(column)),
  ])
  const widths = findings
    .filter((_finding, at) => audited[at]?.reader === 'plain' && audited[at].guarded.how === 'small')
    .map(({ least, greatest }) => greatest - least)
  const rule = { plain: plainWidth(threshold), informed: informedWidth(threshold) }
  const lowered = (who: Reader): number =>
    demands.filter(({ needed, reader }) => reader === who && needed < rule[who]).length
  return {
    threshold,
    passed: open.size === 0,
    guarded: instance.guarded.length,
    plainWidth: rule.plain,
    informedWidth: rule.informed,
    narrowest: widths.length === 0 ? null : Math.min(...widths),
    narrowedBefore: lowered('plain'),
    narrowedByRule: lowered('informed'),
    open: [...open],
  }
}

function hiddenCells(instance: Instance, hidden: Hidden): readonly HiddenCell[] {
  const columns = instance.columns.filter(({ at }) => hidden.columns.has(at))
  const ratios = instance.ratios.filter(({ at }) => hidden.ratios.has(at))
  return [
    ...columns.map(({ id, small }) => ({ id, why: small ? ('small' as const) : ('protects' as const) })),
    ...ratios.map(({ id, small }) => ({ id, why: small ? ('small share' as const) : ('protects' as const) })),
  ]
}
