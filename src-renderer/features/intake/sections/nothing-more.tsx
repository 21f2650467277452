import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import { livingSituationOf } from '#shared/domain/intake/sections/living-situation.ts'
import type { SectionAnswers, SectionContext } from '../section-answers.ts'
import styles from './sections.module.css'

/** Says why the section ends here, once an answer ends it. */
export function NothingMore({ context }: CustomFieldProps<SectionAnswers, SectionContext>) {
  const words = nothingMoreWords(context)
  return words === null ? null : <p className={styles.note}>{words}</p>
}

/** Why living situation asks nothing more; null while it goes on. */
export function nothingMoreWords({ member, intake }: SectionContext): string | null {
  if (member === null) return null
  const { stoppedBy, LOSUnderThreshold } = livingSituationOf(member, intake)
  if (stoppedBy === 'PreviousStreetESSH')
    return 'Nothing more is asked: this time without a home had ended before.'
  if (stoppedBy === null) return null
  return LOSUnderThreshold === 99
    ? 'Nothing more is asked: it depends on how long they were there.'
    : 'Nothing more is asked: after a stay this long, HUD leaves out earlier homelessness.'
}
