import type { Severity } from '#shared/domain/data-check/severity.ts'
import type { DataCheck } from '../data-check.ts'
import { stayRows } from '../rows.ts'

/** A span of a project's days that stays should lie in. */
interface Span {
  readonly id: string
  readonly element: string
  readonly start: string
  readonly end: string
  readonly opened: string
  readonly closed: string
  readonly field: string
}

const operating: Span = {
  id: 'operating',
  element: '2.02.3',
  start: 's.OperatingStartDate',
  end: 's.OperatingEndDate',
  opened: 'opened',
  closed: 'closed',
  field: 'operating dates',
}

/** In HMIS or, as here, with a comparable database. Gaps between two records are not looked at. */
const taking: Span = {
  id: 'participation',
  element: '2.08.2',
  start: 's.partStart',
  end: "nullif(s.partEnd, '9999-12-31')",
  opened: 'began to take part',
  closed: 'stopped taking part',
  field: 'participation dates',
}

function outside(
  span: Span,
  where: string,
  words: string,
  eva: number,
  severity: Severity,
  condition: string,
): DataCheck {
  return {
    id: `stay-${where}-${span.id}`,
    eva: [eva],
    severity,
    element: span.element,
    subject: 'stay',
    title: `Stay ${words}`,
    means: 'Reports leave out days on which the project was not there.',
    mend: `Correct the project start or the exit of this stay, or the ${span.field} of the project.`,
    sql: stayRows('EntryDate', condition),
  }
}

/** The five ways in which a stay and a span can miss each other. Exactly one holds, or none. */
function outsideChecks(
  span: Span,
  eva: readonly [number, number, number, number, number],
  loose: Severity,
): readonly DataCheck[] {
  const { start, end } = span
  const [after, before, overEnd, overBoth, overStart] = eva
  const beyondEnd = `s.until > ${end}`
  return [
    outside(span, 'after', `begins after the project ${span.closed}`, after, loose, `s.EntryDate > ${end}`),
    outside(span, 'before', `ends before the project ${span.opened}`, before, loose, `s.ExitDate < ${start}`),
    outside(
      span,
      'over-end-of',
      `goes on after the project ${span.closed}`,
      overEnd,
      'error',
      `s.EntryDate >= ${start} AND s.EntryDate <= ${end} AND ${beyondEnd}`,
    ),
    outside(
      span,
      'over-all-of',
      `begins before the project ${span.opened} and goes on after it ${span.closed}`,
      overBoth,
      'error',
      `s.EntryDate < ${start} AND s.until >= ${start} AND ${beyondEnd}`,
    ),
    outside(
      span,
      'over-start-of',
      `begins before the project ${span.opened}`,
      overStart,
      'error',
      `s.EntryDate < ${start} AND s.until >= ${start} AND coalesce(s.until <= ${end}, 1)`,
    ),
  ]
}

/** Stays outside the days on which their project was there. */
export const projectSpanChecks: readonly DataCheck[] = [
  ...outsideChecks(operating, [116, 118, 119, 120, 117], 'error'),
  ...outsideChecks(taking, [111, 113, 114, 115, 112], 'warning'),
]
