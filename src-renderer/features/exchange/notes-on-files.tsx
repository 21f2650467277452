import { Disclosure } from '#renderer/components/disclosure/disclosure.tsx'
import { touchedWords } from '#shared/domain/exchange/touched-words.ts'
import type { ImportPreview } from '#shared/ipc/import-calls.ts'
import styles from './exchange.module.css'

/** What was noticed about the files as a whole, and how an older year's lists were carried over. */
export function NotesOnFiles({ preview }: { readonly preview: ImportPreview }) {
  const { remarks, mapping, isHashed } = preview
  const notes = [
    ...(isHashed ? ['Names are hashed: these clients come in, but nobody finds them by name.'] : []),
    ...remarks,
  ]
  if (notes.length + mapping.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="notes-on-files">
      <h2 id="notes-on-files">About the files</h2>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {mapping.length > 0 && (
        <Disclosure summary={`How ${preview.standard} is carried over to FY2026`}>
          <ul className={styles.notes}>
            {mapping.map(({ file, from, to, words, touched }) => (
              <li key={`${file} ${from} ${to}`}>
                {file}: {from} {to === '' ? 'does not come in' : `becomes ${to}`}. {words}.
                <span className={styles.touched}>{touchedWords(touched)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
