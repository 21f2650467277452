import { error, type Issue } from '#shared/domain/issue.ts'
import type { FormField, RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import type { RecordFacts } from './record-facts.ts'

type Source = readonly [column: string, label: string]

const incomes: readonly Source[] = [
  ['Earned', 'Earned income'],
  ['Unemployment', 'Unemployment insurance'],
  ['SSI', 'Supplemental Security Income (SSI)'],
  ['SSDI', 'Social Security Disability Insurance (SSDI)'],
  ['VADisabilityService', 'VA service-connected disability compensation'],
  ['VADisabilityNonService', 'VA non-service-connected disability pension'],
  ['PrivateDisability', 'Private disability insurance'],
  ['WorkersComp', 'Worker’s compensation'],
  ['TANF', 'Temporary Assistance for Needy Families (TANF)'],
  ['GA', 'General Assistance (GA)'],
  ['SocSecRetirement', 'Social Security retirement'],
  ['Pension', 'Pension from a former job'],
  ['ChildSupport', 'Child support'],
  ['Alimony', 'Alimony'],
  ['OtherIncomeSource', 'Another source of income'],
]

const benefits: readonly Source[] = [
  ['SNAP', 'Food stamps (SNAP)'],
  ['WIC', 'Nutrition for women, infants and children (WIC)'],
  ['TANFChildCare', 'TANF child care'],
  ['TANFTransportation', 'TANF transportation'],
  ['OtherTANF', 'Other services of TANF'],
  ['OtherBenefitsSource', 'Another benefit'],
]

const insurances: readonly Source[] = [
  ['Medicaid', 'Medicaid'],
  ['Medicare', 'Medicare'],
  ['SCHIP', 'State children’s health insurance'],
  ['VHAServices', 'VA medical services'],
  ['EmployerProvided', 'Insurance from an employer'],
  ['COBRA', 'Insurance through COBRA'],
  ['PrivatePay', 'Insurance they pay themselves'],
  ['StateHealthIns', 'State health insurance for adults'],
  ['IndianHealthServices', 'Indian Health Services'],
  ['OtherInsurance', 'Another insurance'],
]

/** Columns that belong to a source, by its own name. */
const amountOf = (column: string): string =>
  column === 'OtherIncomeSource' ? 'OtherIncomeAmount' : `${column}Amount`
const reasonOf: Readonly<Record<string, string>> = {
  Medicaid: 'NoMedicaidReason',
  Medicare: 'NoMedicareReason',
  SCHIP: 'NoSCHIPReason',
  VHAServices: 'NoVHAReason',
  EmployerProvided: 'NoEmployerProvidedReason',
  COBRA: 'NoCOBRAReason',
  PrivatePay: 'NoPrivatePayReason',
  StateHealthIns: 'NoStateHealthInsReason',
  IndianHealthServices: 'NoIndianHealthServicesReason',
}

/** Income and its sources (4.02). The total follows from the amounts. */
export const incomeForm: RecordForm<RecordFacts> = {
  id: 'income',
  table: 'IncomeBenefits',
  title: 'Income',
  lead: 'Income on one day, as another system recorded it. Tick each source there was.',
  fields: [
    question('IncomeFromAnySource', 'Is there any income?'),
    ...incomes.flatMap(([column, label]) => [
      source('IncomeFromAnySource', column, label),
      {
        column: amountOf(column),
        kind: 'money',
        label: `${label}, a month in dollars`,
        asked: (row) => row['IncomeFromAnySource'] === 1 && row[column] === 1,
      } satisfies FormField<RecordFacts>,
    ]),
    named('IncomeFromAnySource', 'OtherIncomeSource', 'OtherIncomeSourceIdentify', 'The other source'),
  ],
  check: (row) => checkSources(row, 'IncomeFromAnySource', incomes),
  derive: (row) => {
    const amounts = incomes.flatMap(([column]) => row[amountOf(column)] ?? [])
    const sum = amounts.reduce<number>((total, amount) => total + Math.round(Number(amount) * 100), 0)
    return {
      ...none(row, 'IncomeFromAnySource', incomes),
      TotalMonthlyIncome: amounts.length === 0 ? null : sum / 100,
    }
  },
}

/** Non-cash benefits (4.03). */
export const benefitsForm: RecordForm<RecordFacts> = {
  id: 'benefits',
  table: 'IncomeBenefits',
  title: 'Non-cash benefits',
  lead: 'Benefits on one day, as another system recorded them. Tick each one there was.',
  fields: [
    question('BenefitsFromAnySource', 'Are there any benefits?'),
    ...benefits.map(([column, label]) => source('BenefitsFromAnySource', column, label)),
    named('BenefitsFromAnySource', 'OtherBenefitsSource', 'OtherBenefitsSourceIdentify', 'The other benefit'),
  ],
  check: (row) => checkSources(row, 'BenefitsFromAnySource', benefits),
  derive: (row) => none(row, 'BenefitsFromAnySource', benefits),
}

/** Health insurance (4.04). */
export const insuranceForm: RecordForm<RecordFacts> = {
  id: 'insurance',
  table: 'IncomeBenefits',
  title: 'Health insurance',
  lead: 'Insurance on one day, as another system recorded it. Tick each one there was.',
  fields: [
    question('InsuranceFromAnySource', 'Is there any health insurance?'),
    ...insurances.map(([column, label]) => source('InsuranceFromAnySource', column, label)),
    named('InsuranceFromAnySource', 'OtherInsurance', 'OtherInsuranceIdentify', 'The other insurance'),
  ],
  check: (row) => checkSources(row, 'InsuranceFromAnySource', insurances),
  // Why there is none is asked of a source that is answered no alone.
  derive: (row) => {
    const answered: Values = { ...row, ...none(row, 'InsuranceFromAnySource', insurances) }
    const reasons = Object.entries(reasonOf).filter(([column]) => answered[column] !== 0)
    return {
      ...none(row, 'InsuranceFromAnySource', insurances),
      ...Object.fromEntries(reasons.map(([, reason]) => [reason, null])),
    }
  },
}

/** A no to the whole question is a no to each source. */
function none(row: Values, of: string, sources: readonly Source[]): Values {
  return row[of] === 0 ? Object.fromEntries(sources.map(([column]) => [column, 0])) : {}
}

function question(column: string, label: string): FormField<RecordFacts> {
  return { column, kind: 'choice', label }
}

function source(of: string, column: string, label: string): FormField<RecordFacts> {
  return { column, kind: 'tick', label, asked: (row) => row[of] === 1 }
}

function named(of: string, column: string, text: string, label: string): FormField<RecordFacts> {
  return {
    column: text,
    kind: 'text',
    label: `${label}, in words`,
    asked: (row) => row[of] === 1 && row[column] === 1,
  }
}

/** A yes that names no source. */
function checkSources(row: Values, of: string, sources: readonly Source[]): readonly Issue[] {
  if (row[of] !== 1 || sources.some(([column]) => row[column] === 1)) return []
  return [error(of, 'Tick at least one below, or answer no here')]
}
