import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { download, UnreachableError } from './resumable-download.mjs'

const file = randomBytes(400_000)
/** @type {string} */
let folder
/** @type {import('node:http').Server | undefined} */
let server
/** @type {(string | undefined)[]} the ranges that were asked for */
let asked

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-download-'))
  asked = []
})
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a whole download appears under its own name and leaves no partial file', async () => {
  await download(await serve(), target(), options())
  expect(sha(readFileSync(target()))).toBe(sha(file))
  expect(existsSync(partial())).toBe(false)
})

test('a download that was cut off goes on where it stopped', async () => {
  const url = await serve({ cutFirstAt: 150_000 })
  await expect(download(url, target(), options())).rejects.toThrow('connection was lost')
  expect(existsSync(target())).toBe(false)
  const have = statSync(partial()).size
  expect(have).toBeGreaterThan(0)

  await download(url, target(), options())
  expect(asked).toEqual([undefined, `bytes=${have}-`])
  expect(sha(readFileSync(target()))).toBe(sha(file))
})

test('a server that knows no ranges sends everything again', async () => {
  writeFileSync(partial(), randomBytes(1_000))
  await download(await serve({ ranges: false }), target(), options())
  expect(sha(readFileSync(target()))).toBe(sha(file))
})

test('a partial file longer than the whole is dropped', async () => {
  writeFileSync(partial(), randomBytes(file.length + 5))
  await download(await serve(), target(), options())
  expect(sha(readFileSync(target()))).toBe(sha(file))
})

test('a refused connection and a silent server are both called unreachable', async () => {
  await expect(download('http://127.0.0.1:9/x', target(), options())).rejects.toBeInstanceOf(UnreachableError)
  const url = await serve({ silent: true })
  await expect(download(url, target(), { ...options(), answerMs: 50 })).rejects.toBeInstanceOf(
    UnreachableError,
  )
})

test('a server that falls silent in the middle is left, and what came is kept', async () => {
  const url = await serve({ stallFirstAt: 100_000 })
  await expect(download(url, target(), { ...options(), silenceMs: 100 })).rejects.toThrow(
    'connection was lost',
  )
  expect(statSync(partial()).size).toBeGreaterThan(0)
})

function target() {
  return join(folder, 'electron.zip')
}

function partial() {
  return join(folder, 'electron.zip.partial')
}

function options() {
  return { partial: partial(), answerMs: 2_000, silenceMs: 2_000 }
}

/** @param {Buffer} bytes */
function sha(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * @param {{ ranges?: boolean, cutFirstAt?: number, stallFirstAt?: number, silent?: boolean }} [manners]
 * @returns {Promise<string>} where it answers
 */
function serve({ ranges = true, cutFirstAt, stallFirstAt, silent = false } = {}) {
  server = createServer((request, response) => {
    if (silent) return
    const range = request.headers.range
    asked.push(range)
    const from = ranges && range ? Number(/bytes=(\d+)-/.exec(range)?.[1]) : 0
    if (from >= file.length) {
      response.writeHead(416).end()
      return
    }
    const rest = file.subarray(from)
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length })
    const isFirst = asked.length === 1
    const stopAt = isFirst ? (cutFirstAt ?? stallFirstAt) : undefined
    if (stopAt === undefined) {
      response.end(rest)
      return
    }
    // the pause lets what was written reach the other side before the line goes dead
    response.write(rest.subarray(0, stopAt), () => {
      if (cutFirstAt !== undefined) setTimeout(() => response.destroy(), 50)
    })
  })
  return new Promise((resolve) => {
    server?.listen(0, '127.0.0.1', () => {
      const address = server?.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/electron.zip`)
    })
  })
}
