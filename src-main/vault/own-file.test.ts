import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOwnFile, writeOwnFile } from './own-file.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-own-file-'))
  file = join(folder, 'report.csv')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const forOwner = process.platform === 'win32' ? 0o666 : 0o600
const mode = () => statSync(file).mode & 0o777

test('a file is for its owner alone, also where one that all could read lay before', async () => {
  for (const lies of [false, true]) {
    if (lies) writeFileSync(file, 'before', { mode: 0o644 })
    await writeOwnFile(file, 'content')
    expect([readFileSync(file, 'utf8'), mode(), readdirSync(folder)]).toEqual([
      'content',
      forOwner,
      ['report.csv'],
    ])
    rmSync(file)
  }
})

test('one that is begun is so before anything is in it', () => {
  writeFileSync(file, 'before', { mode: 0o644 })
  const opened = openOwnFile(file)
  expect([readFileSync(file, 'utf8'), mode()]).toEqual(['', forOwner])
  closeSync(opened)
})

test('what cannot be written leaves what lay there, and nothing beside it', async () => {
  mkdirSync(join(file, 'in the way'), { recursive: true })
  await expect(writeOwnFile(file, 'content')).rejects.toBeInstanceOf(Error)
  expect([readdirSync(folder), readdirSync(file)]).toEqual([['report.csv'], ['in the way']])
})
