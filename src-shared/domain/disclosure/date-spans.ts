import { addDays } from '#shared/domain/date/iso-date.ts'

/** Days from `start` to `end`, both included. */
export interface Span {
  readonly start: string
  readonly end: string
}

export function dayAfter(day: string): string {
  return addDays(day, 1)
}

/** The pieces into which the ends of these spans cut them: each span is made of whole pieces. */
export function elementarySpans(spans: readonly Span[]): readonly Span[] {
  const starts = [...new Set(spans.flatMap(({ start, end }) => [start, dayAfter(end)]))].toSorted()
  return starts
    .flatMap((start, at) => {
      const next = starts[at + 1]
      return next === undefined ? [] : [{ start, end: addDays(next, -1) }]
    })
    .filter((piece) => spans.some(({ start, end }) => piece.start >= start && piece.end <= end))
}
