import { z } from 'zod'
import { oneOf } from '#shared/domain/pack/one-of.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'

const dayWords = 'use a whole number of days, 0 to 60, or leave it empty'
const typeWords = 'use kinds of projects that HUD knows'
const projectTypes = new Set<number>(optionsOf('ProjectType').map(({ code }) => code))
const projectType = z.number(typeWords).refine((code) => projectTypes.has(code), { error: typeWords })

/** When Coordinated Entry has to approve a transfer before the household moves. */
export const approvalRules = ['never', 'otherType', 'always'] as const

/** What a community asks of a transfer, as data. */
export const transferRuleSchema = z.object({
  /** Within how many days of the decision Coordinated Entry is told; null where the CoC has to be asked. */
  days: z.number(dayWords).int(dayWords).min(0, dayWords).max(60, dayWords).nullable(),
  unit: oneOf(['working', 'calendar']),
  approvalNeeded: oneOf(approvalRules),
  /** Project types that count as the same one, beside each type itself. */
  sameType: z.array(z.array(projectType).min(2, typeWords)).max(20),
  verified: z.boolean(),
  source: z.string().min(1),
})
export type TransferRule = Readonly<z.infer<typeof transferRuleSchema>>

/** Whether two project types are the same to the community. */
export function isSameType(
  { sameType }: Pick<TransferRule, 'sameType'>,
  one: number,
  other: number,
): boolean {
  return one === other || sameType.some((group) => group.includes(one) && group.includes(other))
}
