import type { EntityManager } from 'typeorm'
import { aliasKey } from '#shared/domain/client/alias.ts'
import type { IntakeMember } from '#shared/domain/intake/answers.ts'
import type { IntakeContext } from '#shared/domain/intake/context.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { aliasesInUse, staysIn } from '#main/store/repositories/intake-records.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import type { WholeReferral } from '#main/store/repositories/referrals.ts'
import { today, type Desk } from '../desk.ts'
import { readSettings } from '../agency/settings.ts'

/** As much of a person as decides what the rules must be told about her. */
export type IntakePerson = Pick<IntakeMember, 'PersonalID' | 'alias'>

/** What the rules of this intake need to know besides its answers. @throws AppError not-found */
export async function intakeContext(
  desk: Desk,
  db: EntityManager,
  referral: Pick<WholeReferral, 'ProjectID' | 'EventDate'>,
  people: readonly IntakePerson[],
): Promise<IntakeContext> {
  const project = (await allProjects(db)).find((other) => other.ProjectID === referral.ProjectID)
  if (project === undefined || !isCode('ProjectType', project.ProjectType)) {
    throw new AppError(
      'not-found',
      'The project of this referral is no longer in the vault. Add it in Settings first.',
    )
  }
  const { collectSSN } = await readSettings(desk)
  const known = people.flatMap(({ PersonalID }) => PersonalID ?? [])
  return {
    today: today(desk),
    project: {
      ProjectID: project.ProjectID,
      ProjectName: project.ProjectName,
      ProjectType: project.ProjectType,
      OperatingStartDate: project.operating.start,
      OperatingEndDate: project.operating.end,
      CoCCodes: project.CoCCodes,
    },
    referral: { EventDate: referral.EventDate },
    stays: await staysIn(db, project.ProjectID, known),
    takenAliases: await aliasesInUse(
      db,
      people.map(({ alias }) => aliasKey(alias)),
    ),
    settings: { collectSSN },
  }
}
