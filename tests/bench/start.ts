import { join } from 'node:path'
import { z } from 'zod'
import { launch } from './electron/launch.ts'
import { appFolder, workFolder } from './places.ts'
import { spreadOf, type Spread } from './statistics.ts'
import { largeVaultCopy } from './vault/large-vault.ts'

export interface StartTimes {
  /** From asking for the process to the unlock screen drawn. */
  readonly unlockScreen: Spread
  /** The same for an application that is one empty window. */
  readonly emptyWindow: Spread
  /** How many times as long. */
  readonly ratio: number
}

const emptyApp = join(import.meta.dirname, 'empty-window')
const pageSchema = z.object({ drawn: z.number() })

/** Starts Threshold and an empty window in turns, each with a user-data folder that was used before. */
export async function measureStart(runs: number): Promise<StartTimes> {
  const userData = await largeVaultCopy(1000, 'start')
  const threshold = () => timeToDraw(appFolder, userData, 'form input')
  const empty = () => timeToDraw(emptyApp, join(workFolder, 'start-empty'), 'h1')
  await threshold()
  await empty()
  const times = { threshold: [] as number[], empty: [] as number[] }
  for (let run = 0; run < runs; run += 1) {
    times.threshold.push(await threshold())
    times.empty.push(await empty())
  }
  const unlockScreen = spreadOf(times.threshold)
  const emptyWindow = spreadOf(times.empty)
  return { unlockScreen, emptyWindow, ratio: unlockScreen.median / emptyWindow.median }
}

/** Milliseconds until an element is on the page, two frames are drawn since, and the window is shown. */
async function timeToDraw(app: string, userData: string, selector: string): Promise<number> {
  const pageScript = `drawn(${JSON.stringify(selector)}).then(() => done({ drawn: now() }))`
  const { spawned, moments, page } = await launch({ app, userData, pageScript })
  return Math.max(pageSchema.parse(page).drawn, moments.shown ?? 0) - spawned
}
