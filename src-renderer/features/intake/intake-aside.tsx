import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { urgencyOf, wordsOfDue } from '#renderer/components/due-label/due-of.ts'
import { FoldedAside } from '#renderer/components/step-wizard/wizard-frame.tsx'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import styles from './intake.module.css'

interface Props {
  readonly referral: Referral
}

/** How an intake is written, and the clock of the referral: the right pane of its pages. */
export function IntakeAside({ referral }: Props) {
  return (
    <>
      <div className={styles.about}>
        <h2 className={styles.aboutHeading}>{heading}</h2>
        <About />
      </div>
      <Clock referral={referral} />
    </>
  )
}

/** The same as one line, for where the pane has no room. */
export function FoldedIntakeAside({ referral }: Props) {
  return (
    <div className={styles.fold}>
      <FoldedAside summary={heading} content={<About />} clock={<Clock referral={referral} />} />
    </div>
  )
}

const heading = 'How the intake works'

function About() {
  return (
    <>
      <p>
        After the notice and the household, the order is yours. Stop whenever you need to: every answer is
        kept.
      </p>
      <p>
        Any question may be declined, and declining completes it. Nothing is recorded until you save the
        enrollment.
      </p>
    </>
  )
}

function Clock({ referral: { nextDueOn, nextDueWhat } }: Props) {
  const today = useToday()
  const { calendar } = useCommunity()
  if (nextDueOn === null) return null
  return (
    <div>
      <p>{nextDueWhat}</p>
      <DueLabel urgency={urgencyOf(nextDueOn, today, calendar)}>
        {wordsOfDue(nextDueOn, today, calendar)}
      </DueLabel>
    </div>
  )
}
