import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const projectRoot = resolve(import.meta.dirname, '../..')
const picture = join(projectRoot, 'out', 'first-window.png')
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

// Elsewhere the window opens on the screen of whoever runs this.
test.runIf(process.platform === 'linux')(
  'with no display, `npm start -- --once` opens the window unseen, saves a picture of it and says so',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'threshold-start-'))
    onTestFinished(() => rmSync(home, { recursive: true, force: true }))
    rmSync(picture, { force: true })
    const { code, output } = await startOnce(home)
    expect(output).toContain('under a virtual display, because this machine has none')
    expect(output).toContain('window: Threshold')
    expect(output).toContain(`picture of it: ${picture}`)
    expect(code).toBe(0)

    const bytes = readFileSync(picture)
    expect(bytes.subarray(0, 8).equals(pngSignature)).toBe(true)
    // The header chunk holds the size, in pixels.
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000)
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(600)
    expect(existsSync(join(home, 'Threshold', 'vault')), 'opening makes no vault').toBe(false)
  },
)

function startOnce(home: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  return new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/start.mjs', '--once'], {
      cwd: projectRoot,
      env: { ...env, XDG_CONFIG_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('close', (code) => done({ code, output }))
  })
}
