import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useMemoryDraft } from '#renderer/api/use-memory-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { LeaveGuard } from '#renderer/components/leave-guard/leave-guard.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import type { NewProjectAnswers } from '#shared/domain/agency/check-project.ts'
import type { Contract, OutputOf } from '#shared/ipc/contract.ts'
import { ReadOrWait } from '../read-or-wait.tsx'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { addProjectDefinition } from './add-project-definition.ts'

/** A project added to the agency. */
export function AddProjectPage() {
  const organizations = useQuery(query('settings', 'organizations'))
  const whyNot = useWhyNot('settings.manage')
  if (whyNot !== null) {
    return (
      <>
        <PageHeading>Add a project</PageHeading>
        <Banner action={<ButtonLink href="#/settings/agency">Back to Settings</ButtonLink>}>{whyNot}.</Banner>
      </>
    )
  }
  return (
    <ReadOrWait from={organizations} what="the agency">
      {(all) => <AddProject organizations={all} />}
    </ReadOrWait>
  )
}

interface Props {
  readonly organizations: OutputOf<Contract['settings']['organizations']>
}

function AddProject({ organizations }: Props) {
  const today = useToday()
  const navigate = useNavigate()
  const [first, ...others] = organizations
  const [known] = first?.projects ?? []
  const [begun] = useState<Partial<NewProjectAnswers>>({
    OrganizationID: others.length === 0 ? (first?.OrganizationID ?? null) : null,
    CoCCode: known?.CoCCodes[0] ?? null,
  })
  const draft = useMemoryDraft<NewProjectAnswers>(begun, 'Kept on this page only, until the project is added')
  const { saved, save } = useSave()
  const { answers, pageId } = draft

  return (
    <>
      <StepWizard
        definition={addProjectDefinition}
        context={{ today, organizations, projects: organizations.flatMap(({ projects }) => projects) }}
        draft={draft}
        mode="guided"
        spine={<SectionSpine name="Adding a project" pages={addProjectDefinition.pages} pageId={pageId} />}
        onLeave={() => void navigate('/settings/agency')}
        onSave={(asked) => save(() => api.settings.addProject(asked))}
        done={
          saved !== null && (
            <DonePanel
              title={`${answers.ProjectName?.trim() ?? 'The project'} is added`}
              next="Choose it under Your hat to work with its referrals."
              actions={
                <>
                  <ButtonLink look="primary" href="#/settings">
                    Go to Your hat
                  </ButtonLink>
                  <ButtonLink href="#/settings/agency">See all projects</ButtonLink>
                </>
              }
            />
          )
        }
      />
      <LeaveGuard
        isOn={saved === null && answers !== begun}
        title="Leave without adding the project?"
        leave="Leave and forget"
      >
        <p>These answers are not kept until the project is added.</p>
      </LeaveGuard>
    </>
  )
}
