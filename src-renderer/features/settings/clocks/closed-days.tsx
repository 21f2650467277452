import { useState } from 'react'
import { Button } from '#renderer/components/button/button.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { checkNewClosedDay, withClosedDay, type ClosedDay } from '#shared/domain/clock/work-calendar.ts'
import { formatDay } from '#shared/domain/date/format-date.ts'
import { Section } from '../settings-frame.tsx'
import settingsStyles from '../settings.module.css'
import styles from './closed-days.module.css'

interface Props {
  readonly days: readonly ClosedDay[]
  readonly today: string
  /** Null for somebody who may not change them. */
  readonly onChange: ((days: ClosedDay[]) => void) | null
}

/** The agency's own holidays. Past ones stay: dates that were counted with them would change. */
export function ClosedDays({ days, today, onChange }: Props) {
  return (
    <Section title="Other days you are closed">
      {days.length === 0 ? (
        <p className={settingsStyles.quiet}>None yet.</p>
      ) : (
        <ul className={styles.days}>
          {days.map((day) => (
            <li key={day.date} className={styles.day}>
              <span className={styles.date}>{formatDay(day.date, today)}</span>
              <span className={styles.name}>{day.name}</span>
              {onChange !== null && (
                <Button
                  look="quiet"
                  aria-label={`Remove ${formatDay(day.date, today)}`}
                  onClick={() => {
                    onChange(days.filter(({ date }) => date !== day.date))
                    void focusField('closedDay')
                  }}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {onChange !== null && <AddDay days={days} today={today} onChange={onChange} />}
    </Section>
  )
}

function AddDay({ days, today, onChange }: Props & { readonly onChange: (days: ClosedDay[]) => void }) {
  const [date, setDate] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)
  const issues = useIssues()

  function add(): void {
    if (!issues.show(checkNewClosedDay({ date, name }, days))) return
    onChange(withClosedDay({ date, name }, days))
    setDate(null)
    setName(null)
    void focusField('closedDay')
  }

  return (
    <div className={settingsStyles.reading}>
      <PlainForm issues={issues} action="Add this day" onSubmit={add}>
        <DateInput
          id={fieldId('closedDay')}
          label="Day"
          today={today}
          value={date}
          error={issues.at('closedDay')}
          onChange={setDate}
        />
        <TextField
          id={fieldId('closedDayName')}
          label="What it is"
          hint="Like staff retreat or state holiday"
          optional
          width="medium"
          value={name}
          error={issues.at('closedDayName')}
          onChange={setName}
        />
      </PlainForm>
    </div>
  )
}
