import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import styles from '../settings.module.css'

/** Reads every page of the vault and says whether all of it is sound. It can be stopped. */
export function CheckVault() {
  const checking = useLongRun('check-store')
  const [isSound, setSound] = useState<boolean | null>(null)

  async function check(): Promise<void> {
    setSound(null)
    const { value } = await checking.run(() => api.vault.check())
    setSound(value?.sound ?? null)
  }

  return (
    <>
      <p>
        Threshold reads all of the vault and checks that nothing in it is damaged. You can go on working
        meanwhile.
      </p>
      {!checking.isRunning && <Button onClick={() => void check()}>Check the vault</Button>}
      <div className={styles.reading}>
        {checking.isRunning && (
          <ProgressLine progress={checking.progress} onStop={() => void api.vault.cancelCheck()} />
        )}
        <RunFailure failure={checking.failure} />
        <output>{isSound !== null && <Result isSound={isSound} />}</output>
      </div>
    </>
  )
}

function Result({ isSound }: { readonly isSound: boolean }) {
  return isSound ? (
    <Banner>All of it was read, and all of it is sound.</Banner>
  ) : (
    <Banner tone="problem" title="Part of the vault is damaged">
      Nothing was changed. Lock the vault, make a copy of its folder before anything else, then go back to
      your last backup, or ask whoever looks after this computer for help.
    </Banner>
  )
}
