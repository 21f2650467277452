import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { shortWordsOfDue, urgencyOf } from '#renderer/components/due-label/due-of.ts'
import type { ActionItem } from '#shared/ipc/conference-calls.ts'
import styles from './conferences.module.css'

interface Props {
  readonly actions: readonly ActionItem[]
  readonly mayFinish: boolean
}

/** What somebody does until a day, each with its way to say that it is done. */
export function ActionList({ actions, mayFinish }: Props) {
  const today = useToday()
  const { calendar } = useCommunity()
  const { save } = useSave()
  const [said, setSaid] = useState('')
  async function finish(action_item_id: string): Promise<void> {
    const [issue] = await save(() => api.conferences.finish({ action_item_id }))
    setSaid(issue?.message ?? 'Marked as done')
  }
  return (
    <>
      <ul className={styles.list}>
        {actions.map(({ action_item_id, conference_id, alias, what, who, due_on, done_on }) => (
          <li key={action_item_id}>
            <a href={`#/conferences/${conference_id}`}>{alias}</a>
            <span>
              {what}: {who}.{' '}
              {done_on === null ? (
                <DueLabel urgency={urgencyOf(due_on, today, calendar)}>
                  {shortWordsOfDue(due_on, today, calendar)}
                </DueLabel>
              ) : (
                'Done'
              )}
            </span>
            {mayFinish && done_on === null && (
              <Button aria-label={`${what} is done`} onClick={() => void finish(action_item_id)}>
                Done
              </Button>
            )}
          </li>
        ))}
      </ul>
      <output className={styles.quiet}>{said}</output>
    </>
  )
}
