import { useEffect, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PassphraseField } from '#renderer/components/passphrase-field/passphrase-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { error } from '#shared/domain/issue.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { LastLock, VaultStanding } from '#shared/ipc/vault-calls.ts'
import { enter } from './enter.ts'
import { lockWords } from './lock-words.ts'
import { LockedFrame } from './locked-frame.tsx'
import { MendPage } from './mend-page.tsx'
import { PracticeDoor } from './practice-door.tsx'
import styles from './unlock-page.module.css'
import { useCapsLock } from './use-caps-lock.ts'
import { useWait } from './use-wait.ts'

interface Props {
  readonly standing: VaultStanding
  readonly lastLock: LastLock | null
  /** True right after the recovery words gave somebody a new pass phrase. */
  readonly isRecovered: boolean
  readonly onRecover: () => void
  readonly onMended: () => void
}

/** What an unlock stopped at, to be asked about or mended: held elsewhere, saved work missing, keys changed. */
type Stop = 'elsewhere' | 'older' | { readonly canRestorePrevious: boolean }

/** Sign-in name and pass phrase. */
export function UnlockPage({ standing, lastLock, isRecovered, onRecover, onMended }: Props) {
  const [signInName, setSignInName] = useState<string | null>(standing.lastSignInName)
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [stop, setStop] = useState<Stop | null>(null)
  const issues = useIssues()
  const wait = useWait(standing.waitSeconds)
  const capsLock = useCapsLock()

  useEffect(() => {
    focusField(standing.lastSignInName === null ? 'signInName' : 'passphrase')
  }, [standing.lastSignInName])

  async function unlock(insist: { closedElsewhere?: true; evenIfOlder?: true } = {}): Promise<void> {
    setStop(null)
    const isSound = issues.show([
      ...(signInName?.trim() ? [] : [error('signInName', 'Enter your sign-in name')]),
      ...(passphrase === '' ? [error('passphrase', 'Enter your pass phrase')] : []),
    ])
    if (!isSound || wait.left > 0) return
    setBusy(true)
    try {
      await api.vault.unlock({ signInName: signInName ?? '', passphrase, ...insist })
      await enter({ anew: standing.lastSignInName !== null && signInName !== standing.lastSignInName })
    } catch (failure) {
      refused(failure)
    } finally {
      setBusy(false)
    }
  }

  function refused(failure: unknown): void {
    const code = failure instanceof AppError ? failure.code : null
    const details = failure instanceof AppError ? failure.details : undefined
    if (code === 'wrong-pass-phrase' || code === 'throttled') {
      wait.begin(Number(details?.['secondsLeft'] ?? 0))
      issues.show([error('passphrase', wrongWords[code])])
    } else if (code === 'in-use' && details?.['elsewhere'] === true) {
      setStop('elsewhere')
    } else if (code === 'store-older') {
      setStop('older')
    } else if (code === 'header-tampered') {
      setStop({ canRestorePrevious: details?.['canRestorePrevious'] === true })
    } else {
      issues.show(issuesOf(failure))
    }
  }

  if (typeof stop === 'object' && stop !== null) {
    return <MendPage standing={{ state: 'changed', ...stop }} onMended={() => (setStop(null), onMended())} />
  }
  return (
    <LockedFrame>
      <PageHeading lead={isRecovered || lastLock === null ? undefined : lockWords(lastLock)}>
        Unlock your vault
      </PageHeading>
      {isRecovered && (
        <div className={styles.notice}>
          <Banner>The new pass phrase is set. Unlock the vault with it.</Banner>
        </div>
      )}
      <PlainForm
        issues={issues}
        action="Unlock"
        busy={busy || wait.left > 0}
        onSubmit={() => void unlock()}
        beside={<Waiting wait={wait} busy={busy} />}
      >
        <TextField
          id={fieldId('signInName')}
          label="Sign-in name"
          error={issues.at('signInName')}
          value={signInName}
          onChange={setSignInName}
        />
        <PassphraseField
          id={fieldId('passphrase')}
          label="Pass phrase"
          hint={capsLock ? 'Caps Lock is on' : undefined}
          error={issues.at('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
      </PlainForm>
      <div className={styles.others}>
        <Button look="quiet" onClick={onRecover}>
          I forgot my pass phrase
        </Button>
        <PracticeDoor label="Open the practice vault" />
      </div>
      <ConfirmDialog
        opened={stop === 'elsewhere'}
        title="This vault seems to be open on another computer"
        cancel={{ label: 'Leave it', onClick: () => setStop(null) }}
        confirm={{
          label: 'It is closed there: open it here',
          onClick: () => void unlock({ closedElsewhere: true }),
          busy,
        }}
      >
        <p>
          Two computers that write at once would spoil the records. Close Threshold on the other computer
          first. If it is closed there already, or that computer is gone, open the vault here.
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={stop === 'older'}
        title="Some saved work is missing from the vault"
        cancel={{ label: 'Leave it as it is', onClick: () => setStop(null) }}
        confirm={{
          label: 'Open what is left',
          onClick: () => void unlock({ evenIfOlder: true }),
          busy,
        }}
      >
        <p>
          The newest records are not in the vault’s folder: a file beside the store (store.db-wal) was lost or
          damaged, or an older copy of the store was put in its place. Nothing was changed.
        </p>
        <p>
          Make a copy of the folder first. Then put the missing file back, or restore your last backup. If you
          open what is left, the missing work cannot be put back afterwards.
        </p>
      </ConfirmDialog>
    </LockedFrame>
  )
}

interface WaitingProps {
  readonly wait: ReturnType<typeof useWait>
  readonly busy: boolean
}

/** The countdown is seen but not read out each second; its end is. */
function Waiting({ wait: { left, isOver }, busy }: WaitingProps) {
  if (left > 0) {
    return (
      <span className={styles.wait}>
        You can try again in {left} {left === 1 ? 'second' : 'seconds'}
      </span>
    )
  }
  return <output className={styles.wait}>{waitingWords(busy, isOver)}</output>
}

function waitingWords(busy: boolean, isOver: boolean): string {
  if (busy) return 'Unlocking'
  return isOver ? 'You can try again now' : ''
}

const wrongWords = {
  'wrong-pass-phrase':
    'Sign-in name and pass phrase do not match. Nothing was lost: check both, and Caps Lock, then try again',
  throttled: 'Too many wrong tries in a row, so Threshold waits a little. Nothing was lost',
} as const
