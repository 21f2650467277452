import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { columnsOf, notOnList, rowsWhere } from '../answer-rows.ts'
import type { DataCheck } from '../data-check.ts'

const tables = [
  'Client',
  'Enrollment',
  'Exit',
  'Event',
  'Assessment',
  'CurrentLivingSituation',
  'HealthAndDV',
  'Project',
  'ProjectCoC',
  'Inventory',
  'HMISParticipation',
  'CEParticipation',
  'Funder',
] as const

const offList = {
  severity: 'error',
  title: 'An answer that is not on HUD’s list',
  means: 'The answer was taken off the list, or was mistyped in the system the record came from.',
  mend: 'Choose an answer from the list.',
} as const

/** One column's answer that is not on its list, as Eva asks for it by name. */
function offListIn(
  id: string,
  eva: number,
  element: string,
  table: HudTableName,
  column: string,
  what: string,
): DataCheck {
  return {
    ...offList,
    id,
    eva: [eva],
    element,
    subject: 'stay',
    title: `${what}: not an answer of HUD’s list`,
    sql: notOnList(table, [column]),
  }
}

/** Answers left out, off their list, or with signs that HUD's files cannot carry. */
export const answerChecks: readonly DataCheck[] = [
  {
    id: 'needed-answer-missing',
    eva: [6],
    severity: 'error',
    element: '5',
    subject: 'stay',
    title: 'A needed answer is empty',
    means:
      'HUD’s file may not leave this empty. Where somebody did not answer, the list has an answer for that.',
    mend: 'Open the record and answer it.',
    sql: tables
      .map((table) => rowsWhere(table, columnsOf(table, 'needed'), (name) => `${name} IS NULL`))
      .join(' UNION ALL '),
  },
  offListIn(
    'prior-situation-off-list',
    52,
    '3.917.1',
    'Enrollment',
    'LivingSituation',
    'Where they stayed before',
  ),
  offListIn(
    'disabling-condition-off-list',
    51,
    '3.08',
    'Enrollment',
    'DisablingCondition',
    'Disabling condition',
  ),
  offListIn(
    'relationship-off-list',
    53,
    '3.15',
    'Enrollment',
    'RelationshipToHoH',
    'Relationship to the head of household',
  ),
  offListIn('destination-off-list', 54, '3.12.1', 'Exit', 'Destination', 'Where they went'),
  offListIn(
    'current-situation-off-list',
    55,
    '4.12.2',
    'CurrentLivingSituation',
    'CurrentLivingSituation',
    'Where they live now',
  ),
  {
    ...offList,
    id: 'client-off-list',
    eva: [50],
    element: '3.01',
    subject: 'client',
    sql: notOnList('Client', columnsOf('Client', 'coded')),
  },
  {
    ...offList,
    id: 'coordinated-entry-off-list',
    eva: [],
    element: '4.19',
    subject: 'event',
    sql: (['Event', 'Assessment', 'HMISParticipation', 'CEParticipation'] as const)
      .map((table) => notOnList(table, columnsOf(table, 'coded')))
      .join(' UNION ALL '),
  },
  {
    id: 'sign-not-allowed',
    eva: [134],
    severity: 'error',
    element: '5',
    subject: 'client',
    title: 'A sign that HUD’s files cannot carry',
    means: 'The signs < > [ ] { } may not stand in a text. Other programs refuse a file with them.',
    mend: 'Open the record and take the sign out.',
    sql: tables
      .filter((table) => columnsOf(table, 'text').length > 0)
      .map((table) =>
        rowsWhere(
          table,
          columnsOf(table, 'text'),
          (name) => `${name} GLOB '*[][<>{}]*'`,
          () => 'NULL',
        ),
      )
      .join(' UNION ALL '),
  },
]
