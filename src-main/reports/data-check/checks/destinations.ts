import type { DataCheck } from '../data-check.ts'
import { exitRows, recordRows } from '../rows.ts'

const subsidies = '419, 420, 428, 431, 433, 434, 436, 437, 438, 439, 440'

/** Where people went, and where they are now (3.12, 4.12). */
export const destinationChecks: readonly DataCheck[] = [
  {
    id: 'destination-unknown',
    eva: [59],
    severity: 'warning',
    element: '3.12.1',
    subject: 'stay',
    title: 'Where they went is not known',
    means: 'They left without saying, or it was not written down. For their safety that may be right.',
    mend: 'Add it if somebody on the team knows and may tell.',
    sql: exitRows('Destination', 'coalesce(s.Destination, 99) IN (8, 9, 30, 99)'),
  },
  {
    id: 'destination-subsidy-missing',
    eva: [121],
    severity: 'error',
    element: '3.12.A',
    subject: 'stay',
    title: 'The kind of rent help after the exit is missing',
    means: 'They left for a rental with an ongoing subsidy, and the record does not say which.',
    mend: 'Add the kind of subsidy to the exit.',
    sql: exitRows(
      'DestinationSubsidyType',
      `s.Destination = 435 AND coalesce(s.DestinationSubsidyType, 0) NOT IN (${subsidies})`,
    ),
  },
  {
    id: 'current-subsidy-missing',
    eva: [129],
    severity: 'error',
    element: '4.12.A',
    subject: 'stay',
    title: 'The kind of rent help now is missing',
    means: 'They live in a rental with an ongoing subsidy, and the record does not say which.',
    mend: 'Open the record and add the kind of subsidy.',
    sql: recordRows(
      { table: 'CurrentLivingSituation', key: 'CurrentLivingSitID' },
      'CLSSubsidyType',
      `r.CurrentLivingSituation = 435 AND coalesce(r.CLSSubsidyType, 0) NOT IN (${subsidies})`,
    ),
  },
]
