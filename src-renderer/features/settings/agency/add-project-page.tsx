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
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
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
  const draft = useMemoryDraft<NewProjectAnswers>(
    {
      OrganizationID: others.length === 0 ? (first?.OrganizationID ?? null) : null,
      CoCCode: known?.CoCCodes[0] ?? null,
    },
    'Kept on this page only, until the project is added',
  )
  const { saved, save } = useSave()
  const [isLeaving, setLeaving] = useState(false)
  const { answers, pageId } = draft

  return (
    <>
      <StepWizard
        definition={addProjectDefinition}
        context={{ today, organizations, projects: organizations.flatMap(({ projects }) => projects) }}
        draft={draft}
        mode="guided"
        spine={<SectionSpine name="Adding a project" pages={addProjectDefinition.pages} pageId={pageId} />}
        onLeave={() => setLeaving(true)}
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
      <ConfirmDialog
        opened={isLeaving}
        title="Leave without adding the project?"
        cancel={{ label: 'Go on', onClick: () => setLeaving(false) }}
        confirm={{ label: 'Leave and forget', onClick: () => void navigate('/settings/agency') }}
      >
        <p>These answers are not kept until the project is added.</p>
      </ConfirmDialog>
    </>
  )
}
