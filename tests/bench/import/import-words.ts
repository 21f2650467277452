import type { ImportTimes } from './measure-import.ts'

/** The rows of the table of imports. */
export function importRows(
  imports: readonly ImportTimes[],
  ms: (time: number) => string,
): readonly (readonly string[])[] {
  return imports.flatMap((one) => {
    const {
      ours,
      oursCpu,
      staging,
      merging,
      folding,
      plain,
      plainCpu,
      plainWithReading,
      plainWithReadingCpu,
    } = one
    const clients = one.clients.toLocaleString('en-US')
    return [
      { work: 'import', wall: ours, cpu: oursCpu },
      { work: 'of that, reading and checking', wall: staging, cpu: null },
      { work: 'of that, merging', wall: merging, cpu: null },
      { work: 'after it, folding the log', wall: folding, cpu: null },
      { work: 'plain, inserting alone', wall: plain, cpu: plainCpu },
      { work: 'plain, with reading', wall: plainWithReading, cpu: plainWithReadingCpu },
    ].map(({ work, wall, cpu }) => [
      clients,
      work,
      String(wall.runs),
      ms(wall.median),
      ms(wall.longest),
      cpu === null ? '' : ms(cpu.median),
    ])
  })
}
