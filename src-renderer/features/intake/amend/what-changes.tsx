import { Banner } from '#renderer/components/banner/banner.tsx'
import { ChangeList } from '#renderer/components/change-list/change-list.tsx'
import { changesInWords } from '#shared/domain/history/change-words.ts'
import { noNames } from '#shared/domain/history/value-words.ts'
import { intakeRowChanges, takenOutWords } from '#shared/domain/intake/amend/row-changes.ts'
import { memberName, startOf } from '#shared/domain/intake/people.ts'
import { asAmended, type AmendableSection } from '#shared/domain/intake/amend/amend-answers.ts'
import type { RecordedIntake } from '#shared/ipc/intake-calls.ts'
import type { SectionAnswers } from '../section-answers.ts'
import { given } from './amend-stay.ts'
import styles from './amend.module.css'

interface Props {
  readonly section: AmendableSection
  readonly recorded: RecordedIntake
  readonly answers: Partial<SectionAnswers>
}

/** Each answer as it was and as it will be, in the words of the history, and what is taken out with it. */
export function WhatChanges({ section, recorded, answers }: Props) {
  const { EnrollmentID, context } = recorded
  const amended = asAmended(context.saved, { EnrollmentID, section }, given(answers))
  if (amended.members.some((member) => startOf(member, amended) === null)) return null
  const changes = intakeRowChanges(context.saved, amended, context.intake)
  const people = new Map(context.caseManagers.map(({ UserID, displayName }) => [UserID, displayName]))
  const names = { ...noNames, people }
  return (
    <div className={styles.review}>
      <ChangeList
        title="What changes"
        groups={amended.members.map((member) => ({
          name: amended.members.length === 1 ? null : memberName(member, amended),
          changes: changesInWords(
            changes
              .filter(({ memberId }) => memberId === member.memberId)
              .map(({ memberId, table, before, after }) => ({ rowId: memberId, table, before, after })),
            names,
          ),
        }))}
      />
      {takenOutWords(amended, changes).map((words) => (
        <Banner key={words}>{words}.</Banner>
      ))}
    </div>
  )
}
