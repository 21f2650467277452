import { useEffect, useMemo, useRef, useState } from 'react'
import { Navigate, Outlet, useMatch } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { intakeAnswersSchema, type IntakeAnswers } from '#shared/domain/intake/answers.ts'
import type { IntakeContext } from '#shared/domain/intake/context.ts'
import { memberName } from '#shared/domain/intake/people.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { CaseManager } from '#shared/ipc/intake-calls.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { useHouseholdTools } from './household/use-household-tools.ts'
import type { IntakeDesk } from './intake-desk.ts'
import { resumePlace, tasksPath } from './places.ts'
import { useIntakeContext } from './use-intake-context.ts'

/** Sends a save and answers the issues that stopped it. */
export type SaveIntake = (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>

interface Props {
  readonly referral: Referral
  readonly begun: { readonly context: IntakeContext; readonly caseManagers: readonly CaseManager[] }
  readonly stored: DraftHandle<IntakeAnswers>
  readonly draft_id: string
  readonly onSave: SaveIntake
}

/** An intake whose draft is open. A draft that cannot be read is never overwritten. */
export function OpenIntake(props: Props) {
  const { answers } = props.stored
  const parsed = useMemo(() => intakeAnswersSchema.safeParse(answers), [answers])
  if (!parsed.success) {
    return (
      <ErrorState
        isPage
        title="This draft cannot be opened"
        safe="Its answers have a form this version does not know. Nothing was changed, and they are still in the vault."
        advice="Open it with the version of Threshold it was written with."
      />
    )
  }
  return <IntakePages {...props} answers={parsed.data} />
}

function IntakePages({
  referral,
  begun,
  stored,
  draft_id,
  onSave,
  answers,
}: Props & { readonly answers: IntakeAnswers }) {
  const { referral_id } = referral
  const update = useUpdate(stored, answers)
  const intake = useIntakeContext(referral_id, answers, begun.context)
  const { leaving, onStay, onLeave, ...household } = useHouseholdTools(answers, update)
  const mode = useWizardMode()
  const resumeAt = useResume(stored.pageId, referral_id, answers)
  if (resumeAt !== null) return <Navigate to={resumeAt} replace />

  const desk: IntakeDesk = {
    referral,
    answers,
    intake,
    caseManagers: begun.caseManagers,
    draft: stored,
    mode,
    household,
    update,
    save: async (acceptWarnings) => {
      await stored.flush()
      const whole = { ...answers, members: [...answers.members] }
      return onSave(() => api.intake.save({ referral_id, answers: whole, acceptWarnings, draft_id }))
    },
  }
  return (
    <>
      <Outlet context={desk} />
      <ConfirmDialog
        opened={leaving !== null}
        title={leaving === null ? '' : `Take ${memberName(leaving, answers)} out of this intake?`}
        cancel={{ label: 'Keep them', onClick: onStay }}
        confirm={{ label: 'Take them out', onClick: onLeave, look: 'danger' }}
      >
        <p>What was answered about them in this intake goes with them. Their own record is not changed.</p>
      </ConfirmDialog>
    </>
  )
}

/** Changes start from the latest answers, so that two of them within one event do not undo each other. */
function useUpdate({ change }: DraftHandle<IntakeAnswers>, answers: IntakeAnswers): IntakeDesk['update'] {
  const latest = useRef(answers)
  useEffect(() => {
    latest.current = answers
  }, [answers])
  return (make) => {
    const before = latest.current
    const after = make(before)
    latest.current = after
    if (after.beforeYouAsk !== before.beforeYouAsk) change('beforeYouAsk', after.beforeYouAsk)
    if (after.members !== before.members) change('members', after.members)
    if (after.everyoneAdded !== before.everyoneAdded) change('everyoneAdded', after.everyoneAdded)
    if (after.start !== before.start) change('start', after.start)
  }
}

/**
 * Where somebody who comes back to the intake is taken: the page on which it stopped. Null once she is there, and for
 * one who asked for another page.
 */
function useResume(pageId: string, referral_id: string, answers: IntakeAnswers): string | null {
  const isAtStart = useMatch(tasksPath(referral_id)) !== null
  const [to, setTo] = useState(() => (isAtStart ? resumePlace(pageId, referral_id, answers) : null))
  // From the moment she is elsewhere the task list is a page like any other.
  if (to !== null && !isAtStart) setTo(null)
  return isAtStart ? to : null
}
