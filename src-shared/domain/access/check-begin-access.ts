import { checkAlias } from '#shared/domain/client/alias.ts'
import { looksIdentifyingApartFromName, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { checkJoiners, joinerPath, type JoinersContext } from '#shared/domain/stay/joiners.ts'
import { accessPointsOn, type AccessPoint } from './access-point.ts'
import { accessPointLength, elsewhere, type BeginAccessAnswers } from './begin-access.ts'

export interface BeginAccessContext {
  readonly today: string
  /** Whether another household has the alias that the answers hold. */
  readonly aliasTaken: boolean
  /** The client that the answers name, or null. */
  readonly chosen: { readonly PersonalID: string; readonly alias: string } | null
  readonly people: Omit<JoinersContext, 'already'>
  readonly accessPoints: readonly AccessPoint[]
  /** The project that Coordinated Entry is recorded in; null where the agency has none. */
  readonly project: { readonly ProjectName: string; readonly OperatingStartDate: string } | null
  /** The stays in it of everybody named. */
  readonly stays: readonly CeStay[]
}

/** A stay in the Coordinated Entry project; it is open while `ExitDate` is null. */
export interface CeStay {
  readonly PersonalID: string
  readonly EntryDate: string
  readonly ExitDate: string | null
}

/** The rules of starting Coordinated Entry, in the order the questions are asked. */
export function checkBeginAccess(answers: BeginAccessAnswers, context: BeginAccessContext): readonly Issue[] {
  const { project, people } = context
  if (project === null)
    return [error('', 'This agency has no Coordinated Entry project. Add one in Settings, then save again')]
  const head = { PersonalID: answers.PersonalID ?? null, alias: typed(answers.alias) ?? '' }
  const already =
    answers.household === 'known'
      ? context.chosen === null
        ? []
        : [context.chosen]
      : [{ ...head, PersonalID: null }]
  return [
    ...checkHead(answers, context),
    ...checkJoiners(answers.people ?? [], { ...people, already }),
    ...checkStart(answers, { ...context, project }),
    ...checkStays(answers, context),
    ...checkWayIn(answers, context),
  ]
}

/** The rules of how they came: an access point of that day or one by name, and the way. */
export function checkWayIn(
  answers: Pick<BeginAccessAnswers, 'accessPoint' | 'accessPointName' | 'EntryDate' | 'howCame' | 'note'>,
  context: Pick<BeginAccessContext, 'accessPoints' | 'today'>,
): readonly Issue[] {
  return [
    ...checkAccessPoint(answers, context),
    ...(answers.howCame ? [] : [error('howCame', 'Choose how they came')]),
    ...checkNote('note', answers.note, context.today),
  ]
}

function checkHead(
  { household, alias, PersonalID }: BeginAccessAnswers,
  { aliasTaken, chosen }: BeginAccessContext,
): readonly Issue[] {
  if (!household) return [error('household', 'Choose whether this household is new to you')]
  if (household === 'new') return checkAlias('alias', alias, aliasTaken)
  return chosen !== null && chosen.PersonalID === PersonalID
    ? []
    : [error('PersonalID', 'Choose the household from your clients, or say that it is new')]
}

/** A start this many days back is asked about. */
const longAgo = 30

function checkStart(
  { EntryDate }: BeginAccessAnswers,
  { today, project }: BeginAccessContext & { readonly project: NonNullable<BeginAccessContext['project']> },
): readonly Issue[] {
  const path = 'EntryDate'
  const issues = checkDate(EntryDate, {
    path,
    name: 'Start date',
    today,
    notBefore: { date: project.OperatingStartDate, what: `the day ${project.ProjectName} opened` },
  })
  const date = dateOf(EntryDate)
  if (issues.length > 0 || date === null || daysBetween(date, today) <= longAgo) return issues
  return [warning(path, `Start date is more than ${longAgo} days ago: check the year and month`)]
}

/** Nobody is in Coordinated Entry twice at once: a new enrollment has no end yet, so it meets all that end later. */
function checkStays(answers: BeginAccessAnswers, { stays, chosen }: BeginAccessContext): readonly Issue[] {
  const start = dateOf(answers.EntryDate)
  if (start === null) return []
  const named = [
    ...(answers.household === 'known' && chosen !== null ? [{ ...chosen, path: 'PersonalID' }] : []),
    ...(answers.people ?? []).flatMap((person) =>
      person.PersonalID === null
        ? []
        : [{ PersonalID: person.PersonalID, alias: person.alias ?? '', path: joinerPath(person, 'alias') }],
    ),
  ]
  return named.flatMap(({ PersonalID, alias, path }) => {
    const met = stays.find(
      (stay) =>
        stay.PersonalID === PersonalID && (stay.ExitDate === null || compareDates(stay.ExitDate, start) > 0),
    )
    if (met === undefined) return []
    return met.ExitDate === null
      ? [
          error(
            path,
            `${alias} has been in Coordinated Entry since ${formatDate(met.EntryDate)}: open that enrollment under Enrollments in their record`,
          ),
        ]
      : [
          error(
            path,
            `${alias} was in Coordinated Entry from ${formatDate(met.EntryDate)} to ${formatDate(met.ExitDate)}: give a start date of ${formatDate(met.ExitDate)} or later`,
          ),
        ]
  })
}

function checkAccessPoint(
  {
    accessPoint,
    accessPointName,
    EntryDate,
  }: Pick<BeginAccessAnswers, 'accessPoint' | 'accessPointName' | 'EntryDate'>,
  { accessPoints, today }: Pick<BeginAccessContext, 'accessPoints' | 'today'>,
): readonly Issue[] {
  if (!accessPoint) return [error('accessPoint', 'Choose the access point they came to')]
  if (accessPoint === elsewhere) return checkName(accessPointName, today)
  const on = dateOf(EntryDate)
  if (on === null) return []
  return accessPointsOn(accessPoints, on).some(({ ProjectID }) => ProjectID === accessPoint)
    ? []
    : [error('accessPoint', `Choose a place that was an access point on ${formatDate(on)}`)]
}

function checkName(answer: string | null | undefined, today: string): readonly Issue[] {
  const path = 'accessPointName'
  const name = typed(answer)
  if (name === null) return [error(path, 'Enter the name of the access point')]
  if (name.length > accessPointLength)
    return [error(path, `Name of the access point must be ${accessPointLength} characters or fewer`)]
  const pattern = looksIdentifyingApartFromName(name, today)
  return pattern === null
    ? []
    : [warning(path, `Name of the access point seems to hold ${patternWords(pattern)}: its name is enough`)]
}
