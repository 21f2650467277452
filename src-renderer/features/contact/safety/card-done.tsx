import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SafetyCardView } from '#renderer/components/safety-card-view/safety-card-view.tsx'
import type { Contract, OutputOf } from '#shared/ipc/contract.ts'
import styles from './safety.module.css'
import type { wayBack } from './way-back.ts'

interface Props {
  readonly safety: OutputOf<Contract['contact']['card']>
  readonly back: ReturnType<typeof wayBack>
  /** @throws AppError */
  readonly onUndo: () => Promise<void>
}

/** The card as everybody will read it from now on. */
export function CardDone({ safety, back, onUndo }: Props) {
  return (
    <div className={styles.readOnly}>
      <DonePanel
        title="Safety card saved"
        next="Whoever reaches out next reads it first. A contact that was begun with the old card asks to read it again."
        onUndo={onUndo}
        actions={
          <ButtonLink look="primary" href={back.href}>
            {back.label}
          </ButtonLink>
        }
      >
        <div className={styles.doneCard}>
          <SafetyCardView card={safety.card} asked={safety.asked} />
        </div>
      </DonePanel>
    </div>
  )
}
