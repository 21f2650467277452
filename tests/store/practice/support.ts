import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { practiceCredentials } from '#main/practice/agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import type { PushedEvent } from '#shared/ipc/events.ts'
import { copyPractice } from '../../support/practice-of-run.ts'

const open: Session[] = []
const homes: string[] = []

/** Remembers a session, so that `closeAll` ends it whatever the test came to. */
export function keep(session: Session): Session {
  open.push(session)
  return session
}

/** Closes every session that was kept, and removes the folder of every morning. */
export async function closeAll(): Promise<void> {
  for (const session of open.splice(0)) await closeSession(session)
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true })
}

/** Whoever practices, at the desk at eight in the morning. */
export interface Morning {
  /** The vault's parent, with room for what the test saves. `closeAll` removes it. */
  readonly home: string
  readonly session: Session
  readonly desk: WorkingDesk
}

/** The morning of a day in the practice vault that was made on it. */
export async function practiceMorning(today: string): Promise<Morning> {
  const home = mkdtempSync(join(tmpdir(), 'threshold-practice-'))
  homes.push(home)
  const session = await practiceOn(home, today)
  if (session.hat === null) throw new Error('a hat is worn from the start')
  const desk = { ...deskOf(session), hat: session.hat, now: () => new Date(`${today}T08:00`) }
  return { home, session, desk }
}

/** The practice vault as it is made on a day, opened as the screens open it. */
export async function practiceOn(home: string, today: string): Promise<Session> {
  const folder = join(home, 'practice')
  await copyPractice(inject('shelf'), today, folder)
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
