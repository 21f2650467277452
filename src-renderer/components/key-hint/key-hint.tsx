import styles from './key-hint.module.css'

/** The key that does the same, drawn small beside the words. Screen readers hear it from `aria-keyshortcuts`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.key} aria-hidden>
      {keys}
    </kbd>
  )
}
