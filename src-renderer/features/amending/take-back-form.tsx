import { useState } from 'react'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'

interface Props {
  readonly today: string
  /** Where it leads when nothing is taken back. */
  readonly keep: string
  /** Answers the issues that stopped it, none when it was taken back. */
  readonly onTakeBack: (sent: {
    readonly reason: string | null
    readonly acceptWarnings: boolean
  }) => Promise<readonly Issue[]>
}

/** Asks why a record should not be there; words that could identify somebody are asked about once. */
export function TakeBackForm({ today, keep, onTakeBack }: Props) {
  const [reason, setReason] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  /** Whether the warnings were shown: sent again, they were read. */
  const [read, setRead] = useState(false)
  const issues = useIssues()

  async function takeBack(): Promise<void> {
    const found = checkWhy(reason, today)
    const mayGoOn = issues.show(found)
    if (!mayGoOn || (found.length > 0 && !read)) {
      setRead(mayGoOn)
      return
    }
    setBusy(true)
    const stopped = await onTakeBack({ reason, acceptWarnings: read })
    setBusy(false)
    if (stopped.length > 0) issues.show(stopped)
  }

  return (
    <PlainForm
      issues={issues}
      action={read ? 'Take it back as it is' : 'Take it back'}
      busy={busy}
      onSubmit={() => void takeBack()}
      beside={<ButtonLink href={keep}>Leave it as it is</ButtonLink>}
    >
      <LongTextField
        id={fieldId('reason')}
        label="Why do you take it back?"
        hint="One sentence, no names"
        max={noteLength}
        value={reason}
        error={issues.at('reason')}
        onChange={(words) => {
          setRead(false)
          setReason(words)
        }}
      />
    </PlainForm>
  )
}
