import type { DataCheck } from '../data-check.ts'
import { recordRows } from '../rows.ts'

/** One of the three yes/no questions of IncomeBenefits with the sources that belong to it. */
interface Question {
  readonly id: string
  readonly element: string
  readonly what: string
  readonly column: string
  readonly sources: readonly string[]
  /** 4.02 and 4.03 are asked of heads and adults, 4.04 of everyone. */
  readonly of: string
}

const income: Question = {
  id: 'income',
  element: '4.02',
  what: 'Income',
  column: 'IncomeFromAnySource',
  sources: [
    'Earned',
    'Unemployment',
    'SSI',
    'SSDI',
    'VADisabilityService',
    'VADisabilityNonService',
    'PrivateDisability',
    'WorkersComp',
    'TANF',
    'GA',
    'SocSecRetirement',
    'Pension',
    'ChildSupport',
    'Alimony',
    'OtherIncomeSource',
  ],
  of: 's.asked',
}
const benefits: Question = {
  id: 'benefits',
  element: '4.03',
  what: 'Non-cash benefits',
  column: 'BenefitsFromAnySource',
  sources: ['SNAP', 'WIC', 'TANFChildCare', 'TANFTransportation', 'OtherTANF', 'OtherBenefitsSource'],
  of: 's.asked',
}
const insurance: Question = {
  id: 'insurance',
  element: '4.04',
  what: 'Health insurance',
  column: 'InsuranceFromAnySource',
  sources: [
    'Medicaid',
    'Medicare',
    'SCHIP',
    'VHAServices',
    'EmployerProvided',
    'COBRA',
    'PrivatePay',
    'StateHealthIns',
    'IndianHealthServices',
    'OtherInsurance',
  ],
  of: '1',
}

const stages = {
  start: { code: 1, words: 'at the project start' },
  exit: { code: 3, words: 'at exit' },
} as const
type Stage = keyof typeof stages

const table = { table: 'IncomeBenefits', key: 'IncomeBenefitsID' }
const mend = 'Open the record and correct the answers.'

function missing(question: Question, stage: Stage, eva: number): DataCheck {
  const { code, words } = stages[stage]
  return {
    id: `${question.id}-missing-at-${stage}`,
    eva: [eva],
    severity: 'error',
    element: question.element,
    subject: 'stay',
    title: `${question.what} ${words}: no answer`,
    means: 'A record was begun on that day, and this question was left out.',
    mend,
    sql: recordRows(
      table,
      question.column,
      `r.DataCollectionStage = ${code} AND ${question.of} AND coalesce(r.${question.column}, 99) = 99`,
    ),
  }
}

function conflicting(question: Question, stage: Stage, eva: number): DataCheck {
  const { code, words } = stages[stage]
  const count = question.sources.map((source) => `coalesce(r.${source} = 1, 0)`).join(' + ')
  return {
    id: `${question.id}-conflicts-at-${stage}`,
    eva: [eva],
    severity: 'error',
    element: question.element,
    subject: 'stay',
    title: `${question.what} ${words}: the answers conflict`,
    means: 'It says yes and names no source, or no and names one.',
    mend,
    sql: recordRows(
      table,
      question.column,
      `r.DataCollectionStage = ${code} AND ${question.of}
       AND ((r.${question.column} = 1 AND ${count} = 0) OR (r.${question.column} = 0 AND ${count} > 0))`,
    ),
  }
}

/** Income, benefits and insurance, where a project records them (4.02 to 4.04). */
export const incomeChecks: readonly DataCheck[] = [
  missing(income, 'start', 87),
  missing(income, 'exit', 89),
  conflicting(income, 'start', 88),
  conflicting(income, 'exit', 90),
  missing(benefits, 'start', 96),
  conflicting(benefits, 'start', 97),
  missing(insurance, 'start', 92),
  missing(insurance, 'exit', 93),
  conflicting(insurance, 'start', 94),
  conflicting(insurance, 'exit', 95),
]
