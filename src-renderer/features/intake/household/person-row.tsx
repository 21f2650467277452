import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import type { IntakeAnswers, IntakeMember } from '#shared/domain/intake/answers.ts'
import { ageAtStart, isHead, memberName, memberPath } from '#shared/domain/intake/people.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import { relationships } from '../relationships.ts'
import type { HouseholdTools } from './household-tools.ts'
import styles from './household.module.css'

interface Props {
  readonly member: IntakeMember
  readonly answers: IntakeAnswers
  readonly today: string
  readonly tools: HouseholdTools
  readonly errorOf: (field: keyof IntakeMember) => string | undefined
  readonly onChange: (changes: Partial<IntakeMember>) => void
}

/** One person: the alias, how they are related to the head, and their place in the list. */
export function PersonRow({ member, answers, today, tools, errorOf, onChange }: Props) {
  const head = isHead(member, answers)
  const problem = errorOf('PersonalID')
  return (
    <li className={styles.person}>
      <div className={styles.top}>
        <p className={styles.who}>{whoIs(member, answers, today)}</p>
        {!head && <PlaceButtons member={member} answers={answers} tools={tools} />}
      </div>
      {problem !== undefined && (
        <p className={styles.problem} id={fieldId(memberPath(member, 'PersonalID'))} tabIndex={-1}>
          {problem}
        </p>
      )}
      <div className={styles.fields}>
        <TextField
          id={fieldId(memberPath(member, 'alias'))}
          label="Alias"
          value={member.alias}
          onChange={(alias) => onChange({ alias: alias ?? '' })}
          error={errorOf('alias')}
        />
        {!head && (
          <SelectField
            id={fieldId(memberPath(member, 'RelationshipToHoH'))}
            label="Relationship to the head"
            options={otherRelationships}
            value={member.RelationshipToHoH}
            onChange={(code) =>
              onChange({ RelationshipToHoH: isCode('RelationshipToHoH', code) ? code : null })
            }
            error={errorOf('RelationshipToHoH')}
          />
        )}
      </div>
    </li>
  )
}

type PlaceProps = Pick<Props, 'member' | 'answers' | 'tools'>

function PlaceButtons({ member, answers, tools }: PlaceProps) {
  const name = memberName(member, answers)
  const place = answers.members.indexOf(member)
  return (
    <div className={styles.place}>
      <MoveButton
        id={`move-up-${member.memberId}`}
        label={`Move ${name} up`}
        icon={<IconArrowUp />}
        onMove={place <= 1 ? null : () => tools.move(member, -1)}
      />
      <MoveButton
        id={`move-down-${member.memberId}`}
        label={`Move ${name} down`}
        icon={<IconArrowDown />}
        onMove={place === answers.members.length - 1 ? null : () => tools.move(member, 1)}
      />
      <Button look="quiet" icon={<IconX />} onClick={() => tools.remove(member)}>
        Remove<span className="visually-hidden"> {name}</span>
      </Button>
    </div>
  )
}

interface MoveProps {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  /** Null at the end of the way. The button then stays, so that the keyboard does not fall off the page. */
  readonly onMove: (() => void) | null
}

function MoveButton({ id, label, icon, onMove }: MoveProps) {
  return (
    <button
      className={styles.move}
      id={id}
      type="button"
      aria-label={label}
      aria-disabled={onMove === null}
      onClick={() => {
        onMove?.()
        // The row changes its place in the page, which takes the keyboard away from it.
        requestAnimationFrame(() => document.getElementById(id)?.focus())
      }}
    >
      {icon}
    </button>
  )
}

function whoIs(member: IntakeMember, answers: IntakeAnswers, today: string): string {
  if (isHead(member, answers)) return 'Head of household, who was referred'
  const place = `Person ${answers.members.indexOf(member) + 1}`
  const age = ageAtStart(member, answers, today)
  const known = member.PersonalID === null ? 'new to you' : 'already in this vault'
  return age === null ? `${place}, ${known}` : `${place}, ${known}, ${ageWords(age)}`
}

function ageWords(age: number): string {
  return age === 0 ? 'under 1 year old' : `${age} ${age === 1 ? 'year' : 'years'} old`
}

const self = 1
const otherRelationships = relationships.filter(({ value }) => value !== self)
