import { looksIdentifyingApartFromName, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { exportAuthorities, type ExportAnswers } from './export-answers.ts'

/** What the rules of an export need to know beside its answers. */
export interface ExportContext {
  readonly today: string
  readonly projects: readonly {
    readonly ProjectID: string
    readonly ProjectName: string
    readonly CoCCodes: readonly string[]
  }[]
}

/** Fewer letters say no purpose that somebody else could judge. */
export const shortestPurpose = 20
const longestText = 300
const longestRecipient = 200

/** The rules of an HMIS CSV export: who gets it, why, under what, and which records. */
export function checkExport(answers: ExportAnswers, context: ExportContext): readonly Issue[] {
  return [
    ...checkText('recipient', 'Recipient', answers.recipient, context.today, {
      absent: 'Name who receives the file: the agency or office, not only a person',
      least: 3,
      most: longestRecipient,
    }),
    ...checkText('purpose', 'Purpose', answers.purpose, context.today, {
      absent: 'Write why these records leave the agency',
      least: shortestPurpose,
      most: longestText,
    }),
    ...checkAuthority(answers),
    ...checkText('authorityWords', 'What allows it', answers.authorityWords, context.today, {
      absent: 'Name the contract, grant, law or decision, so that a reviewer can look it up',
      least: 3,
      most: longestText,
    }),
    ...checkPeriod(answers, context.today),
    ...checkProjects(answers, context),
    ...checkHashing(answers),
  ]
}

interface TextRule {
  readonly absent: string
  readonly least: number
  readonly most: number
}

function checkText(
  path: string,
  name: string,
  answer: string | null | undefined,
  today: string,
  { absent, least, most }: TextRule,
): readonly Issue[] {
  const text = typed(answer)
  if (text === null) return [error(path, absent)]
  if (text.length < least) return [error(path, `${name} must say more: at least ${least} characters`)]
  if (text.length > most)
    return [error(path, `${name} must be ${most} characters or fewer: it has ${text.length}`)]
  const pattern = looksIdentifyingApartFromName(text, today)
  return pattern === null
    ? []
    : [
        warning(
          path,
          `${name} seems to hold ${patternWords(pattern)}: take it out if it is a client's, because the ledger is shown to reviewers`,
        ),
      ]
}

function checkAuthority({ authority }: ExportAnswers): readonly Issue[] {
  if (exportAuthorities.some((kind) => kind === authority)) return []
  const message =
    authority === 'release'
      ? 'A release names one client, and this file holds many: choose what else allows it'
      : 'Choose what allows these records to leave'
  return [error('authority', message)]
}

function checkPeriod(answers: ExportAnswers, today: string): readonly Issue[] {
  if (answers.scope === 'everything') return []
  if (answers.scope !== 'period') return [error('scope', 'Choose which records leave')]
  const start = dateOf(answers.start)
  return [
    ...checkDate(answers.start, {
      path: 'start',
      name: 'First day of the period',
      notBefore: { date: '1900-01-01', what: 'the earliest that can be recorded' },
      today,
    }),
    ...checkDate(answers.end, {
      path: 'end',
      name: 'Last day of the period',
      notBefore: start === null ? null : { date: start, what: 'the first day of the period' },
      today,
    }),
  ]
}

function checkProjects(answers: ExportAnswers, { projects }: ExportContext): readonly Issue[] {
  const { whichProjects, CoCCode } = answers
  const ProjectIDs = answers.ProjectIDs ?? []
  const issues: Issue[] = []
  if (whichProjects !== 'all' && whichProjects !== 'some')
    issues.push(error('whichProjects', 'Choose whether all projects leave, or some'))
  if (whichProjects === 'some' && ProjectIDs.length === 0)
    issues.push(error('ProjectIDs', 'Choose at least one project'))
  const chosen = projects.filter(
    ({ ProjectID }) => whichProjects !== 'some' || ProjectIDs.includes(ProjectID),
  )
  if (whichProjects === 'some' && chosen.length < new Set(ProjectIDs).size)
    issues.push(error('ProjectIDs', 'Choose projects from the list: one of these is not in the vault'))
  if (typed(CoCCode) !== null && !chosen.some(({ CoCCodes }) => CoCCodes.includes(CoCCode ?? '')))
    issues.push(
      error('CoCCode', 'Choose a Continuum of Care of the chosen projects: none of them is in this one'),
    )
  return issues
}

function checkHashing({ HashStatus, understood }: ExportAnswers): readonly Issue[] {
  const issues: Issue[] = []
  if (HashStatus !== 1 && HashStatus !== 4)
    issues.push(error('HashStatus', 'Choose whether names and Social Security numbers are hashed'))
  if (understood !== true)
    issues.push(error('understood', 'Confirm that you know what this file still says about people'))
  return issues
}
