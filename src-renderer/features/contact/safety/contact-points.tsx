import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { query, refreshAll } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { contactPointKindLabels, type Safety } from '#shared/domain/contact/safety-card.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { MaskedPoint } from '#shared/ipc/contact-calls.ts'
import { AddPoint, type NewPoint } from './add-point.tsx'
import { PointRow } from './point-row.tsx'
import styles from './safety.module.css'

interface Props {
  readonly PersonalID: string
  readonly points: readonly MaskedPoint[]
  readonly onAdd: (point: NewPoint, draft_id: string) => Promise<SaveOutcome>
  readonly onMark: (contact_point_id: string, safe: Safety) => Promise<SaveOutcome>
  readonly onRemove: (contact_point_id: string) => Promise<SaveOutcome>
}

/** The numbers and addresses of a household. None is shown here; each change is saved at once. */
export function ContactPoints({ PersonalID, points, onAdd, onMark, onRemove }: Props) {
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<MaskedPoint | null>(null)
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  // What was typed and not added is shown only when somebody asks for it.
  const isBegun = useQuery(query('drafts', 'unfinished')).data?.some(
    ({ kind, subject }) => kind === 'contact_point' && subject === PersonalID,
  )
  const heading = useRef<HTMLHeadingElement>(null)

  /** Answers what stopped it; says what was done when nothing did. */
  async function run(sending: Promise<SaveOutcome>, done: string): Promise<readonly Issue[]> {
    const issues = await issuesOf(sending)
    if (issues.length === 0) setSaid(done)
    return issues
  }

  async function change(sending: Promise<SaveOutcome>, done: string): Promise<void> {
    const [issue] = await run(sending, done)
    setFailure(issue?.message ?? null)
  }

  async function remove(point: MaskedPoint): Promise<void> {
    setRemoving(null)
    await change(onRemove(point.contact_point_id), `${nameOf(point)} was removed`)
    heading.current?.focus()
  }

  return (
    <section className={styles.group} aria-labelledby="points">
      <header>
        <h2 id="points" ref={heading} tabIndex={-1}>
          Numbers and addresses
        </h2>
        <p className={styles.hint}>They stay hidden here; each change is saved at once</p>
      </header>
      {failure !== null && <Banner tone="problem">{failure}</Banner>}
      {points.length === 0 ? (
        <p className={styles.nothing}>No number or address is kept for this household yet.</p>
      ) : (
        <ul className={styles.points}>
          {points.map((point) => (
            <PointRow
              key={point.contact_point_id}
              point={point}
              name={nameOf(point)}
              onMark={(safe) =>
                void change(
                  onMark(point.contact_point_id, safe),
                  `${nameOf(point)} is marked ${safe === 'yes' ? 'safe' : 'not safe'}`,
                )
              }
              onRemove={() => setRemoving(point)}
            />
          ))}
        </ul>
      )}
      <output className="visually-hidden">{said}</output>
      {adding ? (
        <AddPoint
          PersonalID={PersonalID}
          onAdd={(point, draft_id) => run(onAdd(point, draft_id), 'It was added, and is hidden from now on')}
          onClose={() => {
            setAdding(false)
            void refreshAll()
            heading.current?.focus()
          }}
        />
      ) : (
        <div>
          <Button icon={<IconPlus />} onClick={() => setAdding(true)}>
            {isBegun ? 'Go on adding a number or address' : 'Add a number or address'}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={removing !== null}
        title={removing === null ? '' : `Remove “${nameOf(removing)}”?`}
        cancel={{ label: 'Keep it', onClick: () => setRemoving(null) }}
        confirm={{ label: 'Remove it', look: 'danger', onClick: () => removing && void remove(removing) }}
      >
        <p>
          Nobody will be able to use it any more. If it is only out of use for now, mark it not safe instead.
        </p>
      </ConfirmDialog>
    </section>
  )
}

function nameOf({ label, kind }: MaskedPoint): string {
  return label ?? contactPointKindLabels[kind]
}

async function issuesOf(sending: Promise<SaveOutcome>): Promise<readonly Issue[]> {
  try {
    const outcome = await sending
    return outcome.saved ? [] : outcome.issues
  } catch (failure) {
    if (failure instanceof AppError) return [error('', failure.message)]
    return [error('', 'Nothing was saved. Try again in a moment')]
  }
}
