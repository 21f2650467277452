import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useProgress } from '#renderer/api/use-progress.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { AppError } from '#shared/ipc/errors.ts'

type Outcome = 'sound' | 'damaged' | 'stopped' | { readonly problem: string }

/** Reads every page of the vault and says whether all of it is sound. It can be stopped. */
export function CheckVault() {
  const [attempt, setAttempt] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const progress = useProgress('check-store', attempt)

  async function check(): Promise<void> {
    setAttempt(attempt + 1)
    setOutcome(null)
    setRunning(true)
    try {
      const { sound } = await api.vault.check()
      setOutcome(sound ? 'sound' : 'damaged')
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setOutcome(failure.code === 'cancelled' ? 'stopped' : { problem: failure.message })
    } finally {
      setRunning(false)
    }
  }

  return (
    <>
      <p>
        Threshold reads all of the vault and checks that nothing in it is damaged. You can go on working
        meanwhile.
      </p>
      {isRunning && (
        <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
          {progress?.words ?? 'Beginning'}
        </ProgressLine>
      )}
      {isRunning ? (
        <Button onClick={() => void api.vault.cancelCheck()}>Stop</Button>
      ) : (
        <Button onClick={() => void check()}>Check the vault</Button>
      )}
      <output>{outcome !== null && <Result outcome={outcome} />}</output>
    </>
  )
}

function Result({ outcome }: { readonly outcome: Outcome }) {
  if (outcome === 'sound') return <Banner>All of it was read, and all of it is sound.</Banner>
  if (outcome === 'stopped') return <Banner>Stopped. Nothing was changed.</Banner>
  if (outcome === 'damaged') {
    return (
      <Banner tone="problem" title="Part of the vault is damaged">
        Nothing was changed. Lock the vault, make a copy of its folder before anything else, then go back to
        your last backup, or ask whoever looks after this computer for help.
      </Banner>
    )
  }
  return <Banner tone="problem">{outcome.problem}</Banner>
}
