import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Button } from '#renderer/components/button/button.tsx'
import { useCountdown } from '#renderer/components/undo-offer/use-countdown.ts'
import {
  contactPointKindLabels,
  type ContactPoint,
  type ContactPointKind,
} from '#shared/domain/contact/safety-card.ts'
import styles from './contact.module.css'
import { revealSeconds, type Revealed } from './use-revealed.ts'

interface Props {
  readonly point: ContactPoint
  readonly revealed: Revealed
}

/** One number or address: hidden, until it is asked for. */
export function HiddenPoint({ point, revealed }: Props) {
  const { shown, show, hide } = revealed
  const mine = shown?.id === point.id ? shown : null
  const value = mine !== null && 'value' in mine ? mine.value : null
  const id = point.id ?? ''
  return (
    <li className={styles.point}>
      <div className={styles.pointWords}>
        <span className={styles.pointLabel}>
          {point.label ?? contactPointKindLabels[point.kind]}
          <span className={styles.quiet}>{point.safe === 'yes' ? 'Marked safe' : 'Nobody has asked'}</span>
        </span>
        {value === null ? (
          <span className={styles.mask}>
            <span aria-hidden>{masks[point.kind]}</span>
            <span className="visually-hidden">Hidden</span>
          </span>
        ) : (
          <output className={styles.value}>{value}</output>
        )}
        {value !== null && <HidesIn onOver={hide} />}
        {mine !== null && 'failure' in mine && (
          <p className={styles.refused} role="alert">
            {mine.failure}
          </p>
        )}
      </div>
      <Button
        icon={value === null ? <IconEye /> : <IconEyeOff />}
        aria-label={`${value === null ? showLabels[point.kind] : 'Hide'}: ${point.label ?? contactPointKindLabels[point.kind]}`}
        onClick={() => (value === null ? show(id) : hide())}
      >
        {value === null ? showLabels[point.kind] : 'Hide'}
      </Button>
    </li>
  )
}

/** Counts down and hides what is shown at its end. */
function HidesIn({ onOver }: { readonly onOver: () => void }) {
  const left = useCountdown(revealSeconds)
  useEffect(() => {
    if (left === 0) onOver()
  }, [left, onOver])
  return <span className={styles.quiet}>{left === 1 ? 'Hides in 1 second' : `Hides in ${left} seconds`}</span>
}

const masks = {
  phone: '••• ••• ••••',
  email: '••••••••@••••••',
  advocate: '••••••••••',
  other: '••••••••••',
} as const satisfies Record<ContactPointKind, string>

const showLabels = {
  phone: 'Show number',
  email: 'Show address',
  advocate: 'Show contact',
  other: 'Show contact',
} as const satisfies Record<ContactPointKind, string>
