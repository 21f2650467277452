import { randomInt } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import {
  parseBeginAccess,
  type BeginAccessAnswers,
  type BegunAccess,
} from '#shared/domain/access/begin-access.ts'
import { checkBeginAccess, type BeginAccessContext } from '#shared/domain/access/check-begin-access.ts'
import { error } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { Beginning } from '#shared/ipc/access-calls.ts'
import { newId } from '#main/store/new-id.ts'
import { accessPoints } from '#main/store/repositories/access.ts'
import { aliasesOf, isAliasTaken } from '#main/store/repositories/aliases.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { freeAliases } from '#main/store/repositories/free-aliases.ts'
import { aliasesInUse, knownClients, staysIn } from '#main/store/repositories/intake-records.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { addClient } from '../clients/add-client.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { coordinatedEntryProject } from '../referrals/coordinated-entry-stay.ts'
import { save, type SaveRequest } from '../save.ts'
import { addMember } from '../stays/add-member.ts'

type Request = Omit<SaveRequest, 'act'> & {
  /** The client it was begun from; null where it was begun for any. */
  readonly PersonalID: string | null
  readonly answers: BeginAccessAnswers
}

interface Named {
  readonly PersonalIDs: readonly string[]
  readonly aliases: readonly string[]
}

/** What the start of Coordinated Entry needs to know, with these people and aliases in it. */
export async function beginningOf(desk: WorkingDesk, named: Named): Promise<Beginning> {
  const [suggestedAlias = ''] = await freeAliases(desk.store.db, 1, () => randomInt(0, 2 ** 32) / 2 ** 32)
  return { ...(await gather(desk, desk.store.db, named)), suggestedAlias }
}

/**
 * Starts Coordinated Entry: an enrollment for everyone of the household with one HouseholdID in the agency's Coordinated
 * Entry project, and how they came. An alias and a day are enough; all else can be asked later.
 */
export async function beginAccess(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'access.record')
  const { answers } = request
  return save(
    desk,
    { ...request, act: 'access.begin', draftAbout: request.PersonalID ?? 'new' },
    async ({ db }) => {
      if (request.PersonalID !== null) {
        await clientById(db, request.PersonalID)
        if (answers.household !== 'known' || answers.PersonalID !== request.PersonalID)
          return [
            error('', 'Coordinated Entry must be started for the client whose record it was begun from'),
          ]
      }
      return checkBeginAccess(answers, await contextOf(desk, db, answers))
    },
    (session) => record(desk, session, parseBeginAccess(answers)),
  )
}

async function contextOf(
  desk: WorkingDesk,
  db: EntityManager,
  answers: BeginAccessAnswers,
): Promise<BeginAccessContext> {
  const people = answers.people ?? []
  const chosenId = answers.household === 'known' ? (answers.PersonalID ?? null) : null
  const ids = people.flatMap(({ PersonalID }) => PersonalID ?? [])
  const PersonalIDs = chosenId === null ? ids : [chosenId, ...ids]
  const alias = typed(answers.alias)
  const found = await gather(desk, db, {
    PersonalIDs,
    aliases: people.flatMap((one) => typed(one.alias) ?? []),
  })
  const chosen = chosenId === null ? undefined : (await aliasesOf(db, [chosenId])).get(chosenId)
  return {
    today: today(desk),
    aliasTaken: alias !== null && (await isAliasTaken(db, alias)),
    chosen: chosenId === null || chosen === undefined ? null : { PersonalID: chosenId, alias: chosen.alias },
    people: { takenAliases: found.takenAliases, known: await knownClients(db, ids) },
    ...found,
  }
}

async function gather(
  desk: WorkingDesk,
  db: EntityManager,
  { PersonalIDs, aliases }: Named,
): Promise<Omit<Beginning, 'suggestedAlias'>> {
  const project = await coordinatedEntryProject(db, desk.hat.OrganizationID)
  return {
    accessPoints: [...(await accessPoints(db))],
    project:
      project === null
        ? null
        : { ProjectName: project.ProjectName, OperatingStartDate: project.operating.start },
    stays: project === null ? [] : [...(await staysIn(db, project.ProjectID, PersonalIDs))],
    takenAliases: [...(await aliasesInUse(db, aliases.map(aliasKey)))],
  }
}

async function record(desk: WorkingDesk, session: WriteSession, begun: BegunAccess): Promise<string> {
  const project = await coordinatedEntryProject(session.db, desk.hat.OrganizationID)
  if (project === null) throw new Error('checked before recorded')
  const PersonalID =
    begun.head.kind === 'known' ? begun.head.PersonalID : await addClient(session, begun.head.alias)
  const household = {
    HouseholdID: newId(),
    ProjectID: project.ProjectID,
    EntryDate: begun.EntryDate,
    EnrollmentCoC: project.CoCCodes[0] ?? null,
  }
  const EnrollmentID = await addMember(session, household, { PersonalID, alias: '', RelationshipToHoH: 1 })
  for (const person of begun.people) await addMember(session, household, person)
  await session.insert('access', {
    EnrollmentID,
    PersonalID,
    ProjectID: desk.hat.ProjectID,
    access_point_ProjectID: begun.accessPointProjectID,
    access_point_name: begun.accessPointName,
    how_came: begun.howCame,
    note: begun.note,
  })
  return EnrollmentID
}
