import type { Cell, MadeReport } from '#shared/domain/report/made-report.ts'
import { sampleRange } from './sample-range.ts'

/** A small report in the shape of the CE APR: two projects, people by age, a share of them housed, and events. */
export function madeReport(counts: {
  readonly adults: number
  readonly children: number
  readonly housed: number
  readonly events: number
  readonly range?: Partial<MadeReport['range']>
  readonly projects?: readonly string[]
}): MadeReport {
  const { adults, children, housed, events } = counts
  const of =
    (kind: 'people' | 'records') =>
    (id: string, value: number): Cell => ({ kind: 'count', id, of: kind, value })
  const people = of('people')
  const text = (id: string, value: string): Cell => ({ kind: 'text', id, value })
  return {
    report: 'sample',
    title: 'Sample',
    range: { ...sampleRange, ...counts.range },
    projects: [...(counts.projects ?? counts.range?.ProjectIDs ?? ['P1', 'P2'])],
    tables: [
      {
        id: 'Q4a',
        title: 'Projects',
        columns: ['Organization Name', 'Project Name', 'Project ID', 'Geocode', 'Clients'],
        rows: [
          {
            label: 'Harbor House',
            cells: [
              text('Q4a.B2', 'Harbor Shelter'),
              text('Q4a.C2', 'P1'),
              text('Q4a.D2', '069999'),
              people('Q4a.E2', adults),
            ],
          },
        ],
      },
      {
        id: 'Q7a',
        title: 'Persons served',
        columns: ['', 'Total'],
        rows: [
          { label: 'Adults', cells: [people('Q7a.B2', adults)] },
          { label: 'Children', cells: [people('Q7a.B3', children)] },
          { label: 'Total', cells: [people('Q7a.B4', adults + children)] },
          { label: 'Housed', cells: [people('Q7a.B5', housed)] },
          {
            label: 'Rate',
            cells: [
              {
                kind: 'percent',
                id: 'Q7a.B6',
                value: adults + children === 0 ? 0 : housed / (adults + children),
                numerator: ['Q7a.B5'],
                denominator: ['Q7a.B2', 'Q7a.B3'],
              },
            ],
          },
          { label: 'Not asked', cells: [{ kind: 'blank', id: 'Q7a.B7' }] },
        ],
      },
      {
        id: 'Q10',
        title: 'Activity',
        columns: ['', 'Total'],
        rows: [{ label: 'Events', cells: [of('records')('Q10.B2', events)] }],
      },
    ],
    unprinted: [],
    sums: [{ total: 'Q7a.B4', parts: ['Q7a.B2', 'Q7a.B3'] }],
    notes: ['Harbor Shelter is left out'],
    checks: [{ words: 'Adults and children are everyone', holds: true }],
  }
}
