import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { draftName, resumePath } from '#renderer/api/resume-path.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { formatDay } from '#shared/domain/date/format-date.ts'
import type { Draft, Unfinished } from '#shared/ipc/draft-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { DiscardedDraft } from './discarded-draft.tsx'
import styles from './draft-list.module.css'
import { stoppedAt } from './stopped-at.ts'

interface Props {
  readonly drafts: readonly Unfinished[]
}

/** What was discarded on this page, to be put back for a moment. */
interface Discarded {
  readonly name: string
  readonly draft: Draft
}

/** Unfinished drafts: how far each is, when it was saved, the way on, and how to be rid of it. */
export function DraftList({ drafts }: Props) {
  const today = useToday()
  const [asked, setAsked] = useState<Unfinished | null>(null)
  const [discarded, setDiscarded] = useState<readonly Discarded[]>([])
  const [failure, setFailure] = useState<string | null>(null)

  async function discard(unfinished: Unfinished): Promise<void> {
    setAsked(null)
    setFailure(null)
    try {
      const draft = await api.drafts.discard({ draft_id: unfinished.draft_id })
      setDiscarded((before) => [...before, { name: draftName(unfinished), draft }])
      await refreshAll()
    } catch (reason) {
      setFailure(reason instanceof AppError ? reason.message : 'It was not discarded. Try again in a moment.')
    }
  }

  async function putBack({ draft }: Discarded): Promise<void> {
    await api.drafts.putBack(draft)
    setDiscarded((before) => before.filter((other) => other.draft !== draft))
    await refreshAll()
  }

  return (
    <>
      {failure !== null && (
        <div role="alert">
          <Banner tone="problem">{failure}</Banner>
        </div>
      )}
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li className={styles.row} key={draft.draft_id}>
            <Words draft={draft} today={today} />
            <Button look="quiet" onClick={() => setAsked(draft)}>
              Discard<span className="visually-hidden"> {draftName(draft)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {discarded.map((one) => (
        <DiscardedDraft key={one.draft.draft_id} name={one.name} onUndo={() => putBack(one)} />
      ))}
      <ConfirmDialog
        opened={asked !== null}
        title="Discard this draft?"
        cancel={{ label: 'Keep it', onClick: () => setAsked(null) }}
        confirm={{ label: 'Discard it', look: 'danger', onClick: () => asked && void discard(asked) }}
      >
        <p>
          {asked && draftName(asked)}: the answers given so far are deleted. You can take that back for ten
          seconds.
        </p>
      </ConfirmDialog>
    </>
  )
}

/** A link to where it stopped; plain words where the step is over. */
function Words({ draft, today }: { readonly draft: Unfinished; readonly today: string }) {
  const saved = <span className={styles.quiet}>Saved {savedWords(draft.saved_at, today)}</span>
  if (draft.over !== null) {
    return (
      <div className={styles.words}>
        <span className={styles.name}>{draftName(draft)}</span>
        <span className={styles.quiet}>No longer applies. {draft.over}.</span>
        {saved}
      </div>
    )
  }
  const at = stoppedAt(draft)
  return (
    <a className={styles.words} href={`#${resumePath(draft)}`}>
      <span className={styles.name}>{draftName(draft)}</span>
      {at !== null && <span className={styles.quiet}>At: {at}</span>}
      {saved}
    </a>
  )
}

function savedWords(saved_at: string, today: string): string {
  const at = new Date(saved_at)
  const time = at.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })
  const day = at.toLocaleDateString('en-CA')
  return day === today ? `today at ${time}` : `${formatDay(day, today)} at ${time}`
}
