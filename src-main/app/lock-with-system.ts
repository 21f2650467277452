import { powerMonitor } from 'electron'
import type { App } from './app.ts'

/** How often a Linux desktop is asked whether its screen is locked, in ms. */
const askEvery = 5_000

/**
 * Locks the vault when the system locks its screen, sleeps, wakes, changes its user or shuts down. Linux does not
 * tell of a locked screen by itself, so it is asked; a desktop that does not answer leaves it to the idle clock.
 */
export function lockWithSystem(app: App): void {
  const lock = (): void => void app.lock('system')
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('resume', lock)
  powerMonitor.on('user-did-resign-active', lock)
  powerMonitor.on('shutdown', lock)
  if (process.platform === 'linux') {
    setInterval(() => {
      if (app.current !== null && powerMonitor.getSystemIdleState(60) === 'locked') lock()
    }, askEvery).unref()
  }
}
