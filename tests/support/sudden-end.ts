import { randomInt } from 'node:crypto'
import { expect, type ElectronApplication } from '@playwright/test'
import type { WorkingDesk } from '#main/services/desk.ts'

/**
 * How often each kind of kill is tried: `THRESHOLD_KILL_PARTS=10 npm run e2e -- kill` tries ten times as many random
 * moments as every run of the tests does.
 */
export const killParts = Number(process.env['THRESHOLD_KILL_PARTS'] ?? 1)

/** Ends the application as a power cut does: no word to it beforehand, nothing it can put in order. */
export async function endSuddenly(app: ElectronApplication): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

/** Lets what is under way go on for up to this long. */
export async function untilRandomMoment(withinMs: number): Promise<void> {
  const moment = performance.now() + randomInt(0, withinMs)
  await expect.poll(() => performance.now(), { intervals: [1] }).toBeGreaterThan(moment)
}

/** Fails unless the store's pages, its references and its history hang together. */
export async function expectSound({ store: { db } }: WorkingDesk): Promise<void> {
  const integrity: readonly { integrity_check: string }[] = await db.query('PRAGMA integrity_check')
  expect(integrity).toEqual([{ integrity_check: 'ok' }])
  expect(await db.query('PRAGMA foreign_key_check')).toEqual([])
  const unrecorded: unknown = await db.query(
    'SELECT act_id FROM act WHERE act_id NOT IN (SELECT act_id FROM act_change)',
  )
  expect(unrecorded).toEqual([])
}
