import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { checkNewPassphrase } from '#renderer/components/new-passphrase/check-new-passphrase.ts'
import { NewPassphraseFields } from '#renderer/components/new-passphrase/new-passphrase-fields.tsx'
import { useStrength } from '#renderer/components/new-passphrase/use-strength.ts'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PassphraseField } from '#renderer/components/passphrase-field/passphrase-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { error } from '#shared/domain/issue.ts'

/** One's own pass phrase, exchanged. */
export function ChangePassphrasePage() {
  const session = useQuery(query('vault', 'session'))
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState({ passphrase: '', again: '' })
  const [busy, setBusy] = useState(false)
  const [isDone, setDone] = useState(false)
  const issues = useIssues()
  const judged = useStrength(fresh.passphrase, {
    signInName: session.data?.signInName ?? '',
    organization: session.data?.agencyName ?? '',
    words: [session.data?.displayName ?? ''],
  })

  async function change(): Promise<void> {
    const isSound = issues.show([
      ...(current === '' ? [error('current', 'Enter your pass phrase of today')] : []),
      ...checkNewPassphrase(fresh, judged),
    ])
    if (!isSound) return
    setBusy(true)
    try {
      await api.vault.changePassphrase({ current, next: fresh.passphrase })
      setDone(true)
    } catch (failure) {
      issues.show(
        issuesOf(failure, {
          'wrong-pass-phrase': 'current',
          throttled: 'current',
          'weak-pass-phrase': 'passphrase',
        }),
      )
    } finally {
      setBusy(false)
    }
  }

  if (isDone) {
    return (
      <DonePanel
        title="Your pass phrase is changed"
        next="Unlock with the new one from now on. The old one opens nothing any more."
        actions={
          <ButtonLink look="primary" href="#/settings/vault">
            Back to Settings
          </ButtonLink>
        }
      />
    )
  }
  return (
    <>
      <PageHeading>Change my pass phrase</PageHeading>
      <PlainForm
        issues={issues}
        action="Change it"
        busy={busy}
        onSubmit={() => void change()}
        beside={
          <ButtonLink look="quiet" href="#/settings/vault">
            Leave it as it is
          </ButtonLink>
        }
      >
        <PassphraseField
          id={fieldId('current')}
          label="Pass phrase of today"
          error={issues.at('current')}
          value={current}
          onChange={setCurrent}
        />
        <NewPassphraseFields
          label="New pass phrase"
          value={fresh}
          onChange={setFresh}
          judged={judged}
          errors={{ passphrase: issues.at('passphrase'), again: issues.at('passphrase.again') }}
        />
      </PlainForm>
    </>
  )
}
