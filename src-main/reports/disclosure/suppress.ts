import { faultsOf } from '#shared/domain/disclosure/check-release.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import { informedWidth, plainWidth } from '#shared/domain/disclosure/small-cells.ts'
import type {
  Certificate,
  HiddenCell,
  HiddenFor,
  Suppression,
} from '#shared/domain/disclosure/suppression.ts'
import { audit, demandsOf, type Demand } from './audit.ts'
import { workClock } from './clock.ts'
import { complete } from './complete.ts'
import { findFewest } from './fewest.ts'
import { costOf, everything, smallOnes, type Hidden } from './hidden.ts'
import { hideEnough, showAgain } from './hide-enough.ts'
import { toInstance, type Column, type Instance } from './instance.ts'
import type { Reader } from './reader.ts'
import { solver, type Highs } from './solver.ts'
import { Tables } from './tables.ts'

/**
 * Chooses which cells to hide and audits the choice. Within `seconds` of work it looks for the fewest; after that it takes a
 * quicker choice and says so. Nothing is ever returned unaudited: when even the quick choice cannot be proved, all is
 * hidden.
 * @throws Error when the release contradicts itself
 */
export async function suppress(release: Release, threshold: number, seconds = 15): Promise<Suppression> {
  const begin = performance.now()
  const worked = workClock()
  const instance = await readInstance(release, threshold)
  const highs = await solver()
  const tables = new Tables(instance)
  const { demands, open } = demandsOf(highs, instance, tables)
  const isOver = (share: number) => (): boolean => worked() > seconds * share
  const fewest = findFewest(highs, instance, open, tables, isOver(0.5))
  let hidden = fewest.hidden
  if (!fewest.proved) {
    hidden = hideEnough(highs, instance, hidden, open, tables)
    hidden = showAgain(highs, instance, smallOnes(instance), hidden, open, tables, isOver(1))
  }
  let certificate = certify(highs, instance, hidden, demands, tables)
  if (!certificate.passed) {
    hidden = everything(instance)
    certificate = certify(highs, instance, hidden, demands, tables)
  }
  const cells = release.cells.length + release.percents.length
  const gap = fewest.proved ? 0 : Math.max(0, costOf(instance, hidden) - fewest.atLeast)
  const ids = hiddenCells(instance, hidden)
  return {
    hidden: ids,
    shown: cells - ids.length,
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
  const highs = await solver()
  const tables = new Tables(instance)
  const { demands } = demandsOf(highs, instance, tables)
  return certify(highs, instance, hiddenBy(instance, hiddenIds), demands, tables)
}

/** What is unknown when these ids are hidden: a number only where each cell is in which it stands. */
export function hiddenBy({ columns, ratios }: Instance, ids: ReadonlySet<string>): Hidden {
  const isHidden = ({ cells }: Column): boolean => cells.length > 0 && cells.every((id) => ids.has(id))
  return {
    columns: new Set(columns.filter(isHidden).map(({ at }) => at)),
    ratios: new Set(ratios.filter(({ id }) => ids.has(id)).map(({ at }) => at)),
  }
}

export async function readInstance(release: Release, threshold: number): Promise<Instance> {
  const [fault] = faultsOf(release)
  if (fault !== undefined) throw new Error(`This release contradicts itself: ${fault}`)
  const completed = complete(await solver(), release)
  if (!completed) throw new Error('This release does not agree with what was printed before')
  return toInstance(release, threshold, completed)
}

function certify(
  highs: Highs,
  instance: Instance,
  hidden: Hidden,
  demands: readonly Demand[],
  tables: Tables,
): Certificate {
  const id = (column: number): string => instance.columns[column]?.id ?? ''
  const { threshold } = instance
  const printedSmall = instance.columns.filter(
    ({ at, hiddenFor }) => hiddenFor !== null && !hidden.columns.has(at),
  )
  const isPrinted = ({ guarded: { column } }: Demand): boolean =>
    instance.columns[column]?.kind === 'cell' && !hidden.columns.has(column)
  const audited = demands.filter((demand) => !isPrinted(demand))
  const findings = audit(highs, instance, hidden, audited, { tables })
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
    ...columns.flatMap(({ cells, hiddenFor }) => cells.map((id) => ({ id, why: whyOf(hiddenFor) }))),
    ...ratios.map(({ id, small }) => ({ id, why: small ? ('small share' as const) : ('protects' as const) })),
  ]
}

function whyOf(hiddenFor: Column['hiddenFor']): HiddenFor {
  return hiddenFor === 'small' || hiddenFor === 'differs' ? hiddenFor : 'protects'
}
