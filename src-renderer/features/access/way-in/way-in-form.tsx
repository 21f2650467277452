import { useState } from 'react'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LeaveGuard } from '#renderer/components/leave-guard/leave-guard.tsx'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { WarningsDialog } from '#renderer/components/step-wizard/warnings-dialog.tsx'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { accessPointsOn } from '#shared/domain/access/access-point.ts'
import { elsewhere, wayInLabels, waysIn } from '#shared/domain/access/begin-access.ts'
import { checkLaterWayIn, type WayInAnswers } from '#shared/domain/access/way-in.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import { hasErrors, type Issue } from '#shared/domain/issue.ts'
import type { RecordedWayIn } from '#shared/ipc/access-calls.ts'

interface Props {
  readonly recorded: RecordedWayIn
  readonly leave: string
  /** Answers the issues that stopped it, none when it was saved. */
  readonly onSave: (answers: WayInAnswers, acceptWarnings: boolean) => Promise<readonly Issue[]>
}

/** The access point and the way in, judged by the rule that main has too; doubts are asked about once. */
export function WayInForm({ recorded, leave, onSave }: Props) {
  const { saved, accessPoints, EntryDate } = recorded
  const [answers, setAnswers] = useState<WayInAnswers>(saved ?? {})
  const [isChanged, setChanged] = useState(false)
  const [doubts, setDoubts] = useState<readonly Issue[]>([])
  const [busy, setBusy] = useState(false)
  const issues = useIssues()

  function set(changes: WayInAnswers): void {
    setChanged(true)
    setAnswers((before) => ({ ...before, ...changes }))
  }

  function show(found: readonly Issue[]): void {
    const stops = hasErrors(found)
    issues.show(stops ? found.filter(({ severity }) => severity === 'error') : [])
    setDoubts(stops ? [] : found)
  }

  async function send(acceptWarnings: boolean): Promise<void> {
    setBusy(true)
    show(await onSave(answers, acceptWarnings))
    setBusy(false)
  }

  return (
    <>
      <PlainForm
        issues={issues}
        action="Save"
        busy={busy}
        onSubmit={() => {
          const found = checkLaterWayIn(answers, recorded)
          if (found.length > 0) show(found)
          else void send(false)
        }}
        beside={<ButtonLink href={leave}>Leave without saving</ButtonLink>}
      >
        <ChoiceField<string>
          id={fieldId('accessPoint')}
          label="Which access point did they come to?"
          options={[
            ...accessPointsOn(accessPoints, EntryDate).map(({ ProjectID, ProjectName }) => ({
              value: ProjectID,
              label: ProjectName,
            })),
            { value: elsewhere, label: 'Another place', hint: 'You write its name' },
          ]}
          value={answers.accessPoint ?? null}
          error={issues.at('accessPoint')}
          onChange={(accessPoint) => set({ accessPoint })}
        />
        {answers.accessPoint === elsewhere && (
          <TextField
            id={fieldId('accessPointName')}
            label="Name of the access point"
            width="medium"
            value={answers.accessPointName ?? null}
            error={issues.at('accessPointName')}
            onChange={(accessPointName) => set({ accessPointName })}
          />
        )}
        <ChoiceField<(typeof waysIn)[number]>
          id={fieldId('howCame')}
          label="How did they come?"
          options={waysIn.map((value) => ({ value, label: wayInLabels[value] }))}
          value={answers.howCame ?? null}
          error={issues.at('howCame')}
          onChange={(howCame) => set({ howCame })}
        />
        <LongTextField
          id={fieldId('note')}
          label="Note"
          hint="Facts only, no names"
          optional
          max={noteLength}
          value={answers.note ?? null}
          error={issues.at('note')}
          onChange={(note) => set({ note })}
        />
        {saved !== null && (
          <LongTextField
            id={fieldId('reason')}
            label="Why do you change it?"
            hint="One sentence, no names"
            max={noteLength}
            value={answers.reason ?? null}
            error={issues.at('reason')}
            onChange={(reason) => set({ reason })}
          />
        )}
      </PlainForm>
      <LeaveGuard isOn={isChanged} title="Leave without saving?" leave="Leave without saving">
        <p>What you changed on this page is not kept. What is on record stays as it is.</p>
      </LeaveGuard>
      <WarningsDialog
        warnings={doubts}
        busy={busy}
        onGoBack={() => setDoubts([])}
        onAccept={() => {
          setDoubts([])
          void send(true)
        }}
      />
    </>
  )
}
