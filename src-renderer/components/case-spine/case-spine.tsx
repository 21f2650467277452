import { IconCheck, IconChevronDown } from '@tabler/icons-react'

import styles from './case-spine.module.css'

/** One step of a referral's way: Settings, Received, Acknowledged, Contact, Intake, Resolve, Housed. */
export interface SpineStep {
  readonly id: string
  /** One short word. */
  readonly label: string
  readonly state: 'done' | 'current' | 'upcoming'
  /** A few words under the label: when it was done, or what it waits for. */
  readonly note?: string | undefined
}

interface Props {
  /** What the steps belong to: 'Referral of Blue Heron'. Said to screen readers. */
  readonly name: string
  readonly steps: readonly SpineStep[]
}

/** Where a referral stands, read down. Moving along it is done by the buttons of the page, not by the steps. */
export function CaseSpine({ name, steps }: Props) {
  const at = steps.findIndex((step) => step.state === 'current')
  const current = steps[at]
  return (
    <section className={styles.spine} aria-label={name}>
      <Steps steps={steps} className={styles.full} />
      <details className={styles.folded}>
        <summary>
          {current ? `${current.label}, step ${at + 1} of ${steps.length}` : 'The steps of this referral'}
          <IconChevronDown aria-hidden />
        </summary>
        <Steps steps={steps} />
      </details>
    </section>
  )
}

function Steps({
  steps,
  className,
}: {
  readonly steps: readonly SpineStep[]
  readonly className?: string | undefined
}) {
  return (
    <ol className={`${styles.steps} ${className ?? ''}`}>
      {steps.map((step) => (
        <li
          className={styles.step}
          key={step.id}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.node} aria-hidden>
            {step.state === 'done' && <IconCheck stroke={3} />}
          </span>
          <span className={styles.words}>
            <span className={styles.label}>{step.label}</span>
            <span className="visually-hidden">, {spoken[step.state]}</span>
            {step.note && <span className={styles.note}>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

const spoken = { done: 'completed', current: 'you are here', upcoming: 'not completed' } as const
