import { z } from 'zod'
import { clockRuleSchema, contactPaceSchema } from '#shared/domain/clock/clock-rule.ts'
import { workgroups } from '#shared/domain/hat/workgroup.ts'
import { reasonSchema } from '#shared/domain/reasons/reason.ts'
import { priorityFactNames } from '#shared/domain/priority/facts.ts'
import { directionFault, ruleDirection } from '#shared/domain/priority/rule.ts'
import { transferRuleSchema } from '#shared/domain/transfer/transfer-rule.ts'
import { referralStates } from '#shared/domain/referral/state.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import { oneOf } from './one-of.ts'
import { termKeys } from './terms.ts'

const key = z
  .string('enter a short name')
  .regex(/^[a-z0-9][a-z0-9_-]*$/, 'use small letters, digits, - and _')
  .max(60, 'use 60 characters or fewer')
const label = z
  .string('write the words')
  .trim()
  .min(1, 'write the words')
  .max(120, 'use 120 characters or fewer')
const long = z.string('write a sentence').trim().max(600, 'use 600 characters or fewer')

/** Where a row comes from, and whether it was checked for the community itself. */
const told = {
  verified: z.boolean('say true where it was checked, false where the CoC has to be asked'),
  source: z
    .string('say where this comes from')
    .trim()
    .min(1, 'say where this comes from')
    .max(400, 'use 400 characters or fewer'),
}

const eventWords = 'choose a CE Event that is logged today: 1 to 16, or 18'
const loggable = new Set(optionsOf('EventType').map(({ code }) => code))
const eventCode = z.number(eventWords).refine((code) => loggable.has(code), { error: eventWords })

/** A word of the community for a thing that Threshold speaks of. */
export const packWordSchema = z.strictObject({ term: oneOf(termKeys), words: label, ...told })

/** A workgroup under the community's own name, with the rights of one of ours, and the CE Events it logs (4.20.2). */
export const packWorkgroupSchema = z.strictObject({
  key,
  label,
  about: long,
  base: oneOf(workgroups),
  mayLog: z.array(eventCode),
  ...told,
})

/**
 * A word for where a referral stands, and the states of our own that it stands for. A word may be set by the provider
 * or by the Coordinated Entry team only; a terminal one ends the way.
 */
export const packStatusSchema = z.strictObject({
  key,
  label,
  setBy: oneOf(['provider', 'ceTeam']),
  states: z.array(oneOf(referralStates)),
  terminal: z.boolean(),
  ...told,
})
export type PackStatus = Readonly<z.output<typeof packStatusSchema>>

/** A status as it is chosen. */
export type StatusWord = Pick<PackStatus, 'key' | 'label' | 'setBy'>

/** How the community calls a CE Event (4.20.2), under which heading, and what it means. */
export const packEventSchema = z.strictObject({
  Event: eventCode,
  /** The community's own heading for it; null where it has none. */
  category: label.nullable(),
  label,
  explanation: long.min(1, 'say what the event means'),
  ...told,
})

export const packReasonSchema = reasonSchema.extend({ key, label, ...told }).strict()

/** A day on which the community's offices are closed beside federal holidays. */
export const packHolidaySchema = z.strictObject({
  date: z.iso.date('enter a day, as 2026-11-27'),
  name: label,
  ...told,
})

/** One rule of the priority list; their order in the pack is the order in which they are asked. */
export const packPriorityRuleSchema = z
  .strictObject({ key, label, fact: oneOf(priorityFactNames), direction: ruleDirection, ...told })
  .superRefine((rule, context) => {
    const fault = directionFault(rule)
    if (fault !== null) context.addIssue({ code: 'custom', path: ['direction'], message: fault })
  })

/**
 * After how many offers a household declined the community asks whether it keeps its place; 0 for never. A person is
 * asked: nobody is ever taken off by itself.
 */
export const declinedOffersSchema = z.strictObject({
  askAfter: z
    .number('use a whole number, 0 for never')
    .int('use a whole number, 0 for never')
    .min(0, 'use 0 or more')
    .max(20, 'use 20 or fewer'),
  ...told,
})

/**
 * A community pack: the words, workgroups, statuses, clocks, reasons and event rights of one community, as data. Every
 * row names its source, and whether it is verified or the agency has to ask its Continuum of Care (CoC).
 */
export const packSchema = z
  .strictObject({
    /** The form of the file itself. */
    format: z.literal(1, 'write 1: the only form that this Threshold reads'),
    key,
    label,
    about: long,
    words: z.array(packWordSchema).max(100),
    workgroups: z.array(packWorkgroupSchema).min(1, 'name at least one workgroup').max(30),
    statuses: z.array(packStatusSchema).max(60),
    clocks: z.array(clockRuleSchema.extend({ key, label, ...told }).strict()).max(60),
    contactPace: contactPaceSchema.extend(told).strict(),
    transfers: transferRuleSchema.extend(told).strict(),
    holidays: z.array(packHolidaySchema).max(200),
    reasons: z.array(packReasonSchema).min(1, 'name at least one reason').max(60),
    priority: z.array(packPriorityRuleSchema).max(12, 'keep to 12 rules').default([]),
    declinedOffers: declinedOffersSchema.default({
      askAfter: 0,
      verified: false,
      source: 'The pack does not say. Ask your CoC.',
    }),
    events: z.array(packEventSchema).max(20),
  })
  .superRefine((pack, context) => {
    for (const { list, of } of listsOf(pack))
      for (const [at, id] of list.entries())
        if (list.indexOf(id) < at)
          context.addIssue({ code: 'custom', path: [of, at], message: `“${id}” is on this list already` })
  })

export type Pack = Readonly<z.output<typeof packSchema>>

/** What must not stand twice in a list. */
function listsOf(pack: {
  readonly words: readonly { readonly term: string }[]
  readonly workgroups: readonly { readonly key: string }[]
  readonly statuses: readonly { readonly key: string }[]
  readonly clocks: readonly { readonly key: string }[]
  readonly holidays: readonly { readonly date: string }[]
  readonly reasons: readonly { readonly key: string }[]
  readonly priority: readonly { readonly key: string }[]
  readonly events: readonly { readonly Event: number }[]
}): readonly { readonly of: string; readonly list: readonly (string | number)[] }[] {
  return [
    { of: 'words', list: pack.words.map(({ term }) => term) },
    { of: 'workgroups', list: pack.workgroups.map((row) => row.key) },
    { of: 'statuses', list: pack.statuses.map((row) => row.key) },
    { of: 'clocks', list: pack.clocks.map((row) => row.key) },
    { of: 'holidays', list: pack.holidays.map(({ date }) => date) },
    { of: 'reasons', list: pack.reasons.map((row) => row.key) },
    { of: 'priority', list: pack.priority.map((row) => row.key) },
    { of: 'events', list: pack.events.map(({ Event }) => Event) },
  ]
}
