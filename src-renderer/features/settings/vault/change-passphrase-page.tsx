import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { z } from 'zod'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
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
import { checkChangedPassphrase } from '#shared/domain/passphrase/changed-passphrase.ts'
import styles from '../settings.module.css'

const cameFrom = z.object({ from: z.string() })

/**
 * One's own pass phrase, exchanged; or chosen, where somebody else set the one of today. That can be put off: only signing
 * waits for it.
 */
export function ChangePassphrasePage() {
  const session = useQuery(query('vault', 'session'))
  const { state } = useLocation()
  const cameBy = cameFrom.safeParse(state)
  const back = cameBy.success ? `#${cameBy.data.from}` : '#/settings/vault'
  const [isGiven] = useState(session.data?.passphraseIsOwn === false)
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
      ...checkChangedPassphrase({ current, next: fresh.passphrase }),
    ])
    if (!isSound) return
    setBusy(true)
    try {
      await api.vault.changePassphrase({ current, next: fresh.passphrase })
      await refreshAll()
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
        title={isGiven ? 'This pass phrase is yours alone' : 'Your pass phrase is changed'}
        next="Unlock with the new one from now on. The old one opens nothing any more."
        actions={
          <ButtonLink look="primary" href={back}>
            {cameBy.success ? 'Go on' : 'Back to Settings'}
          </ButtonLink>
        }
      />
    )
  }
  return (
    <>
      <PageHeading
        lead={isGiven && 'The one you unlocked with was set by somebody else, or with the recovery words.'}
      >
        {isGiven ? 'Choose your own pass phrase' : 'Change my pass phrase'}
      </PageHeading>
      {isGiven && (
        <div className={styles.reminder}>
          <Banner>
            Choose one that only you know: with it you can sign when records leave. All other work goes on
            without.
          </Banner>
        </div>
      )}
      <PlainForm
        issues={issues}
        action={isGiven ? 'Use this pass phrase' : 'Change it'}
        busy={busy}
        onSubmit={() => void change()}
        beside={
          <ButtonLink look="quiet" href={back}>
            {isGiven ? 'Not now' : 'Leave it as it is'}
          </ButtonLink>
        }
      >
        <PassphraseField
          id={fieldId('current')}
          label={isGiven ? 'Pass phrase you were given' : 'Pass phrase of today'}
          error={issues.at('current')}
          value={current}
          onChange={setCurrent}
        />
        <NewPassphraseFields
          label={isGiven ? 'Pass phrase of your own' : 'New pass phrase'}
          value={fresh}
          onChange={setFresh}
          judged={judged}
          errors={{ passphrase: issues.at('passphrase'), again: issues.at('passphrase.again') }}
        />
      </PlainForm>
    </>
  )
}
