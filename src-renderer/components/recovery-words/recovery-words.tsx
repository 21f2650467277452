import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'

import {
  checkTypedBack,
  positionsToAsk,
  wordPath,
  type TypedWord,
} from '#shared/domain/passphrase/words-typed-back.ts'

import { Button } from '../button/button.tsx'
import { fieldId } from '../field-frame/field-id.ts'
import { PageHeading } from '../page-heading/page-heading.tsx'
import { PlainForm } from '../plain-form/plain-form.tsx'
import { useIssues } from '../plain-form/use-issues.ts'
import { randomBelow } from '../new-passphrase/random-below.ts'
import { TextField } from '../text-field/text-field.tsx'
import styles from './recovery-words.module.css'

interface Props {
  readonly words: readonly string[]
  /** The words were written down, and these of them typed back. */
  readonly onConfirmed: (typed: readonly TypedWord[]) => void
  /** Beside the last button: what to do when confirming went wrong. */
  readonly notice?: ReactNode
}

/**
 * Recovery words, shown once: read and written down first, then three of them typed back. Copying is not offered,
 * because other programs can read what is copied.
 */
export function RecoveryWords({ words, onConfirmed, notice }: Props) {
  const [isWritten, setWritten] = useState(false)
  const [positions] = useState(() => positionsToAsk(words.length, randomBelow))
  return isWritten ? (
    <TypeBack
      words={words}
      positions={positions}
      onBack={() => setWritten(false)}
      onConfirmed={onConfirmed}
      notice={notice}
    />
  ) : (
    <WordSheet words={words} onWritten={() => setWritten(true)} />
  )
}

function WordSheet({
  words,
  onWritten,
}: {
  readonly words: readonly string[]
  readonly onWritten: () => void
}) {
  return (
    <div className={styles.sheet}>
      <PageHeading lead="They are shown this once. Write them down in this order, by hand or printed.">
        Your 24 recovery words
      </PageHeading>
      <p className={styles.paperOnly}>
        Threshold: recovery words of your vault. Keep this page locked away, apart from the computer.
      </p>
      <ol className={styles.words}>
        {numbered(words).map(({ number, word }) => (
          <li key={number}>
            <span className={styles.number} aria-hidden>
              {number}
            </span>
            {word}
          </li>
        ))}
      </ol>
      <div className={styles.explained}>
        <p>
          If everybody forgets a pass phrase, these words open the vault. Nothing else does: nobody, not even
          the makers of Threshold, can open it for you.
        </p>
        <p>
          Whoever has the words and a copy of the vault can read everything. Keep them on paper, locked away,
          apart from this computer. A photo or a file is not safe, and copying is not offered, because other
          programs can read what is copied.
        </p>
      </div>
      <div className={styles.actions}>
        <Button look="primary" onClick={onWritten}>
          I have written them down
        </Button>
        <Button icon={<IconPrinter />} onClick={() => window.print()}>
          Print this page
        </Button>
      </div>
    </div>
  )
}

/** A word can come twice; its number cannot. */
function numbered(words: readonly string[]): readonly { readonly number: number; readonly word: string }[] {
  return words.map((word, at) => ({ number: at + 1, word }))
}

interface TypeBackProps extends Props {
  readonly positions: readonly number[]
  readonly onBack: () => void
}

function TypeBack({ words, positions, onBack, onConfirmed, notice }: TypeBackProps) {
  const issues = useIssues()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  return (
    <>
      <PageHeading lead="From the paper, to be sure that it can be read on a bad day.">
        Type three of the words back
      </PageHeading>
      <PlainForm
        issues={issues}
        action="Confirm the words"
        onSubmit={() => {
          const answers = positions.map((position) => ({ position, word: typed[wordPath(position)] ?? '' }))
          if (issues.show(checkTypedBack(words, answers))) onConfirmed(answers)
        }}
        beside={
          <Button look="quiet" onClick={onBack}>
            Show the words again
          </Button>
        }
      >
        {positions.map((position) => {
          const path = wordPath(position)
          return (
            <TextField
              key={path}
              id={fieldId(path)}
              label={`Word ${position + 1}`}
              width="medium"
              error={issues.at(path)}
              value={typed[path]}
              onChange={(answer) => setTyped((before) => ({ ...before, [path]: answer ?? '' }))}
            />
          )
        })}
        {notice}
      </PlainForm>
    </>
  )
}
