import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from './commands.mjs'

/** Not Electron: what comes is never true to the checksum that the `electron` package holds. */
const file = randomBytes(300_000)
const cutAt = 120_000
/** @type {string} */
let home
/** @type {import('node:http').Server} */
let server
/** @type {(string | undefined)[]} the ranges of the file that were asked for */
let asked

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-electron-'))
  mkdirSync(join(home, 'cache'))
  asked = []
  server = createServer((request, response) => {
    asked.push(request.headers.range)
    const start = Number(/\d+/.exec(request.headers.range ?? '0')?.[0])
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': file.length - start })
    if (asked.length > 1) response.end(file.subarray(start))
    else response.write(file.subarray(0, cutAt), () => response.destroy())
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(home, { recursive: true, force: true })
})

test(
  'the download of Electron goes on where it was cut off, and is not kept unless its checksum is true',
  { timeout: 60_000 },
  async () => {
    const first = await fetchElectron()
    expect(first).toEqual({ code: 1, output: expect.stringContaining('connection was lost') })
    const [partial = ''] = readdirSync(join(home, 'downloads'))
    const have = statSync(join(home, 'downloads', partial)).size
    expect(have).toBeGreaterThan(0)

    const second = await fetchElectron()
    expect(asked).toEqual([undefined, `bytes=${have}-`])
    expect(second).toEqual({ code: 1, output: expect.stringMatching(/checksum/i) })
    const kept = readdirSync(join(home, 'cache'), { recursive: true })
    expect(kept.filter((name) => String(name).endsWith('.zip'))).toEqual([])
  },
)

test('a release site that nobody answers at is called unreachable', { timeout: 60_000 }, async () => {
  server.closeAllConnections()
  server.close()
  expect((await fetchElectron()).code).toBe(3)
})

/** As electron-official.mjs runs it, from a mirror on this machine. */
function fetchElectron() {
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 9
  return run('node', [join('scripts', 'fetch-electron.mjs')], {
    quiet: true,
    limit: 30_000,
    env: {
      ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
      electron_config_cache: join(home, 'cache'),
      THRESHOLD_DOWNLOADS: join(home, 'downloads'),
      THRESHOLD_ANSWER_MS: '5000',
    },
  })
}
