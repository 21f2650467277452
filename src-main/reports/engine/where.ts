/** What a fact is compared with. */
type Value = string | number

/**
 * Which facts a cell counts, as data. Compiled to SQL once, and the same SQL counts the cell and names what is behind
 * it.
 */
export type Where =
  | { readonly kind: 'everything' }
  | { readonly kind: 'in'; readonly fact: string; readonly values: readonly Value[] }
  | { readonly kind: 'missing'; readonly fact: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Where[] }
  | { readonly kind: 'not'; readonly of: Where }

export const everything: Where = { kind: 'everything' }

/** The fact has one of these values. A missing fact has none of them. */
export function is(fact: string, ...values: readonly Value[]): Where {
  return { kind: 'in', fact, values }
}

/** The fact is not known. */
export function missing(fact: string): Where {
  return { kind: 'missing', fact }
}

export function all(...of: readonly Where[]): Where {
  return { kind: 'all', of }
}

export function any(...of: readonly Where[]): Where {
  return { kind: 'any', of }
}

export function not(of: Where): Where {
  return { kind: 'not', of }
}

/** The condition as SQL over the columns of a universe, true or false and never NULL. Throws on an unknown fact. */
export function toSql(where: Where, facts: readonly string[]): string {
  const known = (fact: string): string => {
    if (!facts.includes(fact)) throw new Error(`there is no fact ${fact} among ${facts.join(', ')}`)
    return `"${fact}"`
  }
  switch (where.kind) {
    case 'everything':
      return '1'
    case 'in':
      return `(${known(where.fact)} IS NOT NULL AND ${known(where.fact)} IN (${where.values.map(literal).join(', ')}))`
    case 'missing':
      return `${known(where.fact)} IS NULL`
    case 'all':
      return `(${where.of.map((part) => toSql(part, facts)).join(' AND ') || '1'})`
    case 'any':
      return `(${where.of.map((part) => toSql(part, facts)).join(' OR ') || '0'})`
    case 'not':
      return `NOT ${toSql(where.of, facts)}`
  }
}

function literal(value: Value): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}
