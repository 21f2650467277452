import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '#renderer/api/query.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import styles from './people.module.css'

/** A client of the vault. */
export interface KnownPerson {
  readonly PersonalID: string
  readonly alias: string
}

interface Props {
  /** Those who are in the household already. */
  readonly present: ReadonlySet<string>
  readonly onAdd: (person: KnownPerson) => void
}

/** Looks somebody up who is in the vault already, once it is asked for. */
export function FindPerson({ present, onAdd }: Props) {
  const [text, setText] = useState<string | null>(null)
  const [settled] = useDebouncedValue(text?.trim() ?? '', 120)
  const search = useQuery({
    ...query('clients', 'search', { text: settled.slice(0, 100) }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  })
  const found = settled === '' ? [] : (search.data ?? []).filter(({ PersonalID }) => !present.has(PersonalID))
  if (text === null) {
    return (
      <Button
        look="quiet"
        onClick={() => {
          setText('')
          requestAnimationFrame(() => focusField('people.search'))
        }}
      >
        Add somebody already in this vault
      </Button>
    )
  }
  return (
    <div className={styles.search}>
      <TextField
        id={fieldId('people.search')}
        label="Alias, reference code or name"
        value={text}
        onChange={(value) => setText(value ?? '')}
      />
      <output className={styles.quiet}>
        {settled !== '' && found.length === 0 ? 'Nobody else in this vault is called that.' : ''}
      </output>
      <ul className={styles.found}>
        {found.map(({ PersonalID, alias }) => (
          <li key={PersonalID}>
            <Button
              icon={<IconPlus />}
              onClick={() => {
                setText(null)
                onAdd({ PersonalID, alias })
              }}
            >
              Add {alias}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
