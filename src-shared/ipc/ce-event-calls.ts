import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import type { EventPractice } from '#shared/domain/event/event-practice.ts'
import { eventStaySchema } from '#shared/domain/event/event-stay.ts'
import { logEventAnswersSchema } from '#shared/domain/event/log-event.ts'
import { hatSchema } from '#shared/domain/hat/hat.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'
import { projectSchema } from './settings-calls.ts'

const eventContextSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  /** Why nothing can be logged for it under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
  /** The workgroup worn: its rights decide. */
  logger: hatSchema.pick({ workgroup: true, group: true }),
  practice: z.custom<EventPractice>((value) => typeof value === 'object'),
  stays: z.array(eventStaySchema),
  /** Who is the head where this client is not: events are recorded with her. */
  heads: z.array(z.object({ PersonalID: z.string(), alias: z.string() })),
  projects: z.array(projectSchema),
  ownProjectID: z.string(),
  known: z.array(z.object({ Event: z.number().int(), EventDate: z.string() })),
})
export type EventContext = z.output<typeof eventContextSchema>

export const ceEventCalls = {
  /** What the rules of a new CE Event (4.20) of a client need to know. */
  context: call('hat', z.object({ PersonalID: recordId }), eventContextSchema),
  /** Logs it. */
  log: call(
    'hat',
    z.object({ PersonalID: recordId, answers: logEventAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** Takes an event out of the record, with a reason that stays in the history. */
  takeBack: call(
    'hat',
    z.object({ EventID: recordId, reason: z.string().max(4000).nullable(), acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
}
