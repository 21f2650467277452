import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { afterEach, expect, test } from 'vitest'
import { isOnUnofficialRuntime, packagedProgram, startPackaged, type RunningApp } from './packaged-app.ts'

const debuggingSwitch = '--remote-debugging-port=0'
let running: RunningApp | undefined

afterEach(async () => {
  await running?.stop()
  running = undefined
})

test('the packaged build opens its first window', async () => {
  running = startPackaged(packagedProgram(), [debuggingSwitch])
  const browser = await chromium.connectOverCDP(await running.debuggerAddress)
  const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()))
  await expect.poll(() => page.locator('body').innerText(), { timeout: 30_000 }).not.toBe('')
  expect(new URL(page.url()).protocol).toBe('app:')
  expect(await page.title()).toContain('Threshold')
  await browser.close()
})

test.runIf(isOnUnofficialRuntime(packagedProgram()))('on the stand-in runtime it says so', async () => {
  running = startPackaged(packagedProgram(), [debuggingSwitch])
  const browser = await chromium.connectOverCDP(await running.debuggerAddress)
  const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()))
  await expect
    .poll(() => page.locator('body').innerText(), { timeout: 30_000 })
    .toContain('Unofficial test runtime: practice data only')
  await browser.close()
})

// macOS and Windows check the archive against the program, so there this takes a build of its own
test.runIf(process.platform === 'linux')('a distributable build refuses a debugging switch', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-distributable-'))
  try {
    const program = distributableCopy(packagedProgram(), folder)

    running = startPackaged(program, [debuggingSwitch])
    expect(await Promise.race([running.ended, wait(20_000, 'still running')])).toBe(1)
    expect(running.output()).toContain('debugging')
    await running.stop()

    running = startPackaged(program, [])
    expect(await Promise.race([running.ended, wait(4_000, 'still running')])).toBe('still running')
  } finally {
    await running?.stop()
    running = undefined
    rmSync(folder, { recursive: true, force: true })
  }
})

// where the archive lies beside the program
test.runIf(process.platform === 'linux')('what PDFs and pictures are drawn with is in the archive', () => {
  const archive = readFileSync(join(dirname(packagedProgram()), 'resources', 'app.asar'))
  for (const file of ['Roboto-Regular.ttf', 'Roboto-Medium.ttf', 'resvg-wasm', 'index_bg.wasm'])
    expect(archive.includes(file)).toBe(true)
})

async function firstPage(pages: () => readonly Page[]): Promise<Page> {
  await expect.poll(() => pages().length, { timeout: 30_000 }).toBeGreaterThan(0)
  const [page] = pages()
  if (!page) throw new Error('no window')
  return page
}

/** The same program with the mark that `npm run package -- --distributable` leaves, without packing it all again. */
function distributableCopy(program: string, folder: string): string {
  cpSync(dirname(program), folder, { recursive: true })
  const archive = join(folder, 'resources', 'app.asar')
  const bytes = readFileSync(archive)
  const mark = Buffer.from('"build": "test"')
  const at = bytes.indexOf(mark)
  if (at < 0) throw new Error('the test build carries no mark')
  // as long as the other, so that the archive's table of contents stays true
  bytes.write('"build":"dist!"', at)
  writeFileSync(archive, bytes)
  return join(folder, basename(program))
}
