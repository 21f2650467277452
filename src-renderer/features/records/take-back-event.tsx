import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'

interface Props {
  readonly EventID: string
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
  /** Told before it is taken out, and when that was refused. */
  readonly onTakingOut: (isGoing: boolean) => void
}

/** Takes a CE Event that never took place, or stands twice, out of the record, with a reason. */
export function TakeBackEvent(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Take this event out
      </Button>
      {isOpen && <Asked {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function Asked({ EventID, save, onTakingOut, onClose }: Props & { readonly onClose: () => void }) {
  const today = useToday()
  const issues = useIssues()
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** The warnings that were shown: sent again, they were read. */
  const [read, setRead] = useState(false)

  async function takeBack(): Promise<void> {
    const found = checkWhy(reason, today)
    const mayGoOn = issues.show(found)
    if (!mayGoOn || (found.length > 0 && !read)) {
      setRead(mayGoOn)
      return
    }
    setBusy(true)
    onTakingOut(true)
    const stopped = await save(() => api.ceEvents.takeBack({ EventID, reason, acceptWarnings: read }))
    if (stopped.length === 0) return
    onTakingOut(false)
    setBusy(false)
    issues.show(stopped)
  }

  return (
    <Dialog opened title="Take this event out of the record" onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action={read ? 'Take it out as it is' : 'Take it out'}
        onSubmit={() => void takeBack()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
        }
      >
        <p>For an event that never took place, or stands twice. It counts no longer; the history keeps it.</p>
        <LongTextField
          id={fieldId('reason')}
          label="Why is it taken out?"
          hint="One sentence, no names"
          max={noteLength}
          value={reason}
          error={issues.at('reason')}
          onChange={(typed) => {
            setRead(false)
            setReason(typed)
          }}
        />
      </PlainForm>
    </Dialog>
  )
}
