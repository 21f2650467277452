import { IconMail, IconMessageCircle, IconPhone, IconUserHeart } from '@tabler/icons-react'
import { Button } from '#renderer/components/button/button.tsx'
import { StatusTag } from '#renderer/components/status-tag/status-tag.tsx'
import {
  contactPointKindLabels,
  type ContactPointKind,
  type Safety,
} from '#shared/domain/contact/safety-card.ts'
import type { MaskedPoint } from '#shared/ipc/contact-calls.ts'
import { safetyWords } from './safety-choice.tsx'
import styles from './safety.module.css'

interface Props {
  readonly point: MaskedPoint
  readonly name: string
  readonly onMark: (safe: Safety) => void
  readonly onRemove: () => void
}

/** One number or address, hidden, with what can be done about it. */
export function PointRow({ point: { kind, label, safe }, name, onMark, onRemove }: Props) {
  const Icon = icons[kind]
  return (
    <li className={styles.point}>
      <div className={styles.pointHead}>
        <Icon className={styles.pointIcon} aria-hidden />
        <span className={styles.pointName}>
          {name}
          {label !== null && <span className={styles.pointKind}>{contactPointKindLabels[kind]}</span>}
        </span>
        <StatusTag tone={safe === 'yes' ? 'done' : 'neutral'}>{safetyWords[safe]}</StatusTag>
      </div>
      <div className={styles.pointActions}>
        {safe !== 'yes' && (
          <Button look="quiet" aria-label={`Mark safe: ${name}`} onClick={() => onMark('yes')}>
            Mark safe
          </Button>
        )}
        {safe !== 'no' && (
          <Button look="quiet" aria-label={`Mark not safe: ${name}`} onClick={() => onMark('no')}>
            Mark not safe
          </Button>
        )}
        <Button look="quiet" aria-label={`Remove: ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </li>
  )
}

const icons = {
  phone: IconPhone,
  email: IconMail,
  advocate: IconUserHeart,
  other: IconMessageCircle,
} as const satisfies Record<ContactPointKind, typeof IconPhone>
