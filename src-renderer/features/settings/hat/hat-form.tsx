import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { draftsUnderWay } from '#renderer/api/under-way.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { WarningsDialog } from '#renderer/components/step-wizard/warnings-dialog.tsx'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import type { AccountRole } from '#shared/domain/hat/account-role.ts'
import { checkHat, type HatAnswers } from '#shared/domain/hat/hat.ts'
import { mayWear, type Workgroup } from '#shared/domain/hat/workgroup.ts'
import { groupWords, groupWorn } from '#shared/domain/hat/worn-group.ts'
import { hasErrors, type Issue } from '#shared/domain/issue.ts'
import type { OutputOf, Contract } from '#shared/ipc/contract.ts'
import type { Unfinished } from '#shared/ipc/draft-calls.ts'
import type { WornHat } from '#shared/ipc/hat-calls.ts'
import { FinishLater } from './finish-later.tsx'
import { firstAnswers, workableProjects } from './first-answers.ts'

interface Props {
  readonly worn: WornHat | null
  readonly role: AccountRole
  readonly organizations: OutputOf<Contract['settings']['organizations']>
}

/** Workgroup, organization, project, Apply. */
export function HatForm({ worn, role, organizations }: Props) {
  const today = useToday()
  const navigate = useNavigate()
  const [answers, setAnswers] = useState<HatAnswers>(() => firstAnswers(worn, role, organizations))
  const [warnings, setWarnings] = useState<readonly Issue[]>([])
  const [busy, setBusy] = useState(false)
  const [applied, setApplied] = useState(false)
  const [underWay, setUnderWay] = useState<readonly Unfinished[]>([])
  const issues = useIssues()
  const projects = workableProjects(organizations, answers.OrganizationID)
  const { pack } = useCommunity()
  const groups = pack.workgroups.filter(({ base }) => mayWear(role, base))
  const chosen = answers.workgroup ? groupWorn(groups, hatOf(answers.workgroup, answers.group)) : null
  const isAsWorn =
    worn !== null &&
    answers.workgroup === worn.workgroup &&
    chosen?.key === groupWorn(pack.workgroups, worn)?.key &&
    answers.OrganizationID === worn.OrganizationID &&
    answers.ProjectID === worn.ProjectID

  function change(next: HatAnswers): void {
    setApplied(false)
    setAnswers((before) => ({ ...before, ...next }))
  }

  function judge(found: readonly Issue[], acceptWarnings: boolean): boolean {
    setWarnings([])
    if (!issues.show(found.filter((issue) => issue.severity === 'error'))) return false
    if (found.length === 0 || acceptWarnings) return true
    setWarnings(found)
    return false
  }

  async function apply(acceptWarnings: boolean, finishLater = false): Promise<void> {
    setUnderWay([])
    const known = organizations.flatMap((organization) =>
      organization.projects.map((project) => ({ ...project, OperatingEndDate: project.operating.end })),
    )
    if (!judge(checkHat(answers, { today, role, organizations, projects: known }), acceptWarnings)) return
    setBusy(true)
    try {
      const middle = finishLater || worn === null ? [] : await draftsUnderWay()
      if (middle.length > 0) {
        setUnderWay(middle)
        return
      }
      const outcome = await api.hat.apply({ answers, acceptWarnings })
      if (!outcome.saved) {
        judge(outcome.issues, acceptWarnings && hasErrors(outcome.issues))
        return
      }
      await refreshAll()
      if (worn === null) await navigate('/')
      else setApplied(true)
    } catch (failure) {
      issues.show(issuesOf(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      {applied && worn !== null && (
        <output>
          <Banner action={<ButtonLink href="#/">Go to Home</ButtonLink>}>
            You are now working as {groupWords(pack.workgroups, worn)} at {worn.ProjectName}. Your unfinished
            work is kept.
          </Banner>
        </output>
      )}
      <PlainForm
        issues={issues}
        action="Apply"
        busy={busy || (isAsWorn && issues.all.length === 0)}
        onSubmit={() => void apply(false)}
        beside={
          isAsWorn ? 'This is what you are working as now' : 'Your unfinished work is kept when you change'
        }
      >
        <ChoiceField
          id={fieldId('workgroup')}
          label="Workgroup"
          hint="It changes what you see, not who you are"
          options={groups.map(({ key, label, about }) => ({ value: key, label, hint: about }))}
          value={chosen?.key}
          error={issues.at('workgroup')}
          onChange={(key) => change({ group: key, workgroup: groups.find((one) => one.key === key)?.base })}
        />
        <ChoiceField
          id={fieldId('OrganizationID')}
          label="Organization"
          options={organizations.map((organization) => ({
            value: organization.OrganizationID,
            label: organization.OrganizationName,
          }))}
          value={answers.OrganizationID}
          error={issues.at('OrganizationID')}
          onChange={(OrganizationID) => change({ OrganizationID, ProjectID: null })}
        />
        <ChoiceField
          id={fieldId('ProjectID')}
          label="Project"
          hint="The one that received the referral, not the agency above it"
          options={projects.map((project) => ({
            value: project.ProjectID,
            label: project.ProjectName,
            hint: projectTypeWords(project.ProjectType),
          }))}
          value={answers.ProjectID}
          error={issues.at('ProjectID')}
          onChange={(ProjectID) => change({ ProjectID })}
        />
      </PlainForm>
      <WarningsDialog
        warnings={warnings}
        busy={busy}
        onGoBack={() => setWarnings([])}
        onAccept={() => void apply(true)}
      />
      <FinishLater
        underWay={underWay}
        onStay={() => setUnderWay([])}
        onSwitch={() => void apply(true, true)}
      />
    </>
  )
}

function hatOf(workgroup: Workgroup, group: string | null | undefined) {
  return { workgroup, group: group ?? null }
}
