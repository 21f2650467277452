import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { dueDate } from '#shared/domain/clock/due-date.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import type { approvalRules, TransferRule } from './transfer-rule.ts'

export const approvalLabels = {
  never: 'No transfer',
  otherType: 'Transfers to another kind of project, and to another CoC',
  always: 'Every transfer',
} as const satisfies Record<(typeof approvalRules)[number], string>

/** What a community asks of a transfer, in sentences. */
export function transferRuleLines(rule: TransferRule): readonly string[] {
  const groups = rule.sameType.map((group) => group.map((type) => projectTypeWords(type)).join(' and '))
  return [
    noticeWords(rule),
    `Coordinated Entry approves: ${approvalLabels[rule.approvalNeeded].toLowerCase().replace('coc', 'CoC')}.`,
    ...groups.map((group) => `${group} count as the same kind of project.`),
  ]
}

/** By when Coordinated Entry is told. */
export function noticeWords({ days, unit }: Pick<TransferRule, 'days' | 'unit'>): string {
  if (days === null) return 'Ask your CoC by when Coordinated Entry is told.'
  const day = unit === 'working' ? 'working day' : 'day'
  return `Coordinated Entry is told within ${days} ${day}${days === 1 ? '' : 's'} of the decision.`
}

/** The last day of the notice, or null where the community has no rule or the notice is on record. */
export function noticeDue(
  { days, unit }: Pick<TransferRule, 'days' | 'unit'>,
  transfer: { readonly decided_on: string; readonly notified_on: string | null },
  calendar: WorkCalendar,
): string | null {
  if (days === null || transfer.notified_on !== null) return null
  return dueDate({ days, unit }, transfer.decided_on, calendar)
}
