import type { LogEventContext } from '#shared/domain/event/check-log-event.ts'
import styles from './events.module.css'
import { othersLog } from './offered-events.ts'

/** The events that this workgroup does not log, and who does: nobody has to look for them in vain. */
export function NotYours({ context }: { readonly context: LogEventContext }) {
  const words = othersLog(context)
  return words === null ? null : <p className={styles.quiet}>{words}</p>
}
