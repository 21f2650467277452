import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useStillHere } from '#renderer/api/use-still-here.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { RecoveryWords } from '#renderer/components/recovery-words/recovery-words.tsx'
import type { TypedWord } from '#shared/domain/passphrase/words-typed-back.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { hideChord, hideChordLabels } from '#renderer/features/away/hide-chord.ts'
import { enter } from '../enter.ts'
import { LockedFrame } from '../locked-frame.tsx'

/** The vault is made and open: its recovery words, and what to know before the first day. */
export function NewVaultPages({ recoveryWords }: { readonly recoveryWords: readonly string[] }) {
  const [isConfirmed, setConfirmed] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useStillHere()

  async function confirm(typed: readonly TypedWord[]): Promise<void> {
    setProblem(null)
    try {
      await api.vault.confirmRecoveryWords({ typed: [...typed] })
      setConfirmed(true)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setProblem(failure.message)
    }
  }

  return (
    <LockedFrame width="reading">
      {isConfirmed ? (
        <Ready />
      ) : (
        <RecoveryWords
          words={recoveryWords}
          onConfirmed={(typed) => void confirm(typed)}
          notice={
            problem !== null && (
              <div role="alert">
                <Banner tone="problem">{problem}</Banner>
              </div>
            )
          }
        />
      )}
    </LockedFrame>
  )
}

function Ready() {
  return (
    <DonePanel
      title="Your vault is ready"
      next="Choose what you are working as: your workgroup, your organization and your project."
      actions={
        <Button look="primary" onClick={() => void enter({ anew: true })}>
          Open the vault
        </Button>
      }
    >
      <Banner title="If somebody walks up, press Shift three times">
        {hideChordLabels[hideChord()]} and the Hide now button do the same. The window turns into an empty
        note, what you copied is cleared, and the vault locks; unfinished work is kept. It cannot hide that
        Threshold is open, and it does nothing about paper or another screen that shows the same picture.
      </Banner>
    </DonePanel>
  )
}
