import type { BesideTimes } from './measure-beside.ts'

/** The rows of the table of light calls beside jobs. */
export function besideRows(
  beside: readonly BesideTimes[],
  ms: (time: number) => string,
): readonly (readonly string[])[] {
  return beside.map(({ work, seconds, reading, writing }) => [
    work,
    seconds.toFixed(0),
    String(reading.runs),
    ms(reading.median),
    ms(reading.p99),
    ...(writing === null ? ['0', '', ''] : [String(writing.runs), ms(writing.median), ms(writing.longest)]),
  ])
}
