import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { useClock } from '#renderer/api/use-clock.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { doubtWords } from '#shared/domain/clock/known-day.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { AppError } from '#shared/ipc/errors.ts'
import styles from './settings.module.css'

/** Says so while the computer's clock stands behind what was recorded, and lets an administrator confirm the date. */
export function DateReminder() {
  const clock = useClock()
  const whyNot = useWhyNot('date.confirm')
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (!clock.isDayInDoubt) return null
  const day = formatDate(clock.here)

  async function confirm(): Promise<void> {
    setProblem(null)
    try {
      await api.settings.confirmDate({ day: clock.here })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setProblem(failure.message)
    }
    await refreshAll()
    setAsking(false)
  }

  return (
    <div className={styles.reminder}>
      <Banner
        tone="due"
        title={`Is today ${day}?`}
        action={whyNot === null && <Button onClick={() => setAsking(true)}>Confirm the date</Button>}
      >
        {problem ?? `${doubtWords(clock)}. Nothing leaves under a release until `}
        {problem === null &&
          (whyNot === null
            ? 'you set the clock or confirm the date.'
            : 'the clock is set or an administrator confirms the date.')}{' '}
        Other work goes on.
      </Banner>
      <ConfirmDialog
        opened={isAsking}
        title={`Is today ${day}?`}
        cancel={{ label: 'No, I will set the clock', onClick: () => setAsking(false) }}
        confirm={{ label: `Yes, it is ${day}`, onClick: () => void confirm() }}
      >
        <p>
          {doubtWords(clock)}. Look at a phone or a calendar. If the date of this computer is wrong, set its
          clock: releases of information must not live on past their last day.
        </p>
        <p>If it is right, confirm it. The history keeps that you did.</p>
      </ConfirmDialog>
    </div>
  )
}
