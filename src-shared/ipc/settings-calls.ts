import { z } from 'zod'
import { callBackSchema } from '#shared/domain/card/call-back.ts'
import { clockReadingSchema } from '#shared/domain/clock/known-day.ts'
import { closedDaySchema } from '#shared/domain/clock/work-calendar.ts'
import { projectTables } from '#shared/domain/agency/parts/project-facts.ts'
import { newProjectSchema } from '#shared/domain/agency/check-project.ts'
import { settingsSchema } from '#shared/domain/settings.ts'
import { valuesSchema } from '#shared/domain/record-form/values-schema.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

const periodSchema = z.object({ start: z.iso.date(), end: z.iso.date().nullable() })

/** A project of the agency as lists and rules need it: `OpenProject` of domain/event, with its place in the agency. */
export const projectSchema = z.object({
  ProjectID: z.string(),
  OrganizationID: z.string(),
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  operating: periodSchema,
  CoCCodes: z.array(z.string()),
  funders: z.array(periodSchema.extend({ Funder: z.number().int() })),
  /** The ranges in which the project takes Coordinated Entry referrals (2.09). */
  receivesReferrals: z.array(periodSchema),
})

export type ProjectInfo = z.output<typeof projectSchema>

export const organizationSchema = z.object({
  OrganizationID: z.string(),
  OrganizationName: z.string(),
  projects: z.array(projectSchema),
})

const { lockAfterMinutes, wizardMode, collectSSN, letterShortcuts, closedOnFederalHolidays } =
  settingsSchema.shape

/**
 * Settings to change. Not `settingsSchema.partial()`: its defaults would fill in what was left out, and reset it.
 * Whether the recovery words were confirmed is not here: only typing them back confirms them.
 */
const settingChangesSchema = z.strictObject({
  lockAfterMinutes: lockAfterMinutes.unwrap().optional(),
  wizardMode: wizardMode.unwrap().optional(),
  clearClipboard: settingsSchema.shape.clearClipboard.unwrap().optional(),
  collectSSN: collectSSN.unwrap().optional(),
  letterShortcuts: letterShortcuts.unwrap().optional(),
  lateDays: settingsSchema.shape.lateDays.unwrap().optional(),
  longDays: settingsSchema.shape.longDays.unwrap().optional(),
  /** Longer and shorter than the rule of the open days allows, so that the rule can say in a sentence what is wrong. */
  weekdays: z.array(z.number().int().min(0).max(6)).max(7).optional(),
  closedOnFederalHolidays: closedOnFederalHolidays.unwrap().optional(),
  closedDays: z.array(closedDaySchema).max(1000).optional(),
  callBacks: z.array(callBackSchema).max(1000).optional(),
})

/** What is on record of a project, table by table. */
const projectRecordSchema = z.object({
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  parts: z.record(z.enum(projectTables), z.array(z.object({ key: z.string(), values: valuesSchema }))),
})
export type ProjectRecord = z.output<typeof projectRecordSchema>

const projectId = z.string().min(1).max(32)

/** A record of a project, added where `key` is null, else changed: its answers, and what stood there when they began. */
const savePartSchema = z.object({
  ProjectID: projectId,
  form: z.string().max(40),
  key: projectId.nullable(),
  answers: valuesSchema,
  seen: valuesSchema,
  acceptWarnings: z.boolean(),
})
export type SavePart = Readonly<z.output<typeof savePartSchema>>

export const settingsCalls = {
  get: call('unlocked', z.void(), settingsSchema),
  /** How one works is everybody's own; the settings of the whole vault need the right to manage it. */
  save: call('unlocked', settingChangesSchema, settingsSchema),
  /** What this computer says of today, and what the history does. */
  clock: call('unlocked', z.void(), clockReadingSchema),
  /** An administrator says that it is this day indeed, although later work is on record. */
  confirmDate: call('unlocked', z.object({ day: z.iso.date() }), z.void()),
  organizations: call('unlocked', z.void(), z.array(organizationSchema)),
  addProject: call('unlocked', newProjectSchema, saveOutcomeSchema),
  project: call('unlocked', z.object({ ProjectID: projectId }), projectRecordSchema),
  savePart: call('unlocked', savePartSchema, saveOutcomeSchema),
  /** Takes out a record that was made by mistake, or twice. */
  removePart: call(
    'unlocked',
    savePartSchema.pick({ ProjectID: true, form: true }).extend({ key: projectId }),
    saveOutcomeSchema,
  ),
}
