import { useEffect, useRef } from 'react'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { SafetyCardView } from '#renderer/components/safety-card-view/safety-card-view.tsx'
import { safetyPath, type ContactDraft, type ContactPageContext } from './contact-context.ts'
import styles from './contact.module.css'

interface Props {
  readonly answers: Partial<ContactDraft>
  readonly context: ContactPageContext
}

/** The safety card at the start of a contact. Enter says that it was read, wherever on the page it is pressed. */
export function CardBlock({ answers, context }: Props) {
  const block = useRef<HTMLDivElement>(null)
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      // A key held down on the page before must not count as reading.
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented || isControl(event.target)) return
      block.current?.closest('form')?.requestSubmit()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const { asked, card, version } = context
  const hasChanged = typeof answers.cardVersion === 'string' && answers.cardVersion !== version
  return (
    <div className={styles.stack} ref={block}>
      {hasChanged && <Banner>The card was changed since you read it. Your other answers are kept.</Banner>}
      <SafetyCardView
        card={card}
        asked={asked}
        action={
          <ButtonLink look="quiet" href={safetyPath(context)}>
            {asked ? 'Correct the card' : 'Fill in the card'}
          </ButtonLink>
        }
      />
    </div>
  )
}

/** Enter belongs to the button or link it is pressed on, and to an open dialog. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a, button, input, select, textarea, summary, [role="dialog"]') !== null
  )
}
