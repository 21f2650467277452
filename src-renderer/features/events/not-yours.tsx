import { Disclosure } from '#renderer/components/disclosure/disclosure.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import type { LogEventContext } from '#shared/domain/event/check-log-event.ts'
import { othersInWords, othersLog } from './offered-events.ts'

/** The events that this workgroup does not log, and who does: nobody has to look for them in vain. */
export function NotYours({ context }: { readonly context: LogEventContext }) {
  const others = othersLog(context)
  if (others.length === 0) return null
  return (
    <Disclosure summary={othersInWords(context)}>
      <SummaryList
        rows={others.map(({ who, events }) => ({ id: who, label: who, value: events.join('\n') }))}
      />
    </Disclosure>
  )
}
