import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { dueTimeLabels, dueTimes, type DueTime } from '#shared/domain/clock/due-times.ts'
import { formatDay } from '#shared/domain/date/format-date.ts'
import type { WhatIf, WhatIfAsked } from '#shared/ipc/community-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import styles from '../settings.module.css'

interface Props {
  /** What would be put in force: a pack, or one with a changed row. */
  readonly asked: WhatIfAsked
}

/** What would be due under other clocks, before they are put in force: counted over every open referral. */
export function WhatIfView({ asked }: Props) {
  const today = useToday()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<{ readonly of: string; readonly what: WhatIf } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const of = JSON.stringify(asked)

  async function look(): Promise<void> {
    setBusy(true)
    try {
      setFound({ of, what: await api.community.whatIf(asked) })
      setRefused(null)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setRefused(failure.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={styles.section}>
      <Button disabled={busy} onClick={() => void look()}>
        {busy ? 'Counting what would be due' : 'See what would be due'}
      </Button>
      <output className={styles.section} aria-live="polite">
        {refused !== null && <Banner tone="problem">{refused}</Banner>}
        {found !== null && found.of === of && <Found what={found.what} today={today} />}
      </output>
    </div>
  )
}

function Found({ what, today }: { readonly what: WhatIf; readonly today: string }) {
  if (what.changed === 0) return <p>Nothing would be due on another day. Nothing was changed.</p>
  return (
    <>
      <p>{changedWords(what.changed)} Nothing was changed.</p>
      <DataTable
        caption="What is due now, and what would be"
        columns={columns}
        rows={dueTimes.map((time) => ({ time, now: what.now[time], under: what.under[time] }))}
        rowId={({ time }) => time}
      />
      <ul className={styles.list}>
        {what.examples.map(({ referral_id, alias, before, after }) => (
          <li key={referral_id}>
            <a href={`#/referrals/${referral_id}`}>{alias}</a>: {dayWords(before, today)}, then{' '}
            {dayWords(after, today)}
          </li>
        ))}
        {what.changed > what.examples.length && <li>and {what.changed - what.examples.length} more</li>}
      </ul>
    </>
  )
}

const columns: readonly Column<{ readonly time: DueTime; readonly now: number; readonly under: number }>[] = [
  { id: 'time', header: 'Due', cell: ({ time }) => dueTimeLabels[time] },
  { id: 'now', header: 'Now', cell: ({ now }) => String(now), width: '8rem', align: 'end' },
  { id: 'under', header: 'Then', cell: ({ under }) => String(under), width: '8rem', align: 'end' },
]

function changedWords(changed: number): string {
  return changed === 1
    ? 'One open referral would be due on another day.'
    : `${changed} open referrals would be due on another day.`
}

function dayWords(day: string | null, today: string): string {
  return day === null ? 'nothing due' : formatDay(day, today)
}
