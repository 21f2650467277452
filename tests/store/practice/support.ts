import { join } from 'node:path'
import { furnishPracticeJob } from '#main/jobs/furnish-practice-job.ts'
import { practiceCredentials } from '#main/practice/agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession, type Session } from '#main/services/session.ts'
import type { PushedEvent } from '#shared/ipc/events.ts'

const open: Session[] = []

/** Remembers a session, so that `closeAll` ends it whatever the test came to. */
export function keep(session: Session): Session {
  open.push(session)
  return session
}

/** Closes every session that was kept. */
export async function closeAll(): Promise<void> {
  for (const session of open.splice(0)) await closeSession(session)
}

/** The practice vault as it is made on a day, opened as the screens open it. */
export async function practiceOn(home: string, today: string): Promise<Session> {
  const folder = join(home, 'practice')
  await furnishPracticeJob({ folder, today }, { progress: () => undefined })
  return keep(await openSession(folder, practiceCredentials))
}

/** Collects what is pushed while the vault is made. */
export function listener(): {
  readonly push: (event: PushedEvent) => void
  readonly words: () => readonly string[]
} {
  const events: PushedEvent[] = []
  return {
    push: (event) => void events.push(event),
    words: () => events.flatMap((event) => (event.kind === 'progress' ? [event.words] : [])),
  }
}
