import type { EntityManager } from 'typeorm'
import { ageAt, isIsoDate } from '#shared/domain/date/iso-date.ts'
import { isAskedOf } from '#shared/hud/fy2026/who-answers.ts'
import { overtakenErrors } from '#shared/domain/amend/overtaken.ts'
import { annual, interimFormOf, interimForms, update } from '#shared/domain/interim/interim-forms.ts'
import type { RecordFacts } from '#shared/domain/client-record/record-facts.ts'
import { recordFormOf } from '#shared/domain/client-record/record-forms.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { readOnlyStay, readOnlyTime } from '#shared/domain/hat/may-write.ts'
import { refusal, type HatAct } from '#shared/domain/hat/permissions.ts'
import { error } from '#shared/domain/issue.ts'
import { amendedRow, overtakenColumns } from '#shared/domain/record-form/amended-form.ts'
import { checkForm } from '#shared/domain/record-form/check-form.ts'
import { beginForm, changesRow, rowOf, type RecordForm } from '#shared/domain/record-form/record-form.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { AmendRecord, KeptRecord } from '#shared/ipc/record-calls.ts'
import { factsOfFindings } from '#main/store/repositories/found-rows.ts'
import type { KeptRow } from '#main/store/repositories/kept-records.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { whyNotAssess } from '../assessments/may-assess.ts'
import { checkOtherEvent, whyEventIsKept } from '../events/event-guard.ts'
import { requireMay, worksWith } from '../guard.ts'
import { saidAnswers, shownRow, whyPlaceStays } from './shown-row.ts'
import { readEventPractice } from '../events/event-practice.ts'
import { lastChangesOf } from '../last-changes.ts'
import { save } from '../save.ts'

interface At {
  readonly form: string
  readonly key: string
}

/** A client's record as its form asks it. @throws AppError not-found */
export async function readRecord(desk: WorkingDesk, { form: id, key }: At): Promise<KeptRecord> {
  const { db } = desk.store
  const form = formOf(id)
  const kept = await ownRow(desk, form, key)
  const { PersonalID, alias, stay } = kept
  const wearer = { role: desk.role, workgroup: desk.hat.workgroup }
  return {
    PersonalID,
    alias,
    ProjectName: stay?.ProjectName ?? null,
    readOnlyReason: (await whyReadOnly(desk, db, form, kept)) ?? refusal(wearer, actOn(form)),
    values: beginForm(form, await saidAnswers(desk, db, kept)),
    facts: await factsOf(desk, db, kept),
  }
}

/**
 * Corrects a record that no journey of this vault makes, with a reason that stays in the history. What somebody else
 * changed since `seen` was read is refused until it was looked at again. @throws AppError not-allowed, not-found
 */
export async function amendRecord(desk: WorkingDesk, request: AmendRecord): Promise<SaveOutcome> {
  const { key, answers, seen, acceptWarnings } = request
  const form = formOf(request.form)
  requireMay(desk, actOn(form))
  const reason = typed(request.reason)
  const gather = async (db: EntityManager) => {
    const kept = await ownRow(desk, form, key, db)
    const why = await whyReadOnly(desk, db, form, kept)
    if (why !== null) throw new AppError('not-allowed', `${why}.`)
    const row = amendedRow(form, answers, seen, kept.row)
    return { kept, row, facts: await factsOf(desk, db, kept) }
  }
  return save(
    desk,
    { act: 'record.amend', acceptWarnings, draft_id: null, ...(reason === null ? {} : { reason }) },
    async ({ db }) => {
      const { kept, row, facts } = await gather(db)
      const changed = { row, seen, saved: kept.row, facts }
      const overtaken = overtakenColumns(form, changed, await lastChanges(db, form, kept, key))
      if (overtaken.length > 0) return overtakenErrors(overtaken, (column) => column)
      return [
        ...(changesRow(form, row, kept.row, facts)
          ? []
          : [error('', 'Change an answer, or leave the record as it is')]),
        ...checkForm(form, row, facts, kept.row),
        ...(form.table === 'Event' ? await checkOtherEvent(desk, db, row, kept.row) : []),
        ...checkWhy(request.reason, today(desk)),
      ]
    },
    async (session) => {
      const { row, facts } = await gather(session.db)
      await session.update(form.table, key, rowOf(form, row, facts))
      return key
    },
  )
}

function formOf(id: string): RecordForm<RecordFacts> {
  const form = recordFormOf(id)
  if (form === undefined) throw gone()
  return form
}

