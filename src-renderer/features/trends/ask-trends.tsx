import dayjs from 'dayjs'
import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import { error } from '#shared/domain/issue.ts'
import { addMonths, formatMonth, monthsFault } from '#shared/domain/trends/months.ts'
import { outsiders, type Outsider, type TrendSheet, type WantedTrends } from '#shared/ipc/trend-calls.ts'
import styles from './trends.module.css'

/** How far back a month can be chosen. */
const offered = 84

interface Props {
  /** The trends made last: what was chosen then is chosen again. */
  readonly last: Pick<TrendSheet, 'first' | 'last' | 'profile'> | null
  readonly isAgain: boolean
  readonly isRunning: boolean
  readonly onMake: (wanted: Omit<WantedTrends, 'coarser'>) => void
}

/** Which months, and for whom. */
export function AskTrends({ last: sheet, isAgain, isRunning, onMake }: Props) {
  const thisMonth = dayjs().format('YYYY-MM')
  const [first, setFirst] = useState<string | null>(sheet?.first ?? addMonths(thisMonth, -12))
  const [last, setLast] = useState<string | null>(sheet?.last ?? addMonths(thisMonth, -1))
  const [profile, setProfile] = useState<Outsider>(sheet?.profile ?? 'coc')
  const issues = useIssues()
  const months = Array.from({ length: offered }, (_, back) => {
    const month = addMonths(thisMonth, -back)
    return { value: month, label: formatMonth(month) }
  })

  function ask(): void {
    const wanted = { first: first ?? '', last: last ?? '', profile }
    const fault = monthsFault(wanted.first, wanted.last, thisMonth)
    if (issues.show(fault === null ? [] : [error(fault.path, fault.message)])) onMake(wanted)
  }

  return (
    <PlainForm
      issues={issues}
      busy={isRunning}
      action={isAgain ? 'Make them again' : 'Make the trends'}
      isMain={!isAgain}
      onSubmit={ask}
    >
      <div className={styles.months}>
        <SelectField
          id={fieldId('first')}
          label="First month"
          options={months}
          value={first}
          error={issues.at('first')}
          onChange={setFirst}
        />
        <SelectField
          id={fieldId('last')}
          label="Last month"
          options={months}
          value={last}
          error={issues.at('last')}
          onChange={setLast}
        />
      </div>
      <ChoiceField
        id={fieldId('profile')}
        label="For whom"
        options={outsiders.map((value) => ({ value, label: profileRules[value].name }))}
        value={profile}
        onChange={setProfile}
      />
    </PlainForm>
  )
}
