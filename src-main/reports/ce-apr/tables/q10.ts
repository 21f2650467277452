import type { RowDefinition, TableDefinition } from '../../engine/definition.ts'
import { all, is } from '../../engine/where.ts'
import { blank, count } from './columns.ts'
import {
  accepted,
  clientRejected,
  eventLabel,
  eventLabels,
  followUp,
  openingCodes,
  problemSolving,
  providerRejected,
} from './events.ts'

/** Q10: all that was done in the range, record by record, whoever it was for. */
export const activity: TableDefinition = {
  id: 'Q10',
  title: 'Total Coordinated Entry activity during the year',
  columns: [
    'Assessment/Event',
    'Total Occurrences',
    'Successful Referral',
    'Unsuccessful Referral: client rejected',
    'Unsuccessful Referral: provider rejected',
    'Re-housed in safe alternative',
    'Enrolled in aftercare',
  ],
  rows: [
    assessments('Crisis Needs Assessment', 1),
    assessments('Housing Needs Assessment', 2),
    ...eventLabels.map((_, at) => events(at + 1)),
  ],
}

function assessments(label: string, level: number): RowDefinition {
  const counted = count('record', all(is('kind', 'assessment'), is('code', level)))
  return { label, cells: [counted, blank, blank, blank, blank, blank] }
}

function events(code: number): RowDefinition {
  const these = all(is('kind', 'event'), is('code', code))
  const results = [accepted, clientRejected, providerRejected].map((result) =>
    openingCodes.includes(code) ? count('record', all(these, is('result', result))) : blank,
  )
  return {
    label: eventLabel(code),
    cells: [
      count('record', these),
      ...results,
      code === problemSolving ? count('record', all(these, is('is_rehoused', 1))) : blank,
      code === followUp ? count('record', all(these, is('has_aftercare', 1))) : blank,
    ],
  }
}
