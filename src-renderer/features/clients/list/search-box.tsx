import { IconSearch, IconX } from '@tabler/icons-react'
import styles from './client-list.module.css'

interface Props {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Finds while it is typed in; Escape empties it. */
export function SearchBox({ value, onChange }: Props) {
  return (
    <search className={styles.search}>
      <label className={styles.label} htmlFor="find-client">
        Find a client
      </label>
      <span className={styles.box}>
        <IconSearch className={styles.icon} aria-hidden />
        <input
          className={styles.input}
          id="find-client"
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder="Alias, reference code or name"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {value !== '' && (
          <button
            className={styles.empty}
            type="button"
            aria-label="Empty the search"
            onClick={() => {
              onChange('')
              document.getElementById('find-client')?.focus()
            }}
          >
            <IconX aria-hidden />
          </button>
        )}
      </span>
    </search>
  )
}
