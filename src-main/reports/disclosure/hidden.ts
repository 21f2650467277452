import type { Instance } from './instance.ts'

/** What is not printed, by place. */
export interface Hidden {
  readonly columns: ReadonlySet<number>
  readonly ratios: ReadonlySet<number>
}

/** What is hidden in any case: the small counts, what was hidden before, and the percentages of small groups. */
export function smallOnes({ columns, ratios }: Instance): Hidden {
  return {
    columns: new Set(columns.filter(({ hiddenFor }) => hiddenFor !== null).map(({ at }) => at)),
    ratios: new Set(ratios.filter(({ small }) => small).map(({ at }) => at)),
  }
}

/** Nothing is printed. */
export function everything({ columns, ratios }: Instance): Hidden {
  return {
    columns: new Set(columns.filter(({ kind }) => kind === 'cell').map(({ at }) => at)),
    ratios: new Set(ratios.filter(({ known }) => !known).map(({ at }) => at)),
  }
}

export function withMore(hidden: Hidden, more: Hidden): Hidden {
  return {
    columns: new Set([...hidden.columns, ...more.columns]),
    ratios: new Set([...hidden.ratios, ...more.ratios]),
  }
}

/** Whether a reader does not know this column: it is hidden, or nobody ever printed it. */
export function isFree(instance: Instance, hidden: Hidden, column: number): boolean {
  const kind = instance.columns[column]?.kind
  return kind === 'unprinted' || (kind === 'cell' && hidden.columns.has(column))
}

/** How much is hidden, in the weights of the cells. */
export function costOf({ columns, ratios }: Instance, hidden: Hidden): number {
  return weightOf(hidden.columns, columns) + weightOf(hidden.ratios, ratios)
}

function weightOf(places: ReadonlySet<number>, all: readonly { readonly weight: number }[]): number {
  return [...places].reduce((sum, at) => sum + (all[at]?.weight ?? 0), 0)
}
