/** What every piece of the editor is given. */
export interface Part<T> {
  readonly value: T
  readonly onChange: (value: T) => void
  /** Where it stands, for the ids of its fields: `body.sections.0`. */
  readonly path: string
  /** The sentence at a field. */
  readonly errorAt: (path: string) => string | undefined
}

/** The object without a part that was emptied. */
export function withPart<T extends object, K extends keyof T>(whole: T, key: K, value: T[K] | undefined): T {
  const { [key]: _gone, ...rest } = whole
  return (value === undefined ? rest : { ...whole, [key]: value }) as T
}
