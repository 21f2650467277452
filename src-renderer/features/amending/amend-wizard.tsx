import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { sendAmendment } from '#renderer/api/send-amendment.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { DraftKind } from '#shared/ipc/draft-calls.ts'

/** What is corrected: the draft that holds it, and what is on record of it. */
interface Amendment<A extends object, C> {
  readonly kind: DraftKind
  readonly subject: string
  /** The first answers: those on record. */
  readonly seed: Partial<A>
  /** A draft's answers over what is on record today. */
  readonly rebase: (answers: Partial<A>) => Partial<A>
  readonly contextOf: (answers: Partial<A>) => C
  /** What she was shown last, `seen`, is what she means to replace; anything newer is shown to her first. */
  readonly send: (
    answers: Partial<A>,
    sending: { readonly acceptWarnings: boolean; readonly draft_id: string },
  ) => Promise<SaveOutcome>
}

interface Props<A extends object, C> {
  /** 'Amending the exit of Amber Meadow'. */
  readonly name: string
  readonly definition: WizardDefinition<A, C>
  readonly amendment: Amendment<A, C>
  /** The record that it is left for. */
  readonly record: { readonly path: string; readonly words: string }
  readonly done: { readonly title: string; readonly next: ReactNode }
}

/** The wizard of one correction with a reason: its draft over what is on record, its save and its end. */
export function AmendWizard<A extends object, C>({ name, definition, amendment, record, done }: Props<A, C>) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const { kind, subject, seed, rebase, contextOf, send } = amendment
  const held = useDraft<A>(kind, subject, seed)
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft_id } = held
  const draft = { ...held.draft, answers: rebase(held.draft.answers) }
  return (
    <StepWizard
      definition={definition}
      context={contextOf(draft.answers)}
      draft={draft}
      mode={mode}
      spine={<SectionSpine name={name} pages={definition.pages} pageId={draft.pageId} />}
      onLeave={() => void navigate(record.path)}
      onSave={(answers, confirmed) =>
        save(() => sendAmendment(() => send(answers, { acceptWarnings: confirmed.length > 0, draft_id })))
      }
      done={
        saved !== null && (
          <DonePanel
            title={done.title}
            next={done.next}
            onUndo={async () => {
              await undo()
              await navigate(record.path)
            }}
            actions={
              <ButtonLink look="primary" href={`#${record.path}`}>
                {record.words}
              </ButtonLink>
            }
          />
        )
      }
    />
  )
}
