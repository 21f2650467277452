import { Disclosure } from '#renderer/components/disclosure/disclosure.tsx'
import { mappingWords, touchedWords } from '#shared/domain/exchange/mapping-words.ts'
import type { ImportPreview } from '#shared/ipc/import-calls.ts'
import styles from './exchange.module.css'

/** What was noticed about the files as a whole, and how an older year's lists were carried over. */
export function NotesOnFiles({ preview }: { readonly preview: ImportPreview }) {
  const { remarks, mapping } = preview
  if (remarks.length + mapping.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="notes-on-files">
      <h2 id="notes-on-files">About the files</h2>
      <ul className={styles.notes}>
        {remarks.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {mapping.length > 0 && (
        <Disclosure summary={`How ${preview.standard} is carried over to FY2026`}>
          <ul className={styles.notes}>
            {mapping.map((line) => (
              <li key={`${line.file} ${line.from} ${line.to}`}>
                {mappingWords(line)}
                <span className={styles.touched}>{touchedWords(line.touched)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
