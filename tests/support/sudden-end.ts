import type { ElectronApplication } from '@playwright/test'

/** Ends the application as a power cut does: no word to it beforehand, nothing it can put in order. */
export async function endSuddenly(app: ElectronApplication): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}
