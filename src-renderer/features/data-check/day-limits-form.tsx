import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { Disclosure } from '#renderer/components/disclosure/disclosure.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import {
  checkDayLimits,
  parseDayLimits,
  usualDays,
  type DayLimitAnswers,
  type DayLimits,
} from '#shared/domain/data-check/day-limits.ts'
import styles from './data-check.module.css'

/** After how many days the check warns, for the whole vault; folded away until somebody wants to change it. */
export function DayLimitsOfVault() {
  const settings = useQuery(query('settings', 'get'))
  const whyNot = useWhyNot('settings.manage')
  if (settings.data === undefined) return null
  const { lateDays, longDays } = settings.data
  return (
    <Disclosure
      summary={`Warns after ${days(lateDays)} without a result, and ${days(longDays)} of a long stay`}
    >
      {whyNot === null ? (
        <div className={styles.limits}>
          <DayLimitsForm limits={{ lateDays, longDays }} />
        </div>
      ) : (
        <p>{whyNot}.</p>
      )}
    </Disclosure>
  )
}

function DayLimitsForm({ limits }: { readonly limits: DayLimits }) {
  const [answers, setAnswers] = useState<DayLimitAnswers>({
    lateDays: String(limits.lateDays),
    longDays: String(limits.longDays),
  })
  const [busy, setBusy] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const issues = useIssues()
  const change = (changes: Partial<DayLimitAnswers>): void => {
    setSaved(false)
    setAnswers({ ...answers, ...changes })
  }

  async function save(): Promise<void> {
    if (!issues.show(checkDayLimits(answers))) return
    setBusy(true)
    try {
      await api.settings.save(parseDayLimits(answers))
      await refreshAll()
      setSaved(true)
    } catch (failure) {
      issues.show(issuesOf(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <PlainForm
      issues={issues}
      busy={busy}
      onSubmit={() => void save()}
      bar={
        <div className={styles.bar}>
          <Button type="submit" disabled={busy}>
            Save the days
          </Button>
          <output>{isSaved && 'Saved. The next check goes by them.'}</output>
        </div>
      }
    >
      <TextField
        id={fieldId('lateDays')}
        label="Days a referral may wait for its result"
        hint={`HUD’s own tool warns after ${usualDays.lateDays}`}
        width="short"
        inputMode="numeric"
        value={answers.lateDays}
        error={issues.at('lateDays')}
        onChange={(lateDays) => change({ lateDays })}
      />
      <TextField
        id={fieldId('longDays')}
        label="Days after which a stay is long"
        hint={`Also for a place on the priority list, and since the last note of where they live; HUD’s own tool warns after ${usualDays.longDays}`}
        width="short"
        inputMode="numeric"
        value={answers.longDays}
        error={issues.at('longDays')}
        onChange={(longDays) => change({ longDays })}
      />
    </PlainForm>
  )
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
