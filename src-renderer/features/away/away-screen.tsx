import { useEffect } from 'react'
import { api } from '#renderer/api/client.ts'
import styles from './away-screen.module.css'
import { comeBack, neutralTitle } from './away.ts'

interface Props {
  readonly onReturn: () => void
}

/**
 * An empty note: nothing on it says what this program is for. It can be typed on, as a note can, and what is typed is
 * kept nowhere. The button, or Enter while not typing, goes to the unlock screen.
 */
export function AwayScreen({ onReturn }: Props) {
  function back(): void {
    comeBack()
    document.title = 'Threshold'
    void api.app.comeBack()
    onReturn()
  }

  useEffect(() => {
    document.title = neutralTitle
  }, [])

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isOnPage = event.target === document.body
      if (event.key === 'Enter' && isOnPage) back()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return (
    <main className={styles.sheet}>
      <h1 className={styles.title}>{neutralTitle}</h1>
      <textarea className={styles.note} aria-label="Note" spellCheck={false} autoComplete="off" />
      <div className={styles.bar}>
        <button className={styles.back} type="button" onClick={back}>
          Continue
        </button>
      </div>
    </main>
  )
}
