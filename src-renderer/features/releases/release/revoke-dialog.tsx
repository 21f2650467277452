import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import type { Issue } from '#shared/domain/issue.ts'
import {
  checkRevocation,
  revocationWayLabels,
  revocationWays,
  type RevokeAnswers,
} from '#shared/domain/release/revoke.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { WholeRelease } from '#shared/ipc/release-calls.ts'

interface Props {
  readonly release: WholeRelease
  readonly today: string
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
  readonly onClose: () => void
}

/** Takes a release back: the day it was said, how, and a note where one helps. */
export function RevokeDialog({ release, today, save, onClose }: Props) {
  const [answers, setAnswers] = useState<RevokeAnswers>({ revokedOn: today, revokedHow: 'spoken' })
  const [isBusy, setBusy] = useState(false)
  /** The warnings that were shown: sent again, they were read. */
  const [read, setRead] = useState(false)
  const issues = useIssues()
  const change = (changed: RevokeAnswers): void => {
    setRead(false)
    setAnswers({ ...answers, ...changed })
  }

  async function revoke(): Promise<void> {
    const found = checkRevocation(answers, { ...release, today })
    const mayGoOn = issues.show(found)
    if (!mayGoOn || (found.length > 0 && !read)) {
      setRead(mayGoOn)
      return
    }
    setBusy(true)
    const { release_id } = release
    const stopped = await save(() => api.releases.revoke({ release_id, answers, acceptWarnings: read }))
    setBusy(false)
    if (stopped.length === 0) onClose()
    else issues.show(stopped)
  }

  return (
    <Dialog opened title={`Take back the release for ${release.recipient}`} onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action={read ? 'Take it back as it is' : 'Take it back'}
        onSubmit={() => void revoke()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
        }
      >
        <p>Saying so is enough. From now on nothing leaves under it.</p>
        <ChoiceField
          id={fieldId('revokedHow')}
          label="How did they take it back?"
          options={revocationWays.map((value) => ({ value, label: revocationWayLabels[value] }))}
          value={answers.revokedHow}
          error={issues.at('revokedHow')}
          onChange={(revokedHow) => change({ revokedHow })}
        />
        <DateInput
          id={fieldId('revokedOn')}
          label="On which day?"
          today={today}
          value={answers.revokedOn}
          error={issues.at('revokedOn')}
          onChange={(revokedOn) => change({ revokedOn })}
        />
        <LongTextField
          id={fieldId('note')}
          label="Note"
          optional
          max={noteLength}
          value={answers.note}
          error={issues.at('note')}
          onChange={(note) => change({ note })}
        />
      </PlainForm>
    </Dialog>
  )
}
