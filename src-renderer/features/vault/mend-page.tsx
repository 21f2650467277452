import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { AppError } from '#shared/ipc/errors.ts'
import type { VaultStanding } from '#shared/ipc/vault-calls.ts'
import { LockedFrame } from './locked-frame.tsx'
import { PracticeDoor } from './practice-door.tsx'
import styles from './unlock-page.module.css'

type Broken = Exclude<VaultStanding['state'], 'none' | 'ready'> | 'changed'

interface Props {
  readonly standing: {
    readonly state: VaultStanding['state'] | 'changed'
    readonly canRestorePrevious: boolean
  }
  readonly onMended: () => void
}

/** The vault's keys are not as they were: what happened, what is safe, and the way back where there is one. */
export function MendPage({ standing, onMended }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { title, happened, without } = words[asBroken(standing.state)]

  async function restore(): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      await api.vault.restorePreviousHeader()
      onMended()
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setProblem(failure.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <LockedFrame width="reading">
      <PageHeading lead="Your records are encrypted and were not touched.">{title}</PageHeading>
      <div className={styles.story}>
        <p>{happened}</p>
        {standing.canRestorePrevious ? (
          <p>
            Threshold keeps a second copy of the keys, and it is sound. Putting it back loses no records; a
            pass phrase changed very lately may have to be changed again. The file that is there now is kept
            beside it.
          </p>
        ) : (
          <p>{without}</p>
        )}
        {problem !== null && (
          <div role="alert">
            <Banner tone="problem">{problem}</Banner>
          </div>
        )}
        <div className={styles.actions}>
          {standing.canRestorePrevious && (
            <Button look="primary" disabled={busy} onClick={() => void restore()}>
              Put the second copy back
            </Button>
          )}
          <Button look={standing.canRestorePrevious ? 'secondary' : 'primary'} onClick={onMended}>
            Look again
          </Button>
        </div>
      </div>
      <div className={styles.others}>
        <PracticeDoor label="Open the practice vault" />
      </div>
    </LockedFrame>
  )
}

function asBroken(state: Props['standing']['state']): Broken {
  return state === 'none' || state === 'ready' ? 'damaged' : state
}

const backup = 'Copy vault.json from your newest backup of the vault into its folder, then look again.'

const words: Readonly<
  Record<Broken, { readonly title: string; readonly happened: string; readonly without: string }>
> = {
  damaged: {
    title: 'The vault’s keys are damaged',
    happened:
      'The key file of the vault (vault.json) cannot be read. A disk fault or a broken copy can do this.',
    without: backup,
  },
  missing: {
    title: 'The vault’s keys are missing',
    happened:
      'The records are in their folder, but the key file beside them (vault.json) is not. Check first that the drive is connected and that nobody moved it.',
    without: backup,
  },
  changed: {
    title: 'The vault’s keys were changed from outside',
    happened:
      'The key file of the vault (vault.json) was changed by something other than Threshold, or an older one was put in its place, so it was not used. Tell whoever looks after this computer.',
    without:
      'Copy vault.json from your newest backup of the vault into its folder, then look again. If no backup is that new, set a new pass phrase with the recovery words: they open the vault with an older key file too.',
  },
  newer: {
    title: 'This vault needs a newer Threshold',
    happened: 'It was last opened by a newer version than this one. This version leaves it as it is.',
    without: 'Open it with that version, or install it on this computer, then look again.',
  },
}
