import { checkNewProject, type NewProjectAnswers } from '#shared/domain/agency/check-project.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { addProject, type NewProject } from './agency-rows.ts'
import { today, type Desk } from '../desk.ts'
import { organizations } from './organizations.ts'
import { save } from '../save.ts'

/** Adds a project to the agency, with the participation rows a comparable database owes for it. */
export async function addAgencyProject(desk: Desk, answers: NewProjectAnswers): Promise<SaveOutcome> {
  return save(
    desk,
    { act: 'project.add', acceptWarnings: false, draft_id: null },
    async () => {
      const all = await organizations(desk)
      const projects = all.flatMap((organization) => organization.projects)
      return checkNewProject(answers, { today: today(desk), organizations: all, projects })
    },
    (session) => addProject(session, soundProject(answers)),
  )
}

/** The project of answers in which `checkNewProject` found no error. */
function soundProject(answers: NewProjectAnswers): NewProject {
  const { OrganizationID, ProjectType, CoCCode, Funder = null, receivesReferrals } = answers
  const ProjectName = typed(answers.ProjectName)
  const OperatingStartDate = dateOf(answers.OperatingStartDate)
  if (
    !OrganizationID ||
    !ProjectName ||
    !OperatingStartDate ||
    !CoCCode ||
    ProjectType === null ||
    ProjectType === undefined
  ) {
    throw new AppError('bad-input', 'These answers do not describe a whole project. Nothing was changed.')
  }
  return {
    OrganizationID,
    ProjectName,
    ProjectType,
    OperatingStartDate,
    CoCCode,
    Funder,
    receivesReferrals: receivesReferrals === true,
  }
}
