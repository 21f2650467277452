import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { looksIdentifyingApartFromName, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { headOf, stillIn, type Stay } from '#shared/domain/stay/stay.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import {
  asksType,
  isEmergency,
  notYetChosen,
  placeNameLength,
  type AskTransferAnswers,
  type TransferProject,
} from './ask-transfer.ts'

export interface AskTransferContext {
  readonly today: string
  /** The stay the household would leave. */
  readonly stay: Stay
  /** The agency's other projects. */
  readonly projects: readonly TransferProject[]
  /** When the transfer that is under way from this stay was decided, or null. */
  readonly openSince: string | null
}

/** The rules of asking for a transfer, in the order the questions are asked. */
export function checkAskTransfer(answers: AskTransferAnswers, context: AskTransferContext): readonly Issue[] {
  const why = whyNoTransfer(context)
  if (why !== null) return [error('', why)]
  return [
    ...checkDecision(answers, context),
    ...chosen('kind', answers.kind, 'Choose whether they stay within this CoC'),
    ...chosen('sameAgency', answers.sameAgency, 'Choose whether they stay with this agency'),
    ...chosen('reason', answers.reason, 'Choose why they are transferred'),
    ...(isEmergency(answers) ? checkEmergency(answers) : []),
    ...checkPlace(answers, context),
    ...checkNote('note', answers.note, context.today),
  ]
}

/** Why no transfer can be asked for from a stay, and what to do first; null when one can be. */
export function whyNoTransfer({
  stay,
  openSince,
}: Pick<AskTransferContext, 'stay' | 'openSince'>): string | null {
  if (stay.ProjectType === coordinatedEntry)
    return 'A transfer leaves a project that houses or helps them: open that enrollment and ask for it there'
  if (stillIn(stay).length === 0) return 'Everyone has left this stay already: nobody is left to transfer'
  if (openSince !== null)
    return `A transfer was asked for on ${formatDate(openSince)}: open it from the record, or withdraw it first`
  if (stay.awaitsResult)
    return 'The referral to this project has no result yet: record it first, then ask for the transfer'
  return null
}

function checkDecision(
  { DecisionDate }: AskTransferAnswers,
  { today, stay }: AskTransferContext,
): readonly Issue[] {
  return checkDate(DecisionDate, {
    path: 'DecisionDate',
    name: 'Date decided',
    today,
    notBefore: { date: headOf(stay).EntryDate, what: 'the day this stay started' },
  })
}

function chosen(path: string, answer: unknown, mend: string): readonly Issue[] {
  return answer === null || answer === undefined ? [error(path, mend)] : []
}

/** The path of 24 CFR 5.2005(e): the household asks, says why, and decides alone what is safe. */
function checkEmergency(answers: AskTransferAnswers): readonly Issue[] {
  const { householdAsks, ground, proof, safeUnit, sameAgency } = answers
  return [
    ...chosen('householdAsks', householdAsks, 'Choose whether they ask for it themselves'),
    ...(householdAsks === false
      ? [
          error(
            'householdAsks',
            'An emergency transfer is asked for by the household itself: speak with them first, or choose another reason',
          ),
        ]
      : []),
    ...chosen('ground', ground, 'Choose why staying is not safe'),
    ...chosen('proof', proof, 'Choose what was asked for beside their word'),
    ...chosen('safeUnit', safeUnit, 'Choose whether there is a safe unit at once: only they can tell'),
    ...(safeUnit && safeUnit !== 'yes' && sameAgency === true
      ? [
          warning(
            'safeUnit',
            'No unit of this agency is free that they say is safe: ask whether they want to look elsewhere at the same time',
          ),
        ]
      : []),
  ]
}

function checkPlace(answers: AskTransferAnswers, { projects, today }: AskTransferContext): readonly Issue[] {
  const { sameAgency, toProjectID, toProjectType } = answers
  const isOffered = toProjectID === notYetChosen || projects.some((one) => one.ProjectID === toProjectID)
  const isType = optionsOf('ProjectType').some(
    ({ code }) => code === toProjectType && code !== coordinatedEntry,
  )
  return [
    ...(sameAgency === true && !isOffered
      ? [error('toProjectID', 'Choose the project they move to, or that it is not chosen yet')]
      : []),
    ...(asksType(answers) && !isType
      ? [error('toProjectType', 'Choose the kind of project they move to')]
      : []),
    ...(sameAgency === false ? checkName(answers, today) : []),
  ]
}

function checkName({ toName }: AskTransferAnswers, today: string): readonly Issue[] {
  const name = typed(toName)
  if (name === null) return []
  if (name.length > placeNameLength)
    return [
      error(
        'toName',
        `Name of the project must be ${placeNameLength} characters or fewer: it has ${name.length}`,
      ),
    ]
  const pattern = looksIdentifyingApartFromName(name, today)
  return pattern === null
    ? []
    : [
        warning(
          'toName',
          `Name of the project seems to hold ${patternWords(pattern)}: leave only the name of the project`,
        ),
      ]
}
