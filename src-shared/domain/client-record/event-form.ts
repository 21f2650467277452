import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { whyNoFit } from '#shared/domain/event/project-fit.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import { eventFields, type EventField } from '#shared/hud/fy2026/events.ts'
import { checkWithinStay, numberIn, yesNo, type RecordFacts } from './record-facts.ts'

function has(field: EventField): (row: Values) => boolean {
  return (row) => eventFields(numberIn(row, 'Event')).includes(field)
}

/** A CE Event (4.20) that is no referral of this vault: one that was logged here or came from another system. */
export const eventForm: RecordForm<RecordFacts> = {
  id: 'event',
  table: 'Event',
  title: 'CE Event',
  lead: 'What the kind of event does not ask is taken out.',
  fields: [
    { column: 'EventDate', kind: 'date', label: 'Event date', needed: true },
    {
      column: 'Event',
      kind: 'select',
      label: 'CE Event',
      needed: true,
      options: ({ events }) => events.map(({ Event, label }) => ({ value: Event, label })),
    },
    {
      column: 'ProbSolDivRRResult',
      kind: 'choice',
      label: 'Were they housed again in a safe place?',
      asked: has('ProbSolDivRRResult'),
      options: () => yesNo,
    },
    {
      column: 'ReferralCaseManageAfter',
      kind: 'choice',
      label: 'Were they enrolled in aftercare?',
      asked: has('ReferralCaseManageAfter'),
      options: () => yesNo,
    },
    {
      column: 'LocationCrisisOrPHHousing',
      kind: 'select',
      label: 'Project they were referred to',
      needed: true,
      asked: has('LocationCrisisOrPHHousing'),
      options: ({ projects }) =>
        projects.map(({ ProjectID, ProjectName }) => ({ value: ProjectID, label: ProjectName })),
    },
    {
      column: 'ReferralResult',
      kind: 'choice',
      label: 'Result of the referral',
      asked: has('ReferralResult'),
      options: () => [
        { value: 1, label: 'Successful' },
        { value: 2, label: 'Unsuccessful: the household refused' },
        { value: 3, label: 'Unsuccessful: the provider refused' },
      ],
    },
    {
      column: 'ResultDate',
      kind: 'date',
      label: 'Result date',
      needed: true,
      asked: (row) => has('ResultDate')(row) && numberIn(row, 'ReferralResult') !== null,
    },
  ],
  check: (row, facts) => [
    ...checkWithinStay(row, 'EventDate', 'Event date', facts),
    ...checkResultDate(row, facts),
    ...checkPlace(row, facts),
  ],
}

function checkResultDate({ EventDate, ResultDate }: Values, { today }: RecordFacts): readonly Issue[] {
  if (typeof ResultDate !== 'string' || typeof EventDate !== 'string') return []
  if (compareDates(ResultDate, today) > 0)
    return [error('ResultDate', 'Result date must be today or earlier')]
  return compareDates(ResultDate, EventDate) < 0
    ? [
        error(
          'ResultDate',
          `Result date must be the same as or after ${formatDate(EventDate)}, the date of the event`,
        ),
      ]
    : []
}

function checkPlace(row: Values, { projects }: RecordFacts): readonly Issue[] {
  const { EventDate, LocationCrisisOrPHHousing: place } = row
  const event = numberIn(row, 'Event')
  const project = projects.find(({ ProjectID }) => ProjectID === place)
  if (project === undefined || event === null || typeof EventDate !== 'string') return []
  const why = whyNoFit(event, EventDate, project)
  return why === null ? [] : [error('LocationCrisisOrPHHousing', why)]
}
