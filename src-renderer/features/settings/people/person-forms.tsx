import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { checkNewPassphrase } from '#renderer/components/new-passphrase/check-new-passphrase.ts'
import { NewPassphraseFields } from '#renderer/components/new-passphrase/new-passphrase-fields.tsx'
import { useStrength } from '#renderer/components/new-passphrase/use-strength.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Account } from '#shared/ipc/account-calls.ts'
import { Section } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { RoleField } from './role-field.tsx'

/** What an administrator can do for a colleague's account. */
export function PersonForms({ person }: { readonly person: Account }) {
  return (
    <div className={styles.part}>
      <Section title="What they may do">
        <RoleForm person={person} />
      </Section>
      <Section title="Forgotten pass phrase">
        <ResetForm person={person} />
      </Section>
      <Section title="Remove from this vault">
        <Removal person={person} />
      </Section>
    </div>
  )
}

function RoleForm({ person }: { readonly person: Account }) {
  const [role, setRole] = useState(person.role)
  const [isChanged, setChanged] = useState(false)
  const issues = useIssues()

  async function change(): Promise<void> {
    try {
      await api.accounts.changeRole({ account_id: person.account_id, role })
      await refreshAll()
      issues.show([])
      setChanged(true)
    } catch (failure) {
      issues.show(issuesOf(failure))
    }
  }

  return (
    <PlainForm
      issues={issues}
      action="Change what they may do"
      busy={role === person.role}
      onSubmit={() => void change()}
      beside={
        <output>{isChanged && role === person.role && 'Changed; it holds from their next unlock'}</output>
      }
    >
      <RoleField labelHidden value={role} onChange={setRole} />
    </PlainForm>
  )
}

function ResetForm({ person }: { readonly person: Account }) {
  const session = useQuery(query('vault', 'session'))
  const [isOpen, setOpen] = useState(false)
  const [fresh, setFresh] = useState({ passphrase: '', again: '' })
  const [isSet, setSet] = useState(false)
  const [busy, setBusy] = useState(false)
  const issues = useIssues()
  const judged = useStrength(fresh.passphrase, {
    signInName: person.signInName,
    organization: session.data?.agencyName ?? '',
    words: [person.displayName],
  })

  async function reset(): Promise<void> {
    if (!issues.show(checkNewPassphrase(fresh, judged))) return
    setBusy(true)
    try {
      await api.accounts.resetPassphrase({ account_id: person.account_id, passphrase: fresh.passphrase })
      setSet(true)
      setOpen(false)
      setFresh({ passphrase: '', again: '' })
    } catch (failure) {
      issues.show(issuesOf(failure, { 'weak-pass-phrase': 'passphrase' }))
    } finally {
      setBusy(false)
    }
  }

  if (!isOpen) {
    return (
      <>
        <p>
          Set a new first pass phrase and tell it to them in person. The old one opens nothing any more. They
          are asked to choose their own when they next unlock; until then they cannot sign an export.
        </p>
        <Button onClick={() => setOpen(true)}>Set a new pass phrase for them</Button>
        <output>{isSet && 'The new pass phrase is set'}</output>
      </>
    )
  }
  return (
    <PlainForm
      issues={issues}
      action="Set this pass phrase"
      busy={busy}
      onSubmit={() => void reset()}
      beside={
        <Button look="quiet" onClick={() => setOpen(false)}>
          Leave it as it is
        </Button>
      }
    >
      <NewPassphraseFields
        label="Their new pass phrase"
        value={fresh}
        onChange={setFresh}
        judged={judged}
        errors={{ passphrase: issues.at('passphrase'), again: issues.at('passphrase.again') }}
      />
    </PlainForm>
  )
}

function Removal({ person }: { readonly person: Account }) {
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function remove(): Promise<void> {
    setBusy(true)
    try {
      await api.accounts.remove({ account_id: person.account_id })
      await refreshAll()
      await navigate('/settings/people')
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setAsked(false)
      setProblem(failure.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      {problem !== null && (
        <div role="alert">
          <Banner tone="problem">{problem}</Banner>
        </div>
      )}
      <p>Their pass phrase opens nothing any more. What they recorded stays, under their name.</p>
      <Button onClick={() => setAsked(true)}>Remove {person.displayName}</Button>
      <ConfirmDialog
        opened={isAsked}
        title={`Remove ${person.displayName} from this vault?`}
        cancel={{ label: 'Keep them', onClick: () => setAsked(false) }}
        confirm={{ label: 'Remove', look: 'danger', busy, onClick: () => void remove() }}
      >
        <p>
          They can no longer open it. You can add them again later, with a new pass phrase. If they know the
          recovery words, make new ones under Vault.
        </p>
      </ConfirmDialog>
    </>
  )
}
