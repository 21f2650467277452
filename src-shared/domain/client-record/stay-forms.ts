import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import type { FormField, RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import {
  livingSituationQuestions,
  type LivingSituationField,
  type LivingSituationQuestions,
} from '#shared/hud/fy2026/living-situations.ts'
import { checkWithinStay, numberIn, type RecordFacts } from './record-facts.ts'

/** The dates, the place and the household of a stay that no intake of this vault made (3.08 to 3.20). */
export const stayForm: RecordForm<RecordFacts> = {
  id: 'stay',
  table: 'Enrollment',
  title: 'Enrollment',
  lead: 'A stay that was recorded without an intake here.',
  fields: [
    { column: 'EntryDate', kind: 'date', label: 'Project start date', needed: true },
    {
      column: 'RelationshipToHoH',
      kind: 'choice',
      label: 'Relationship to head of household',
      needed: true,
    },
    {
      column: 'EnrollmentCoC',
      kind: 'choice',
      label: 'Continuum of Care',
      options: ({ stay }) => (stay?.CoCCodes ?? []).map((value) => ({ value, label: value })),
    },
    { column: 'DisablingCondition', kind: 'choice', label: 'Disabling condition', needed: true },
  ],
  check: (row, facts) => [...checkDays(row, facts), ...checkHead(row, facts)],
}

function checkDays({ EntryDate }: Values, { stay, today }: RecordFacts): readonly Issue[] {
  if (typeof EntryDate !== 'string' || stay === null) return []
  const limits = [
    { date: stay.firstRecord, what: 'the first event or assessment of the stay' },
    { date: stay.MoveInDate, what: 'the move-in date' },
    { date: stay.ExitDate, what: 'the exit date' },
  ]
  const passed = limits.find(({ date }) => date !== null && compareDates(EntryDate, date) > 0)
  if (passed !== undefined) {
    const limit = `${formatDate(passed.date ?? '')}, ${passed.what}`
    return [error('EntryDate', `Project start date must be the same as or before ${limit}`)]
  }
  return compareDates(EntryDate, today) > 0
    ? [warning('EntryDate', 'Project start date is in the future: check the year')]
    : []
}

function checkHead(row: Values, { stay }: RecordFacts): readonly Issue[] {
  const isHead = row['RelationshipToHoH'] === 1
  if (isHead && stay?.hasOtherHead === true)
    return [
      error(
        'RelationshipToHoH',
        'Somebody else is the head of this household: choose the relationship to that person',
      ),
    ]
  return !isHead && stay?.hasOtherHead === false
    ? [warning('RelationshipToHoH', 'Nobody would be the head of this household')]
    : []
}

/** When they moved into a home (3.20), where no referral of this vault keeps it. */
export const moveInForm: RecordForm<RecordFacts> = {
  id: 'move-in',
  table: 'Enrollment',
  title: 'Move-in',
  lead: 'The day on which they moved into a home of this project.',
  fields: [
    {
      column: 'MoveInDate',
      kind: 'date',
      label: 'Move-in date',
      hint: 'Leave it empty while they wait for a home',
      asked: (_row, { stay }) => isPermanentHousing(stay?.ProjectType ?? -1),
    },
  ],
  check: (row, facts) => checkWithinStay(row, 'MoveInDate', 'Move-in date', facts),
}

function questions(row: Values, { stay }: RecordFacts): LivingSituationQuestions {
  return livingSituationQuestions({
    ProjectType: stay?.ProjectType ?? -1,
    LivingSituation: numberIn(row, 'LivingSituation'),
    LengthOfStay: numberIn(row, 'LengthOfStay'),
    PreviousStreetESSH: numberIn(row, 'PreviousStreetESSH'),
  })
}

function follows(
  column: LivingSituationField,
  kind: 'date' | 'choice' | 'select',
  label: string,
): FormField<RecordFacts> {
  return { column, kind, label, asked: (row, facts) => questions(row, facts).asked[column] }
}

/** Where they stayed before (3.917). */
export const priorSituationForm: RecordForm<RecordFacts> = {
  id: 'prior-situation',
  table: 'Enrollment',
  title: 'Prior living situation',
  lead: 'Where they stayed before this project. What the answers no longer ask is taken out.',
  fields: [
    { column: 'LivingSituation', kind: 'select', label: 'Where they stayed the night before' },
    follows('RentalSubsidyType', 'select', 'Kind of rent help there'),
    follows('LengthOfStay', 'select', 'How long they had stayed there'),
    follows('PreviousStreetESSH', 'choice', 'Were they on the streets or in shelter before that?'),
    follows('DateToStreetESSH', 'date', 'Date homelessness started'),
    follows('TimesHomelessPastThreeYears', 'select', 'Times homeless in the past three years'),
    follows('MonthsHomelessPastThreeYears', 'select', 'Months homeless in the past three years'),
  ],
  derive: (row, facts) => ({ LOSUnderThreshold: questions(row, facts).LOSUnderThreshold }),
  check: ({ DateToStreetESSH }, { stay, today }) => {
    if (typeof DateToStreetESSH !== 'string' || stay === null) return []
    if (compareDates(DateToStreetESSH, today) > 0)
      return [error('DateToStreetESSH', 'Date homelessness started must be today or earlier')]
    const { EntryDate } = stay
    return compareDates(DateToStreetESSH, EntryDate) > 0
      ? [
          warning(
            'DateToStreetESSH',
            `Date homelessness started is after ${formatDate(EntryDate)}, the project start date; check both`,
          ),
        ]
      : []
  },
}

/** What the programs of the VA ask of a head of household (V4, V6, V7). */
export const veteranStayForm: RecordForm<RecordFacts> = {
  id: 'va-program',
  table: 'Enrollment',
  title: 'VA program answers',
  lead: 'What HUD/VASH and SSVF ask of the head of household.',
  fields: [
    { column: 'PercentAMI', kind: 'choice', label: 'Household income, of the area’s median' },
    { column: 'VAMCStation', kind: 'select', label: 'VA medical center' },
    { column: 'HPScreeningScore', kind: 'count', label: 'Prevention screening score' },
    { column: 'ThresholdScore', kind: 'count', label: 'Threshold score' },
  ],
}

/** Domestic violence (4.11), where no intake of this vault asked it. */
export const violenceForm: RecordForm<RecordFacts> = {
  id: 'domestic-violence',
  table: 'HealthAndDV',
  title: 'Domestic violence',
  lead: 'As another system recorded it. Nobody has to answer.',
  fields: [
    { column: 'InformationDate', kind: 'date', label: 'Date of the answer', needed: true },
    { column: 'DomesticViolenceSurvivor', kind: 'choice', label: 'Survivor of domestic violence' },
    {
      column: 'WhenOccurred',
      kind: 'choice',
      label: 'When it last happened',
      asked: (row) => row['DomesticViolenceSurvivor'] === 1,
    },
    {
      column: 'CurrentlyFleeing',
      kind: 'choice',
      label: 'Fleeing now',
      asked: (row) => row['DomesticViolenceSurvivor'] === 1,
    },
  ],
}
