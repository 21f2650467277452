import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packagesAreInPlace } from './packages.mjs'
import { projectRoot } from './places.mjs'

/** @type {string} */
let root

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'threshold-packages-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const react = { version: '19.0.0', integrity: 'sha512-r' }
const forMac = { version: '1.0.0', integrity: 'sha512-m', optional: true }

test('nothing installed is not in place', () => {
  lock({ 'node_modules/react': react })
  expect(packagesAreInPlace(root)).toBe(false)
})

test('what the lock file names is in place, without what is meant for another platform', () => {
  lock({ '': {}, 'node_modules/react': react, 'node_modules/for-mac': forMac })
  install({ 'node_modules/react': react })
  expect(packagesAreInPlace(root)).toBe(true)
})

test('another version, another content, one package too few or one too many is not', () => {
  lock({ 'node_modules/react': react })
  install({ 'node_modules/react': { ...react, version: '18.0.0' } })
  expect(packagesAreInPlace(root)).toBe(false)
  install({ 'node_modules/react': { ...react, integrity: 'sha512-other' } })
  expect(packagesAreInPlace(root)).toBe(false)
  install({})
  expect(packagesAreInPlace(root)).toBe(false)
  install({ 'node_modules/react': react, 'node_modules/left-over': react })
  expect(packagesAreInPlace(root)).toBe(false)
})

test('a package whose folder is gone is not', () => {
  lock({ 'node_modules/react': react })
  install({ 'node_modules/react': react })
  rmSync(join(root, 'node_modules', 'react'), { recursive: true })
  expect(packagesAreInPlace(root)).toBe(false)
})

test('package-lock.json names the packages of every platform, so that `npm ci` works on each', () => {
  /** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
  const locked = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).packages
  const names = new Set(Object.keys(locked).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
  const left = Object.values(locked).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(left.filter((name) => !names.has(name))).toEqual([])
})

/** @param {object} packages */
function lock(packages) {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }))
}

/** @param {object} packages */
function install(packages) {
  for (const path of Object.keys(packages)) {
    mkdirSync(join(root, path), { recursive: true })
    writeFileSync(join(root, path, 'package.json'), '{}')
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
}
