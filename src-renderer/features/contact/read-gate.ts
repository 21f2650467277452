import dayjs from 'dayjs'
import type { DraftHandle, WizardMode } from '#renderer/components/step-wizard/definition.ts'
import type { ContactDraft, ContactPageContext } from './contact-context.ts'
import { suggestedTry } from './suggestion.ts'

/**
 * A draft that stands before the safety card until the card was read as it is now: going on from it says so. A card
 * that changed while the draft lay is read again, and the draft then goes on where it stopped. Date, time and the next
 * try are filled in as their page is reached, never over what somebody typed.
 */
export function readGate(
  draft: DraftHandle<ContactDraft>,
  mode: WizardMode,
  context: ContactPageContext,
): DraftHandle<ContactDraft> {
  const { answers, pageId } = draft
  const { version } = context
  const read = answers.cardRead === true && answers.cardVersion === version

  function seed(path: keyof ContactDraft, value: string | null): void {
    if (answers[path] === undefined && value !== null) draft.change(path, value)
  }

  function open(page: string): void {
    if (page === 'when' || (mode === 'express' && page === 'channel')) {
      const now = dayjs()
      seed('attemptDate', now.format('YYYY-MM-DD'))
      seed('attemptTime', now.format('HH:mm'))
    }
    if (page === 'nextTry') seed('nextTry', suggestedTry(answers, context))
    draft.goTo(page)
  }

  return {
    ...draft,
    answers: { ...answers, cardRead: read },
    pageId: read ? pageId : 'card',
    goTo: (page) => {
      if (read) return open(page)
      draft.change('cardRead', true)
      draft.change('cardVersion', version)
      open(pageId === '' || pageId === 'card' ? page : pageId)
    },
  }
}
