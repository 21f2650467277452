import { Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'

import { isIsoDate } from '#shared/domain/date/iso-date.ts'

import control from '../field-frame/control.module.css'
import { FieldFrame } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'
import { describedBy } from '../field-frame/field-id.ts'
import { useTypedText } from '../field-frame/use-typed-text.ts'
import styles from './date-input.module.css'
import { dateInWords, parseDate, weekdayInWords } from './parse-date.ts'

interface Props extends FieldLabels {
  /** `YYYY-MM-DD`, or the typed words where they are no date: the shared rule then says what to do about them. */
  readonly value: string | null | undefined
  /** Called at each keystroke; an emptied box is null. */
  readonly onChange: (value: string | null) => void
  /** The day 'today' means, `YYYY-MM-DD`; the machine's own day when left out. */
  readonly today?: string | undefined
}

/**
 * A date, typed first ('27 mar 2026', '3/27/2026', 'yesterday') and picked second. What was understood is said below
 * in words. It knows no bounds: those are rules, and a wrong date stays in the box until the person changes it.
 */
export function DateInput({ value, onChange, today = localToday(), ...labels }: Props) {
  const box = useTypedText(value, { read: (typed) => parseDate(typed, today), say: dateInWords }, onChange)
  const [picking, setPicking] = useState(false)
  const understood = whatWasUnderstood(value ?? '', box.text)
  const picked = value && isIsoDate(value) ? value : null

  return (
    <FieldFrame {...labels}>
      <Popover
        opened={picking}
        onChange={setPicking}
        trapFocus
        returnFocus
        withRoles={false}
        withinPortal={false}
        position="bottom-start"
      >
        <Popover.Target>
          <div className={styles.row}>
            <input
              className={control.control}
              id={labels.id}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={box.text}
              aria-invalid={labels.error ? true : undefined}
              aria-describedby={[describedBy(labels.id, labels), `${labels.id}-understood`]
                .filter(Boolean)
                .join(' ')}
              onChange={(event) => box.onType(event.currentTarget.value)}
              onBlur={box.onLeave}
            />
            <button
              className={styles.open}
              type="button"
              aria-label={`${labels.label}: choose from a calendar`}
              aria-haspopup="dialog"
              aria-expanded={picking}
              onClick={() => setPicking((open) => !open)}
            >
              <IconCalendar aria-hidden />
            </button>
          </div>
        </Popover.Target>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the element is Mantine's */}
        <Popover.Dropdown role="dialog" aria-label="Calendar">
          <DatePicker
            defaultDate={picked ?? today}
            value={picked}
            size="md"
            firstDayOfWeek={0}
            highlightToday
            hideOutsideDates
            ariaLabels={calendarWords}
            onChange={(date) => {
              onChange(date)
              setPicking(false)
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <p className={styles.understood} id={`${labels.id}-understood`}>
        {understood}
      </p>
    </FieldFrame>
  )
}

/** The whole date while it is typed another way; once it stands in the box in words, only its weekday. */
function whatWasUnderstood(value: string, shown: string): string {
  const whole = weekdayInWords(value)
  if (whole === null) return '\u00A0'
  return shown === dateInWords(value) ? whole.slice(0, whole.indexOf(' ')) : whole
}

const calendarWords = {
  nextMonth: 'Next month',
  previousMonth: 'Previous month',
  nextYear: 'Next year',
  previousYear: 'Previous year',
  nextDecade: 'Next ten years',
  previousDecade: 'Previous ten years',
  monthLevelControl: 'Choose a month',
  yearLevelControl: 'Choose a year',
}

function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
