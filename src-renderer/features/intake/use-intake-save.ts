import { useState } from 'react'
import { checkIntake } from '#shared/domain/intake/check.ts'
import { error, hasErrors, type Issue } from '#shared/domain/issue.ts'
import type { IntakeDesk } from './intake-desk.ts'

/** The save of a whole intake: errors stop it, warnings are gathered and asked about once. */
export function useIntakeSave({ answers, intake, save: send }: IntakeDesk) {
  const [shown, setShown] = useState<{ readonly errors: readonly Issue[]; readonly attempt: number }>({
    errors: [],
    attempt: 0,
  })
  const [warnings, setWarnings] = useState<readonly Issue[]>([])
  const [busy, setBusy] = useState(false)

  function show(errors: readonly Issue[]): void {
    setShown(({ attempt }) => ({
      errors: errors.filter((issue) => issue.severity === 'error'),
      attempt: attempt + 1,
    }))
  }

  /** `accepted` are the warnings that were read. */
  async function save(accepted: readonly Issue[]): Promise<void> {
    setWarnings([])
    const found = checkIntake(answers, intake)
    if (hasErrors(found)) return show(found)
    const unread = found.filter((issue) => !isAmong(issue, accepted))
    if (unread.length > 0) return setWarnings(found)

    setBusy(true)
    const answered = await sendSafely(accepted.length > 0)
    setBusy(false)
    show(answered)
    if (!hasErrors(answered)) setWarnings(answered)
  }

  async function sendSafely(acceptWarnings: boolean): Promise<readonly Issue[]> {
    try {
      return await send(acceptWarnings)
    } catch {
      return [error('', 'Nothing was saved. Your answers are kept; try again in a moment')]
    }
  }

  return { ...shown, warnings, busy, save, dismiss: () => setWarnings([]) }
}

function isAmong(issue: Issue, others: readonly Issue[]): boolean {
  return others.some((other) => other.path === issue.path && other.message === issue.message)
}
