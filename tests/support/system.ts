import type { ElectronApplication } from '@playwright/test'

/** Says to the application what the system says: that it goes to sleep, that somebody locked the screen. */
export async function systemSays(app: ElectronApplication, event: string): Promise<void> {
  // It is heard in the same turn. While main is busy the answer to this call may be thrown away before it is read.
  await app
    .evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name)
    }, event)
    .catch((failure: unknown) => {
      if (!String(failure).includes('garbage collected')) throw failure
    })
}