/** What a workgroup must do to correct a record of this kind. */
function actOn({ table }: RecordForm<RecordFacts>): HatAct {
  return table === 'Event' ? 'event.log' : 'client.edit'
}

/** Why the hat worn may read but not change it: a record belongs to the project of its stay. */
async function whyReadOnly(
  desk: WorkingDesk,
  db: EntityManager,
  { table }: RecordForm<RecordFacts>,
  kept: KeptRow,
): Promise<string | null> {
  if (table === 'Event') return (await whyEventIsKept(desk, db, kept)) ?? whyPlaceStays(desk, db, kept)
  const { stay, PersonalID } = kept
  if (stay === null) return null
  if (table === 'Assessment') return whyNotAssess(desk, db, { ...stay, PersonalID })
  return table === 'CurrentLivingSituation'
    ? readOnlyTime(desk.hat, stay, await worksWith(desk, db, PersonalID))
    : readOnlyStay(desk.hat, stay)
}

/** Forms about what an intake records: where one was made here, it is amended there. */
const ofIntake: ReadonlySet<string> = new Set(['stay', 'prior-situation', 'domestic-violence'])

/** The row, unless a referral or an intake of this vault made it: those are amended where they were made. */
async function ownRow(
  desk: WorkingDesk,
  form: RecordForm<RecordFacts>,
  key: string,
  db: EntityManager = desk.store.db,
): Promise<KeptRow> {
  const kept = await shownRow(desk, db, form.table, key)
  const { PersonalID, stay } = kept
  const EnrollmentID = stay?.EnrollmentID ?? null
  const { referrals, intakes } = await factsOfFindings(db, [
    { table: form.table, key, PersonalID, EnrollmentID },
  ])
  const isElsewhere =
    (form.table === 'Event' && referrals.has(key)) ||
    (form.id === 'move-in' && referrals.has(key)) ||
    (ofIntake.has(form.id) && intakes.has(EnrollmentID ?? ''))
  if (isElsewhere || !isOfForm(form, kept.row)) throw gone()
  return kept
}

/** What the rules of a client's record need to know of the stay it belongs to. */
export async function factsOf(
  desk: WorkingDesk,
  db: EntityManager,
  { stay }: Pick<KeptRow, 'stay'>,
): Promise<RecordFacts> {
  const projects = await allProjects(db)
  const { eventWords } = await readEventPractice(db)
  return {
    today: today(desk),
    events: eventWords.map(({ Event, label }) => ({ Event, label })),
    stay:
      stay === null
        ? null
        : {
            EntryDate: stay.EntryDate,
            ExitDate: stay.ExitDate,
            MoveInDate: stay.MoveInDate,
            headStart: stay.headStart ?? stay.EntryDate,
            isAskedAsAdult: isAskedOf('4.02', {
              isHeadOfHousehold: stay.RelationshipToHoH === 1,
              isAdult: stay.DOB !== null && isIsoDate(stay.DOB) ? ageAt(stay.DOB, today(desk)) >= 18 : null,
            }),
            ProjectType: stay.ProjectType,
            firstRecord: stay.firstRecord,
            hasOtherHead: stay.hasOtherHead === 1,
            CoCCodes: projects.find(({ ProjectID }) => ProjectID === stay.ProjectID)?.CoCCodes ?? [],
          },
    projects: projects.map(
      ({ ProjectID, ProjectName, ProjectType, operating, funders, receivesReferrals }) => ({
        ProjectID,
        ProjectName,
        ProjectType,
        operating,
        funders,
        receivesReferrals,
      }),
    ),
  }
}

function lastChanges(
  db: EntityManager,
  form: RecordForm<RecordFacts>,
  { PersonalID }: { readonly PersonalID: string },
  rowId: string,
): ReturnType<typeof lastChangesOf<string>> {
  const at = { PersonalID, table: form.table, rowId }
  return lastChangesOf(db, Object.fromEntries(form.fields.map(({ column }) => [column, { ...at, column }])))
}

function gone(): AppError {
  return new AppError('not-found', 'This record is no longer there. Go back and open it again.')
}

/** Whether a row is one that an update's form changes: of its kind, and told between the start and the exit of a stay. */
function isOfForm(form: RecordForm<RecordFacts>, row: KeptRow['row']): boolean {
  if (!interimForms.includes(form)) return true
  const { DataCollectionStage, DisabilityType } = row
  const kind = typeof DisabilityType === 'number' ? DisabilityType : null
  return (
    (DataCollectionStage === update || DataCollectionStage === annual) &&
    interimFormOf(form.table, kind) === form
  )
}
