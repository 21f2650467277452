/** How many of the numbers of a release show. */
export interface Shown {
  readonly shown: number
  readonly cells: number
}

/** The same of all tables together. */
export function shownIn(tables: readonly { readonly shown: number; readonly hidden: number }[]): Shown {
  const shown = tables.reduce((sum, table) => sum + table.shown, 0)
  return { shown, cells: tables.reduce((sum, { hidden }) => sum + hidden, shown) }
}
