import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Disclosure } from '#renderer/components/disclosure/disclosure.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { dueTone, dueWords } from '#shared/domain/clock/due-words.ts'
import { skippedDays, skippedWords } from '#shared/domain/clock/why-date.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { noticeDue, noticeWords } from '#shared/domain/transfer/rule-words.ts'
import { isOpen } from '#shared/domain/transfer/transfer-state.ts'
import type { TransferRecord } from '#shared/ipc/transfer-calls.ts'

/** By when Coordinated Entry is told of a transfer, why on that day, and whose rule it is. */
export function NoticeClock({ transfer }: { readonly transfer: TransferRecord }) {
  const today = useToday()
  const { pack, calendar } = useCommunity()
  const rule = pack.transfers
  if (!isOpen(transfer)) return null
  if (transfer.notified_on !== null)
    return <p>Coordinated Entry was told on {formatDate(transfer.notified_on)}.</p>
  const date = noticeDue(rule, transfer, calendar)
  if (date === null) return <p>{noticeWords(rule)}</p>
  const due = { date, unit: rule.unit }
  const skipped = rule.unit === 'working' ? skippedDays(transfer.decided_on, date, calendar) : []
  return (
    <>
      <p>
        <DueLabel urgency={urgencies[dueTone(due, today, calendar)]}>
          Tell Coordinated Entry: {dueWords(due, today, calendar)}
        </DueLabel>
      </p>
      <Disclosure summary="Why this date">
        <p>
          {noticeWords(rule)} It was decided on {formatDate(transfer.decided_on)}.{' '}
          {skippedWords(skipped, today)}
        </p>
        <p>
          {rule.source} {rule.verified ? 'Verified.' : 'Ask your CoC.'}
        </p>
      </Disclosure>
    </>
  )
}

const urgencies = { ok: 'later', due: 'soon', overdue: 'overdue' } as const
