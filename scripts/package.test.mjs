import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { afterPack } from './after-pack.mjs'
import { run } from './commands.mjs'
import { unofficialMarker } from './electron-runtime.mjs'

/** @type {string} a folder with a program in it */
let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-package-'))
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'resources', 'default_app.asar'), 'a sample')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test(
  'installers are refused on a marked runtime, before anything is built',
  { timeout: 60_000 },
  async () => {
    writeFileSync(join(folder, unofficialMarker), '{}')
    const { code, output } = await run('node', ['scripts/package.mjs', '--distributable', '--built'], {
      quiet: true,
      env: { ELECTRON_OVERRIDE_DIST_PATH: folder },
    })
    expect({ code, output: output.trim() }).toEqual({
      code: 1,
      output: expect.stringMatching(/^Refused: this machine runs an unofficial Electron/),
    })
  },
)

test('whoever starts electron-builder, no installer is made of a marked runtime', () => {
  writeFileSync(join(folder, unofficialMarker), '{}')
  expect(() => afterPack({ appOutDir: folder, targets: [{ name: 'dir' }, { name: 'AppImage' }] })).toThrow(
    'must not be packaged for others',
  )
  afterPack({ appOutDir: folder, targets: [{ name: 'dir' }] })
  expect(existsSync(join(folder, 'resources', 'default_app.asar'))).toBe(false)
})

test('of an official runtime installers are made', () => {
  afterPack({ appOutDir: folder, targets: [{ name: 'AppImage' }] })
  expect(existsSync(join(folder, 'resources', 'default_app.asar'))).toBe(false)
})
