/**
 * A display for machines that have none (Linux: Xvfb draws into memory).
 */
import { spawn } from 'node:child_process'
import { PlainError } from './say.mjs'

/** Whether windows can be shown to somebody here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * @typedef {object} Display
 * @property {Record<string, string>} env what to add to a program's environment
 * @property {() => void} close
 */

/**
 * The real display where there is one; a virtual one otherwise, for as long as it is not closed. Several virtual ones
 * are named in THRESHOLD_DISPLAYS: tests that run side by side must not share a clipboard.
 * @param {{ howMany?: number }} [options]
 * @returns {Promise<Display>}
 */
export async function openDisplay({ howMany = 1 } = {}) {
  if (hasDisplay()) return { env: {}, close: () => {} }
  const opened = await Promise.all(Array.from({ length: howMany }, openVirtual))
  const numbers = opened.map(({ number }) => `:${number}`)
  return {
    env: { DISPLAY: numbers[0] ?? '', THRESHOLD_DISPLAYS: numbers.join() },
    close: () => {
      for (const { close } of opened) close()
    },
  }
}

/** @returns {Promise<{ number: string, close: () => void }>} */
async function openVirtual() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // its own group: Ctrl+C is for the application, which needs its display to close properly
    detached: true,
  })
  const close = () => void child.kill('SIGTERM')
  process.once('exit', close)
  return { number: await displayNumber(child), close }
}

/**
 * Xvfb picks a free number itself and writes it to descriptor 3 when it is ready.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function displayNumber(child) {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new PlainError('There is no display, and the virtual one (Xvfb) could not be started.'))
    const timer = setTimeout(fail, 20_000)
    child.once('error', fail)
    child.once('exit', fail)
    child.stdio[3]?.once('data', (chunk) => {
      clearTimeout(timer)
      child.unref()
      resolve(String(chunk).trim())
    })
  })
}
