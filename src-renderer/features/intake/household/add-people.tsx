import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import type { HouseholdTools } from './household-tools.ts'
import styles from './household.module.css'

interface Props {
  /** The id of the search box. */
  readonly id: string
  readonly tools: HouseholdTools
}

/** Adds somebody new, somebody who lived with the head before, or any client of the vault. */
export function AddPeople({ id, tools }: Props) {
  const [searching, setSearching] = useState(false)
  const { search, former } = tools

  function openSearch(): void {
    setSearching(true)
    requestAnimationFrame(() => document.getElementById(id)?.focus())
  }

  return (
    <div className={styles.add}>
      {tools.failure !== null && (
        <div role="alert">
          <Banner tone="problem">{tools.failure}</Banner>
        </div>
      )}
      {former.length > 0 && (
        <div className={styles.former}>
          <p className={styles.quiet}>In this household before:</p>
          {former.map((client) => (
            <AddKnown key={client.PersonalID} client={client} onAdd={tools.addKnown} />
          ))}
        </div>
      )}
      <div className={styles.ways}>
        <Button icon={<IconPlus />} onClick={tools.addNew}>
          Add somebody new
        </Button>
        {!searching && (
          <Button look="quiet" onClick={openSearch}>
            Add somebody already in this vault
          </Button>
        )}
      </div>
      {searching && (
        <div className={styles.search}>
          <TextField
            id={id}
            label="Alias, reference code or name"
            value={search.text}
            onChange={(text) => search.onText(text ?? '')}
          />
          <SearchFindings tools={tools} />
        </div>
      )}
    </div>
  )
}

function SearchFindings({ tools }: Pick<Props, 'tools'>) {
  const { text, found } = tools.search
  const findings = useRef<HTMLDivElement>(null)
  // What was found must not lie hidden behind the bar at the foot of the page.
  const count = found.length
  useEffect(() => {
    if (count > 0) findings.current?.scrollIntoView({ block: 'nearest' })
  }, [count])
  if (text.trim() === '') return <p className={styles.quiet}>Type to look them up.</p>
  return (
    <div className={styles.findings} ref={findings}>
      <output className="visually-hidden">{found.length === 0 ? '' : `${found.length} found`}</output>
      {found.length === 0 && <p className={styles.quiet}>Nobody else in this vault is called that.</p>}
      <ul className={styles.found}>
        {found.map((client) => (
          <li key={client.PersonalID}>
            <AddKnown client={client} onAdd={tools.addKnown} />
            {client.foundBy !== null && <span className={styles.quiet}>Found by {client.foundBy}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface KnownProps {
  readonly client: { readonly PersonalID: string; readonly alias: string; readonly mark: string }
  readonly onAdd: (PersonalID: string) => void
}

function AddKnown({ client, onAdd }: KnownProps) {
  return (
    <Button icon={<IconPlus />} onClick={() => onAdd(client.PersonalID)}>
      <span className={styles.known}>
        <span className="visually-hidden">Add </span>
        <ClientName alias={client.alias} mark={client.mark} />
      </span>
    </Button>
  )
}
