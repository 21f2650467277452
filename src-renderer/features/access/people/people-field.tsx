import { IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { joinerPath, type JoinerAnswers } from '#shared/domain/stay/joiners.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { FindPerson, type KnownPerson } from './find-person.tsx'
import styles from './people.module.css'
import { relationsToHead } from './relations-to-head.ts'

interface Answers {
  readonly people?: readonly JoinerAnswers[] | null | undefined
}

interface Context {
  /** People who were in the household before, offered first. */
  readonly former: readonly KnownPerson[]
  /** Those who are in it already, its head among them. */
  readonly already: readonly string[]
}

type Props = CustomFieldProps<Answers, Context>

/** The people who come into a household beside its head: added, called something, and related to the head. */
export function PeopleField({ id, answers, context, change, issues }: Props) {
  const people = answers.people ?? []
  const [failure, setFailure] = useState<string | null>(null)
  useFocusOnAdded(people)
  const present = new Set([...context.already, ...people.flatMap(({ PersonalID }) => PersonalID ?? [])])
  const former = context.former.filter(({ PersonalID }) => !present.has(PersonalID))

  function add(person: Pick<JoinerAnswers, 'PersonalID' | 'alias'>): void {
    setFailure(null)
    change('people', [...people, { rowId: newRowId(), RelationshipToHoH: null, ...person }])
  }

  async function addNew(): Promise<void> {
    try {
      const { ideas } = await api.clients.aliasIdeas({ alias: '' })
      add({
        PersonalID: null,
        alias: ideas.find((idea) => people.every(({ alias }) => alias !== idea)) ?? '',
      })
    } catch (reason) {
      if (!(reason instanceof AppError)) throw reason
      setFailure(reason.message)
    }
  }

  function set(rowId: string, changes: Partial<JoinerAnswers>): void {
    change(
      'people',
      people.map((person) => (person.rowId === rowId ? { ...person, ...changes } : person)),
    )
  }

  return (
    <div className={styles.people} id={id} tabIndex={-1}>
      {people.length > 0 && (
        <ol className={styles.list} aria-label="People who come with them">
          {people.map((person) => (
            <Row
              key={person.rowId}
              person={person}
              errorOf={(field) =>
                issues.find(
                  ({ path, severity }) => path === joinerPath(person, field) && severity === 'error',
                )?.message
              }
              onChange={(changes) => set(person.rowId, changes)}
              onRemove={() => {
                change(
                  'people',
                  people.filter(({ rowId }) => rowId !== person.rowId),
                )
              }}
            />
          ))}
        </ol>
      )}
      {failure !== null && (
        <div role="alert">
          <Banner tone="problem">{failure}</Banner>
        </div>
      )}
      <div className={styles.ways}>
        {former.map((person) => (
          <Button key={person.PersonalID} icon={<IconPlus />} onClick={() => add(person)}>
            Add {person.alias}
          </Button>
        ))}
        <Button icon={<IconPlus />} onClick={() => void addNew()}>
          Add somebody new
        </Button>
        <FindPerson present={present} onAdd={add} />
      </div>
    </div>
  )
}

interface RowProps {
  readonly person: JoinerAnswers
  readonly errorOf: (field: 'alias' | 'relationship') => string | undefined
  readonly onChange: (changes: Partial<JoinerAnswers>) => void
  readonly onRemove: () => void
}

function Row({ person, errorOf, onChange, onRemove }: RowProps) {
  const { alias, PersonalID, RelationshipToHoH } = person
  const called = alias?.trim() ? alias : 'this person'
  const problem = errorOf('alias')
  return (
    <li className={styles.person}>
      {PersonalID !== null && problem !== undefined && <p className={styles.problem}>{problem}</p>}
      {PersonalID === null ? (
        <TextField
          id={fieldId(joinerPath(person, 'alias'))}
          label="Alias"
          value={alias ?? null}
          error={problem}
          onChange={(value) => onChange({ alias: value })}
        />
      ) : (
        <div id={fieldId(joinerPath(person, 'alias'))} tabIndex={-1}>
          <p className={styles.who}>{alias}</p>
        </div>
      )}
      <SelectField
        id={fieldId(joinerPath(person, 'relationship'))}
        label="Relationship to the head"
        options={relationsToHead}
        value={RelationshipToHoH}
        error={errorOf('relationship')}
        onChange={(code) => onChange({ RelationshipToHoH: code })}
      />
      <div className={styles.remove}>
        <Button look="quiet" icon={<IconX />} onClick={onRemove}>
          Remove<span className="visually-hidden"> {called}</span>
        </Button>
      </div>
    </li>
  )
}

/** Puts the keyboard on the first thing to answer about somebody just added. */
function useFocusOnAdded(people: readonly JoinerAnswers[]): void {
  const known = useRef<readonly string[] | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = people.map(({ rowId }) => rowId)
    const added = before === null ? undefined : people.find(({ rowId }) => !before.includes(rowId))
    if (added !== undefined)
      focusField(joinerPath(added, added.PersonalID === null ? 'alias' : 'relationship'))
  }, [people])
}

function newRowId(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
