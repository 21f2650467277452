import control from '#renderer/components/field-frame/control.module.css'
import { FieldFrame, type FieldLabels } from '#renderer/components/field-frame/field-frame.tsx'
import { describedBy } from '#renderer/components/field-frame/field-id.ts'
import { splitRecoveryWords } from '#shared/domain/passphrase/recovery-words.ts'
import styles from './recovery-words-field.module.css'

interface Props extends FieldLabels {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A box for the 24 words, typed or pasted, that counts them along the way. */
export function RecoveryWordsField({ value, onChange, ...labels }: Props) {
  const count = splitRecoveryWords(value).length
  return (
    <FieldFrame {...labels}>
      <textarea
        className={control.control}
        id={labels.id}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={value}
        aria-invalid={labels.error ? true : undefined}
        aria-describedby={[describedBy(labels.id, labels), `${labels.id}-count`].filter(Boolean).join(' ')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className={styles.count} id={`${labels.id}-count`}>
        {count} of 24 words
      </p>
    </FieldFrame>
  )
}
