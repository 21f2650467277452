import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PassphraseField } from '#renderer/components/passphrase-field/passphrase-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { RecoveryWords } from '#renderer/components/recovery-words/recovery-words.tsx'
import { error } from '#shared/domain/issue.ts'
import type { TypedWord } from '#shared/domain/passphrase/words-typed-back.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'

/** New recovery words: who one is once more, the words, and three of them typed back. */
export function NewRecoveryWordsPage() {
  const whyNot = useWhyNot('users.manage')
  const [words, setWords] = useState<readonly string[] | null>(null)
  const [isConfirmed, setConfirmed] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function confirm(typed: readonly TypedWord[]): Promise<void> {
    setProblem(null)
    try {
      await api.vault.confirmRecoveryWords({ typed: [...typed] })
      await refreshAll()
      setConfirmed(true)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setProblem(failure.message)
    }
  }

  if (whyNot !== null) {
    return (
      <>
        <PageHeading>New recovery words</PageHeading>
        <Banner action={<ButtonLink href="#/settings/vault">Back to Settings</ButtonLink>}>{whyNot}.</Banner>
      </>
    )
  }
  if (isConfirmed) {
    return (
      <DonePanel
        title="The new recovery words are confirmed"
        next="Destroy the old paper: its words open nothing any more."
        actions={
          <ButtonLink look="primary" href="#/settings/vault">
            Back to Settings
          </ButtonLink>
        }
      />
    )
  }
  if (words === null) return <WhoIsIt onWords={setWords} />
  return (
    <RecoveryWords
      words={words}
      onConfirmed={(typed) => void confirm(typed)}
      notice={
        problem !== null && (
          <div role="alert">
            <Banner tone="problem">{problem}</Banner>
          </div>
        )
      }
    />
  )
}

function WhoIsIt({ onWords }: { readonly onWords: (words: readonly string[]) => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const issues = useIssues()

  async function make(): Promise<void> {
    if (!issues.show(passphrase === '' ? [error('passphrase', 'Enter your pass phrase')] : [])) return
    setBusy(true)
    try {
      const { recoveryWords } = await api.vault.replaceRecoveryWords({ passphrase })
      onWords(recoveryWords)
      // From here on the words are unconfirmed, and every page says so.
      await refreshAll()
    } catch (failure) {
      issues.show(issuesOf(failure, { 'wrong-pass-phrase': 'passphrase', throttled: 'passphrase' }))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <PageHeading lead="The old words stop working at once. Have paper at hand: the new ones are shown once.">
        New recovery words
      </PageHeading>
      <PlainForm
        issues={issues}
        action="Make new words"
        busy={busy}
        onSubmit={() => void make()}
        beside={
          <ButtonLink look="quiet" href="#/settings/vault">
            Keep the old words
          </ButtonLink>
        }
      >
        <PassphraseField
          id={fieldId('passphrase')}
          label="Your pass phrase"
          hint="Once more, because whoever sees the words can open the vault"
          error={issues.at('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
      </PlainForm>
    </>
  )
}
