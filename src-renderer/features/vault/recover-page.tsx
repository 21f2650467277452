import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { checkNewPassphrase } from '#renderer/components/new-passphrase/check-new-passphrase.ts'
import { NewPassphraseFields } from '#renderer/components/new-passphrase/new-passphrase-fields.tsx'
import { useStrength } from '#renderer/components/new-passphrase/use-strength.ts'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { checkSignInName } from '#shared/domain/hat/check-person.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { checkRecoveryWords } from './check-recovery-words.ts'
import { LockedFrame } from './locked-frame.tsx'
import { MendPage } from './mend-page.tsx'
import { RecoveryWordsField } from './recovery-words-field.tsx'

interface Props {
  readonly onBack: () => void
  readonly onRecovered: () => void
}

/** A new pass phrase for somebody who forgot hers, with the 24 words that were written down at the beginning. */
export function RecoverPage({ onBack, onRecovered }: Props) {
  const [words, setWords] = useState('')
  const [signInName, setSignInName] = useState<string | null>(null)
  const [fresh, setFresh] = useState({ passphrase: '', again: '' })
  const [busy, setBusy] = useState(false)
  const [changed, setChanged] = useState<{ readonly canRestorePrevious: boolean } | null>(null)
  const issues = useIssues()
  const judged = useStrength(fresh.passphrase, { signInName: signInName ?? '' })

  async function recover(): Promise<void> {
    const isSound = issues.show([
      ...checkRecoveryWords(words),
      ...checkSignInName(signInName),
      ...checkNewPassphrase(fresh, judged),
    ])
    if (!isSound) return
    setBusy(true)
    try {
      await api.vault.recover({
        words,
        signInName: signInName ?? '',
        newPassphrase: fresh.passphrase,
      })
      onRecovered()
    } catch (failure) {
      if (failure instanceof AppError && failure.code === 'header-tampered') {
        setChanged({ canRestorePrevious: failure.details?.['canRestorePrevious'] === true })
        return
      }
      issues.show(
        issuesOf(failure, {
          'words-wrong': 'words',
          'name-unknown': 'signInName',
          'weak-pass-phrase': 'passphrase',
        }),
      )
    } finally {
      setBusy(false)
    }
  }

  if (changed !== null) {
    return <MendPage standing={{ state: 'changed', ...changed }} onMended={() => setChanged(null)} />
  }
  return (
    <LockedFrame width="reading">
      <PageHeading lead="With the 24 recovery words that your agency wrote down when the vault was made. No records are lost.">
        Set a new pass phrase
      </PageHeading>
      <PlainForm
        issues={issues}
        action="Set the new pass phrase"
        busy={busy}
        onSubmit={() => void recover()}
        beside={
          <Button look="quiet" onClick={onBack}>
            Back to unlock
          </Button>
        }
      >
        <RecoveryWordsField
          id={fieldId('words')}
          label="Recovery words"
          hint="All 24 in their order; numbers, commas and capitals do not matter"
          error={issues.at('words')}
          value={words}
          onChange={setWords}
        />
        <TextField
          id={fieldId('signInName')}
          label="Sign-in name"
          hint="Of the person who gets the new pass phrase"
          width="medium"
          error={issues.at('signInName')}
          value={signInName}
          onChange={setSignInName}
        />
        <NewPassphraseFields
          label="New pass phrase"
          value={fresh}
          onChange={setFresh}
          judged={judged}
          errors={{ passphrase: issues.at('passphrase'), again: issues.at('passphrase.again') }}
        />
      </PlainForm>
    </LockedFrame>
  )
}
