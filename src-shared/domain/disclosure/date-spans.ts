import { addDays, daysBetween } from '#shared/domain/date/iso-date.ts'

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

/** Longer ranges with the same last day, offered where a short one has to hide much: twice as long, and a year. */
export function widerSpans({ start, end }: Span): readonly Span[] {
  const days = daysBetween(start, end) + 1
  return [2 * days, 365]
    .filter((longer) => longer > days)
    .map((longer) => ({ start: addDays(end, 1 - longer), end }))
}
