import { useEffect } from 'react'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SaveStatus } from '#renderer/components/step-wizard/save-status.tsx'
import { WizardFrame } from '#renderer/components/step-wizard/wizard-frame.tsx'
import { TaskList, type Task } from '#renderer/components/task-list/task-list.tsx'
import { intakeSections, type IntakeSection } from '#shared/domain/intake/sections.ts'
import { IntakeAside, FoldedIntakeAside } from './intake-aside.tsx'
import { useIntakeDesk } from './intake-desk.ts'
import { IntakeSpine } from './intake-spine.tsx'
import styles from './intake.module.css'
import { MemberHeading } from './member-heading.tsx'
import { checkPath, sectionPath } from './places.ts'
import { nextSection, sectionWords, sharedWait, taskOf } from './tasks.ts'

/** The sections of the intake in any order, each with how it stands. */
export function TaskListPage() {
  const { referral, answers, intake, draft } = useIntakeDesk()
  const { pageId, goTo } = draft
  const isElsewhere = pageId !== ''
  useEffect(() => {
    if (isElsewhere) goTo('')
  }, [isElsewhere, goTo])

  const { referral_id } = referral
  const sections = intakeSections(answers, intake)
  const next = nextSection(sections)
  const tasksOf = (memberId: string | null) =>
    sections
      .filter((section) => section.memberId === memberId)
      .map((section) => taskOf(section, { referral_id, answers, intake }))

  return (
    <WizardFrame spine={<IntakeSpine referral={referral} />} aside={<IntakeAside referral={referral} />}>
      <PageHeading lead={leadOf(sections)}>Intake of {referral.alias}</PageHeading>
      <FoldedIntakeAside referral={referral} />
      <div className={styles.go}>
        {next !== null && (
          <ButtonLink look="primary" href={`#${sectionPath(referral_id, next)}`}>
            Go on with {sectionWords(next, answers)}
          </ButtonLink>
        )}
        <ButtonLink look={next === null ? 'primary' : 'secondary'} href={`#${checkPath(referral_id)}`}>
          Check and save
        </ButtonLink>
      </div>
      <div className={styles.groups}>
        <section className={styles.group}>
          <h2>The household</h2>
          <TaskList label="Sections of the household" tasks={tasksOf(null)} />
        </section>
        {answers.members.map((member) => (
          <section className={styles.group} key={member.memberId}>
            <MemberHeading member={member} answers={answers} today={intake.today} />
            <Group label={`Sections of ${member.alias}`} tasks={tasksOf(member.memberId)} />
          </section>
        ))}
      </div>
      <div className={styles.foot}>
        <ButtonLink look="quiet" href={`#/referrals/${referral_id}`}>
          Finish later
        </ButtonLink>
        <SaveStatus draft={draft} />
      </div>
    </WizardFrame>
  )
}

function Group({ label, tasks }: { readonly label: string; readonly tasks: readonly Task[] }) {
  const wait = sharedWait(tasks)
  if (wait === null) return <TaskList label={label} tasks={tasks} />
  return (
    <>
      <p className={styles.wait}>{wait}.</p>
      <TaskList
        label={label}
        tasks={tasks.map(({ id, label: title, state, href }) => ({ id, label: title, state, href }))}
      />
    </>
  )
}

function leadOf(sections: readonly IntakeSection[]): string {
  const done = sections.filter(({ state }) => state === 'completed').length
  return `${done} of ${sections.length} sections completed`
}
