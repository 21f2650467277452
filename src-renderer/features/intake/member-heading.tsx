import type { IntakeAnswers, IntakeMember } from '#shared/domain/intake/answers.ts'
import { ageAtStart, memberName } from '#shared/domain/intake/people.ts'
import { relationshipWords } from './relationships.ts'
import styles from './intake.module.css'

interface Props {
  readonly member: IntakeMember
  readonly answers: IntakeAnswers
  readonly today: string
}

/** Whose sections follow: the alias, and beside it who that is in the household. */
export function MemberHeading({ member, answers, today }: Props) {
  const age = ageAtStart(member, answers, today)
  const facts = [relationshipWords(member.RelationshipToHoH), age === null ? null : `age ${age}`].filter(
    (fact) => fact !== null,
  )
  return (
    <div className={styles.member}>
      <h2>{memberName(member, answers)}</h2>
      {facts.length > 0 && <p className={styles.facts}>{facts.join(', ')}</p>}
    </div>
  )
}
