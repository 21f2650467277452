import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { checkNewPassphrase } from '#renderer/components/new-passphrase/check-new-passphrase.ts'
import { NewPassphraseFields } from '#renderer/components/new-passphrase/new-passphrase-fields.tsx'
import { useStrength } from '#renderer/components/new-passphrase/use-strength.ts'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import type { AccountRole } from '#shared/domain/hat/account-role.ts'
import { checkNewPerson } from '#shared/domain/hat/check-person.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { RoleField } from './role-field.tsx'

/** A person who may open the vault from now on, with her first pass phrase. */
export function AddPersonPage() {
  const navigate = useNavigate()
  const session = useQuery(query('vault', 'session'))
  const whyNot = useWhyNot('users.manage')
  const [displayName, setDisplayName] = useState<string | null>(null)
  const [signInName, setSignInName] = useState<string | null>(null)
  const [role, setRole] = useState<AccountRole | null>(null)
  const [fresh, setFresh] = useState({ passphrase: '', again: '' })
  const [busy, setBusy] = useState(false)
  const issues = useIssues()
  const judged = useStrength(fresh.passphrase, {
    signInName: signInName ?? '',
    organization: session.data?.agencyName ?? '',
    words: [displayName ?? ''],
  })
  const { passphrase } = fresh

  async function add(): Promise<void> {
    const isSound = issues.show([
      ...checkNewPerson({ displayName, signInName, role, passphrase }).filter(
        ({ path }) => path !== 'passphrase',
      ),
      ...checkNewPassphrase(fresh, judged),
    ])
    if (!isSound || role === null) return
    setBusy(true)
    try {
      await api.accounts.add({
        displayName: displayName ?? '',
        signInName: signInName ?? '',
        role,
        passphrase,
      })
      await refreshAll()
      await navigate('/settings/people')
    } catch (failure) {
      issues.show(
        issuesOf(failure, {
          'name-taken': 'signInName',
          'name-empty': 'signInName',
          'weak-pass-phrase': 'passphrase',
        }),
      )
    } finally {
      setBusy(false)
    }
  }

  if (whyNot !== null) {
    return (
      <>
        <PageHeading>Add a person</PageHeading>
        <Banner action={<ButtonLink href="#/settings/people">Back to People</ButtonLink>}>{whyNot}.</Banner>
      </>
    )
  }
  return (
    <>
      <PageHeading lead="They sign in on this computer with the name and the pass phrase you set here, and are asked to choose their own when they first unlock.">
        Add a person
      </PageHeading>
      <PlainForm
        issues={issues}
        action="Add this person"
        busy={busy}
        onSubmit={() => void add()}
        beside={
          <ButtonLink look="quiet" href="#/settings/people">
            Back to People
          </ButtonLink>
        }
      >
        <TextField
          id={fieldId('displayName')}
          label="Name"
          hint="As colleagues know them; it stands beside what they record"
          width="medium"
          value={displayName}
          error={issues.at('displayName')}
          onChange={setDisplayName}
        />
        <TextField
          id={fieldId('signInName')}
          label="Sign-in name"
          hint="Short; capitals do not matter"
          width="medium"
          value={signInName}
          error={issues.at('signInName')}
          onChange={setSignInName}
        />
        <RoleField value={role} onChange={setRole} error={issues.at('role')} />
        <NewPassphraseFields
          label="First pass phrase"
          value={fresh}
          onChange={setFresh}
          judged={judged}
          errors={{ passphrase: issues.at('passphrase'), again: issues.at('passphrase.again') }}
        />
      </PlainForm>
    </>
  )
}
