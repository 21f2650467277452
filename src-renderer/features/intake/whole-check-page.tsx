import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { ErrorSummary } from '#renderer/components/error-summary/error-summary.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { WizardFooter } from '#renderer/components/step-wizard/wizard-footer.tsx'
import { WizardFrame } from '#renderer/components/step-wizard/wizard-frame.tsx'
import { SummaryList, type SummaryRow } from '#renderer/components/summary-list/summary-list.tsx'
import { intakeSections, type IntakeSection } from '#shared/domain/intake/sections.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { FoldedIntakeAside, IntakeAside } from './intake-aside.tsx'
import { sectionContext, useIntakeDesk } from './intake-desk.ts'
import { IntakeSpine } from './intake-spine.tsx'
import { IntakeWarnings } from './intake-warnings.tsx'
import styles from './intake.module.css'
import { MemberHeading } from './member-heading.tsx'
import { changeLinkId, onCheck, sectionPath, tasksPath } from './places.ts'
import type { SectionContext } from './section-answers.ts'
import { answersOf, pageOfIssue, withName } from './whole-check.ts'
import { useIntakeSave } from './use-intake-save.ts'

/** Every answer of the household in words, each with a Change link, before the enrollment is saved. */
export function WholeCheckPage() {
  const desk = useIntakeDesk()
  const { referral, answers, intake, draft } = desk
  const { referral_id } = referral
  const navigate = useNavigate()
  const { pageId, goTo } = draft
  const isElsewhere = pageId !== onCheck
  useEffect(() => {
    if (isElsewhere) goTo(onCheck)
  }, [isElsewhere, goTo])
  const { errors, attempt, warnings, busy, save, dismiss } = useIntakeSave(desk)

  useFocusOnChanged()
  const sections = intakeSections(answers, intake)
  const named = errors.map((issue) => ({ issue, shown: withName(issue, answers) }))
  const changePath = (issue: Issue): string | null => {
    const found = pageOfIssue(issue, sections, (memberId) => sectionContext(desk, memberId))
    return found === null ? null : sectionPath(referral_id, found.place, { page: found.page, isChange: true })
  }
  const rowsOf = (memberId: string | null) => (
    <SummaryList
      rows={sections
        .filter((section) => section.memberId === memberId)
        .flatMap((section) => rowsOfSection(section, sectionContext(desk, memberId), referral_id))}
    />
  )

  return (
    <WizardFrame spine={<IntakeSpine referral={referral} />} aside={<IntakeAside referral={referral} />}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save([])
        }}
      >
        {errors.length > 0 && (
          <ErrorSummary
            key={attempt}
            issues={named.map(({ shown }) => shown)}
            onGoTo={(shown) => {
              const issue = named.find((other) => other.shown === shown)?.issue
              const path = issue === undefined ? null : changePath(issue)
              return path === null ? undefined : () => void navigate(path)
            }}
          />
        )}
        <PageHeading lead="Nothing is recorded until you save.">Check the whole intake</PageHeading>
        <FoldedIntakeAside referral={referral} />
        <div className={styles.groups}>
          <section className={styles.part}>
            <h2>The household</h2>
            {rowsOf(null)}
          </section>
          {answers.members.map((member) => (
            <section className={styles.part} key={member.memberId}>
              <MemberHeading member={member} answers={answers} today={intake.today} />
              {rowsOf(member.memberId)}
            </section>
          ))}
        </div>
        <WizardFooter
          draft={draft}
          action="Save enrollment"
          busy={busy}
          onBack={() => void navigate(tasksPath(referral_id))}
          onLeave={() => void navigate(`/referrals/${referral_id}`)}
        />
      </form>
      <IntakeWarnings
        warnings={warnings}
        answers={answers}
        busy={busy}
        onGoBack={dismiss}
        onAccept={() => void save(warnings)}
      />
    </WizardFrame>
  )
}

/** The answers of a section, each with its Change link; those of one page lead to the same page. */
function rowsOfSection(
  section: IntakeSection,
  context: SectionContext,
  referral_id: string,
): readonly SummaryRow[] {
  const lines = answersOf(section, context)
  return lines.map(({ path, label, words, page }) => {
    const first = lines.find((line) => line.page === page)
    const link = (
      <a
        className={styles.change}
        id={first?.path === path ? changeLinkId(section, page) : undefined}
        href={`#${sectionPath(referral_id, section, { page, isChange: true })}`}
      >
        Change<span className="visually-hidden"> {label}</span>
      </a>
    )
    const waits = section.state === 'cannot_start_yet'
    return {
      id: `${section.id}.${path}`,
      label,
      value: waits ? <span className={styles.wait}>{section.why}</span> : words,
      action: waits ? <span /> : link,
    }
  })
}

/** On the way back from a change, the keyboard goes on where it left. */
function useFocusOnChanged(): void {
  const [parameters] = useSearchParams()
  const at = parameters.get('at')
  useEffect(() => {
    const link = at === null ? null : document.getElementById(at)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center' })
  }, [at])
}
