import { isResidential } from '#shared/domain/agency/project-types.ts'
import { looksIdentifying, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf, type DateLimit } from '#shared/domain/date/date-rule.ts'
import { compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import { otherDestination, otherDestinationLength, rentalWithSubsidy, type ExitAnswers } from './exit.ts'
import type { StayMember } from './stay.ts'

/** Somebody who leaves, as far as the rules ask. */
export type Leaver = Pick<StayMember, 'alias' | 'EntryDate' | 'MoveInDate'> &
  Partial<Pick<StayMember, 'lastRecord'>>

interface ExitContext {
  readonly today: string
  readonly ProjectType: number
  readonly leavers: readonly Leaver[]
}

/** The rules of an exit (3.11, 3.12): a day within everyone's enrollment, and where they go. */
export function checkExit(answers: ExitAnswers, context: ExitContext): readonly Issue[] {
  return [...checkExitDate(answers, context), ...checkDestination(answers, context)]
}

/** An exit this many days back is asked about. */
const longAgo = 30

function checkExitDate({ ExitDate }: ExitAnswers, context: ExitContext): readonly Issue[] {
  const { today, ProjectType, leavers } = context
  const path = 'ExitDate'
  const issues = checkDate(ExitDate, { path, name: 'Exit date', notBefore: earliestExit(leavers), today })
  const date = dateOf(ExitDate)
  if (issues.length > 0 || date === null) return issues
  const sameDay = leavers.find(({ EntryDate }) => EntryDate === date)
  return [
    ...(sameDay !== undefined && isResidential(ProjectType)
      ? [
          warning(
            path,
            `Exit date is also the day ${sameDay.alias} started, a stay without a night: check both`,
          ),
        ]
      : []),
    ...(daysBetween(date, today) > longAgo
      ? [
          warning(
            path,
            `Exit date is more than ${longAgo} days ago: check that it is the day they left the project`,
          ),
        ]
      : []),
  ]
}

/** Nobody leaves before their own start, before they moved in, or before the last thing on record: the latest of these. */
function earliestExit(leavers: readonly Leaver[]): DateLimit | null {
  const limits = leavers.flatMap((leaver): readonly (DateLimit & { readonly kind: string })[] => [
    { date: leaver.EntryDate, kind: 'the project start date', what: `the day ${leaver.alias} started` },
    ...(leaver.MoveInDate === null
      ? []
      : [{ date: leaver.MoveInDate, kind: 'the move-in date', what: `the day ${leaver.alias} moved in` }]),
    ...(leaver.lastRecord === null || leaver.lastRecord === undefined
      ? []
      : [
          {
            date: leaver.lastRecord,
            kind: 'the last record',
            what: `the last event, assessment or living situation of ${leaver.alias}`,
          },
        ]),
  ])
  const [latest, ...others] = limits.toSorted((one, two) => compareDates(two.date, one.date))
  if (latest === undefined) return null
  if (latest.kind === 'the last record') return latest
  const isEverybodys = leavers.every(({ EntryDate, MoveInDate }) =>
    latest.kind === 'the move-in date' ? MoveInDate === latest.date : EntryDate === latest.date,
  )
  return isEverybodys || others.length === 0 ? { date: latest.date, what: latest.kind } : latest
}

function checkDestination(answers: ExitAnswers, { today, leavers }: ExitContext): readonly Issue[] {
  const { Destination, DestinationSubsidyType } = answers
  if (!isOffered('Destination', Destination)) return [error('Destination', 'Choose where they go')]
  return [
    ...(Destination === rentalWithSubsidy && !isOffered('RentalSubsidyType', DestinationSubsidyType)
      ? [error('DestinationSubsidyType', 'Choose the kind of subsidy')]
      : []),
    ...(Destination === otherDestination ? checkWords(answers, today) : []),
    ...(Destination === deceased && leavers.length > 1
      ? [
          warning(
            'Destination',
            `Deceased is recorded for all ${leavers.length} who leave: check that it is so`,
          ),
        ]
      : []),
  ]
}

const deceased = 24

/** HUD keeps the words, so they must not say who or where somebody is. */
function checkWords({ OtherDestination }: ExitAnswers, today: string): readonly Issue[] {
  const path = 'OtherDestination'
  const words = typed(OtherDestination)
  if (words === null) return []
  if (words.length > otherDestinationLength) {
    return [
      error(
        path,
        `Destination in words must be ${otherDestinationLength} characters or fewer: it has ${words.length}`,
      ),
    ]
  }
  const pattern = looksIdentifying(words, today)
  return pattern === null
    ? []
    : [
        warning(
          path,
          `Destination in words seems to hold ${patternWords(pattern)}: take it out if it can identify someone`,
        ),
      ]
}

function isOffered(list: 'Destination' | 'RentalSubsidyType', code: number | null | undefined): boolean {
  return optionsOf(list).some((option) => option.code === code)
}
