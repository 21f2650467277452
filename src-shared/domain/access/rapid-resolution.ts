import { z } from 'zod'
import { calendarDate, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { exitAnswers, exitSchema, parseExit } from '#shared/domain/stay/exit.ts'

/** HUD's CE Event of a problem-solving, diversion or rapid resolution service (4.20.2). */
export const problemSolvingEvent = 2

/** Before somebody enters the system, or soon after: both are rapid resolution. */
export const resolutionKinds = ['diversion', 'rapid_exit'] as const
export type ResolutionKind = (typeof resolutionKinds)[number]

export const resolutionKindLabels = {
  diversion: 'Diversion',
  rapid_exit: 'Rapid exit',
} as const satisfies Record<ResolutionKind, string>

/** Who says whether a place is safe: the client does. */
export const safeSayings = ['yes', 'no', 'unsure'] as const
export type SafeSaying = (typeof safeSayings)[number]

export const safeSayingLabels = {
  yes: 'Yes, they say it is safe',
  no: 'No, they say it is not',
  unsure: 'They are not sure',
} as const satisfies Record<SafeSaying, string>

/** What the conversation came to: HUD's answer (4.20.A), or none yet. */
export const resolutionResults = ['housed', 'not_housed', 'open'] as const

/** What is asked in the conversation. Dates stay as typed until the save. */
export const rapidResolutionSchema = z.object({
  kind: z.enum(resolutionKinds).nullish(),
  EventDate: typedText,
  wouldHelp: typedText,
  safePlace: typedText,
  saysSafe: z.enum(safeSayings).nullish(),
  tried: typedText,
  result: z.enum(resolutionResults).nullish(),
  endsStay: z.boolean().nullish(),
  ...exitAnswers,
})
export type RapidResolutionAnswers = Readonly<z.infer<typeof rapidResolutionSchema>>

/** The longest of each of its notes: facts, not a story. */
export const resolutionNoteLength = 300
const note = z.string().min(1).max(resolutionNoteLength).nullable()

const resolvedSchema = z.strictObject({
  kind: z.enum(resolutionKinds),
  EventDate: calendarDate,
  wouldHelp: note,
  safePlace: note,
  saysSafe: z.enum(safeSayings).nullable(),
  tried: note,
  /** 4.20.A; null while it is not known. */
  ProbSolDivRRResult: z.number().int().min(0).max(1).nullable(),
  /** The exit it leads to; null where Coordinated Entry goes on. */
  exit: exitSchema.nullable(),
})

/** A conversation that a save accepts. */
export type RapidResolution = Readonly<z.infer<typeof resolvedSchema>>

/** Whether the household is said to be housed, and Coordinated Entry to end with it. */
export function leadsToExit({ result, endsStay }: Partial<RapidResolutionAnswers>): boolean {
  return result === 'housed' && endsStay === true
}

/** The conversation of answers in which `checkRapidResolution` found no error. Throws a ZodError for any other. */
export function parseRapidResolution(answers: RapidResolutionAnswers): RapidResolution {
  const { kind, saysSafe, result } = answers
  const safePlace = typed(answers.safePlace)
  return resolvedSchema.parse({
    kind,
    EventDate: dateOf(answers.EventDate),
    wouldHelp: typed(answers.wouldHelp),
    safePlace,
    saysSafe: safePlace === null ? null : (saysSafe ?? null),
    tried: typed(answers.tried),
    ProbSolDivRRResult: result === 'open' ? null : result === 'housed' ? 1 : 0,
    exit: leadsToExit(answers) ? parseExit(answers) : null,
  })
}
