import { IconBulb } from '@tabler/icons-react'
import { useState } from 'react'

import { Button } from '../button/button.tsx'
import { fieldId } from '../field-frame/field-id.ts'
import { PassphraseField, StrengthMeter } from '../passphrase-field/passphrase-field.tsx'
import type { NewPassphrase } from './check-new-passphrase.ts'
import styles from './new-passphrase-fields.module.css'
import { randomBelow } from './random-below.ts'
import type { Judged } from './use-strength.ts'

interface Props {
  readonly value: NewPassphrase
  readonly onChange: (value: NewPassphrase) => void
  readonly judged: Judged | null
  /** The sentences at the two boxes. */
  readonly errors: { readonly passphrase?: string | undefined; readonly again?: string | undefined }
  /** 'New pass phrase', 'Her first pass phrase'. */
  readonly label?: string
}

/** A new pass phrase, twice, with how hard it is to guess and a suggestion for whoever wants one. */
export function NewPassphraseFields({ value, onChange, judged, errors, label = 'Pass phrase' }: Props) {
  const { passphrase, again } = value
  return (
    <div className={styles.fields}>
      <PassphraseField
        id={fieldId('passphrase')}
        label={label}
        hint="At least 12 characters; a few words that do not belong together"
        error={errors.passphrase}
        isNew
        value={passphrase}
        onChange={(typed) => onChange({ passphrase: typed, again })}
        meter={
          <StrengthMeter score={judged?.strength.score ?? 0}>{judged?.strength.guidance ?? ''}</StrengthMeter>
        }
      />
      <Suggestion onTake={(words) => onChange({ passphrase: words, again: '' })} />
      <PassphraseField
        id={fieldId('passphrase.again')}
        label={`${label}, a second time`}
        error={errors.again}
        isNew
        value={again}
        onChange={(typed) => onChange({ passphrase, again: typed })}
      />
    </div>
  )
}

/** Random words to take. They stay in sight, so that they can be learned while typing them the second time. */
function Suggestion({ onTake }: { readonly onTake: (words: string) => void }) {
  const [words, setWords] = useState<string | null>(null)

  async function suggest(): Promise<void> {
    const { suggestPassphrase } = await import('#shared/domain/passphrase/suggest.ts')
    setWords(suggestPassphrase(randomBelow))
  }

  if (words === null) {
    return (
      <div className={styles.offer}>
        <Button look="quiet" icon={<IconBulb />} onClick={() => void suggest()}>
          Suggest a pass phrase
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.suggestion}>
      <output className={styles.words}>{words}</output>
      <div className={styles.choices}>
        <Button onClick={() => onTake(words)}>Use this one</Button>
        <Button look="quiet" onClick={() => void suggest()}>
          Suggest another
        </Button>
      </div>
    </div>
  )
}
