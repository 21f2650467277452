import { useState } from 'react'
import { useToday } from '#renderer/api/use-today.ts'
import { Disclosure } from '#renderer/components/disclosure/disclosure.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { MultiChoiceField } from '#renderer/components/multi-choice-field/multi-choice-field.tsx'
import { TickField } from '#renderer/components/tick-field/tick-field.tsx'
import { comingFederalHolidays } from '#shared/domain/clock/federal-holidays.ts'
import { checkOpenDays } from '#shared/domain/clock/work-calendar.ts'
import { weekdayNames } from '#shared/domain/clock/working-days.ts'
import { formatDay } from '#shared/domain/date/format-date.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { Section } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { SettingsOutcome, useSettings } from '../use-settings.tsx'
import { ClosedDays } from './closed-days.tsx'

/** The weekdays and holidays of the agency; each change is saved, and counted with, as it is made. */
export function OpenDaysSettings({ settings: stored }: { readonly settings: Settings }) {
  const { settings, change, outcome } = useSettings(stored)
  const whyNot = useWhyNot('settings.manage')
  const today = useToday()
  const [error, setError] = useState<string>()
  const disabledReason = whyNot === null ? undefined : 'Set by your administrator'

  function chooseWeekdays(chosen: readonly number[] | null): void {
    const weekdays = (chosen ?? []).toSorted((first, second) => first - second)
    const [issue] = checkOpenDays({ weekdays })
    setError(issue?.message)
    if (issue === undefined) void change({ weekdays })
  }

  return (
    <>
      <Section title="Days you are open">
        {whyNot !== null && <p className={styles.quiet}>{whyNot}.</p>}
        <div className={styles.fields}>
          <MultiChoiceField
            id={fieldId('weekdays')}
            label="Weekdays"
            hint="For everybody who opens this vault; due dates change at once"
            error={error}
            options={weekdayNames.map((label, value) => ({ value, label, disabledReason }))}
            value={settings.weekdays}
            onChange={chooseWeekdays}
          />
          {whyNot === null ? (
            <TickField
              id={fieldId('closedOnFederalHolidays')}
              label="Federal holidays"
              statement="We are closed on federal holidays"
              value={settings.closedOnFederalHolidays}
              onChange={(closedOnFederalHolidays) => void change({ closedOnFederalHolidays })}
            />
          ) : (
            <p>
              {settings.closedOnFederalHolidays ? 'Closed on federal holidays.' : 'Open on federal holidays.'}
            </p>
          )}
        </div>
        <Disclosure summary="Federal holidays of the next 12 months">
          <ul className={styles.list}>
            {comingFederalHolidays(today).map(({ date, name }) => (
              <li key={date}>
                {formatDay(date, today)}: {name}
              </li>
            ))}
          </ul>
        </Disclosure>
      </Section>
      <ClosedDays
        days={settings.closedDays}
        today={today}
        onChange={whyNot === null ? (closedDays) => void change({ closedDays }) : null}
      />
      <SettingsOutcome outcome={outcome} />
    </>
  )
}
