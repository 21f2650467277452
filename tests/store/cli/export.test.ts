import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '#main/cli/run.ts'
import { createAgency } from '#main/services/vault/create-agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { dana, ines, newAgency } from '../../support/agency.ts'
import { readHmisFiles, structuralFaults } from '../../support/hmis-files.ts'
import { joinWithOwnPassphrase } from '../../support/own-passphrase.ts'
import { openEncryptedZip } from '../../support/open-encrypted-zip.ts'
import { inventedExport } from '../exchange/support.ts'

const ofFile = 'velvet canyon orbit lemon harbor quilt'
const period = ['--start', '2024-10-01', '--end', '2025-09-30']
const why = ['--purpose', 'Moving our records to the new database', '--recipient', 'Harbor County']

let home: string
let vault: string
let out: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-cli-export-'))
  vault = join(home, 'vault')
  out = join(home, 'out')
  mkdirSync(out)
  await createAgency(vault, 'agency', newAgency)
  await joinWithOwnPassphrase(vault, dana, ines)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function run(args: readonly string[], ...lines: readonly string[]) {
  const said = { out: [] as string[], error: [] as string[] }
  const code = await runCommandLine([...args, '--out', out], {
    out: (line) => said.out.push(line),
    error: (line) => said.error.push(line),
    input: Readable.from([lines.map((line) => `${line}\n`).join('')]),
    signal: new AbortController().signal,
  })
  return { code, out: said.out, error: said.error.join('\n') }
}

const ofVault = (): readonly string[] => ['export', '--vault', vault, '--second', 'ines', ...period, ...why]

describe('the command line', () => {
  test('exports a vault for two people, under a pass phrase that nobody could know before the entry', async () => {
    const done = await run([...ofVault(), '--hash', '1'], dana.passphrase, ines.passphrase, ofFile)
    expect(done).toMatchObject({ code: 0 })
    const zip = readFileSync(done.out[0] ?? '')
    expect(() => openEncryptedZip(zip, ofFile)).toThrow('wrong pass phrase')
    expect(structuralFaults(openEncryptedZip(zip, done.out[2] ?? ''))).toEqual([])
    expect(done.error).toContain('The pass phrase of the file')
    const session = await openSession(vault, dana)
    const entries = await session.store.db.find('disclosure')
    await closeSession(session)
    expect(entries).toMatchObject([{ kind: 'hmis_csv', recipient: 'Harbor County' }])
    rmSync(done.out[0] ?? '')
  })

  test('converts an export that it reads, with a pass phrase it makes and says once', async () => {
    const done = await run(['export', '--from', inventedExport, ...period], '')
    expect(done).toMatchObject({ code: 0 })
    const files = openEncryptedZip(readFileSync(done.out[0] ?? ''), done.out[2] ?? '')
    expect(structuralFaults(files)).toEqual([])
    const read = readHmisFiles(files)
    expect(read['Export']?.rows[0]).toMatchObject({ HashStatus: '4', SourceName: 'Test Access Org' })
    expect(read['Client']?.rows[0]?.['FirstName']).toMatch(/^[0-9a-f]{64}$/)
    rmSync(done.out[0] ?? '')
  })

  test('converts under no weak pass phrase', async () => {
    const done = await run(['export', '--from', inventedExport, ...period], 'short words of few')
    expect(done).toMatchObject({ code: 1, error: expect.stringContaining('at least 20') })
    expect(readdirSync(out)).toEqual([])
  })

  test('takes a CoC in small letters for the same as in capitals', async () => {
    const lettered = async (coc: string) => {
      const done = await run(['export', '--from', inventedExport, ...period, '--coc', coc], '')
      expect(done).toMatchObject({ code: 0 })
      const read = readHmisFiles(openEncryptedZip(readFileSync(done.out[0] ?? ''), done.out[2] ?? ''))
      rmSync(done.out[0] ?? '')
      return {
        codes: new Set(read['ProjectCoC']?.rows.map((row) => row['CoCCode'])),
        stays: read['Enrollment']?.rows.length ?? 0,
      }
    }
    const capitals = await lettered('XX-502')
    expect(capitals.codes).toEqual(new Set(['XX-502']))
    expect(capitals.stays).toBeGreaterThan(0)
    expect(await lettered('xx-502')).toEqual(capitals)
  })

  test.each([
    ['a wrong second pass phrase', [], [dana.passphrase, 'not at all'], 1, 'The second person’s sign-in'],
    [
      'a second that is the first',
      ['--second', 'dana'],
      [dana.passphrase, dana.passphrase],
      1,
      'Two different',
    ],
    [
      'a purpose of one word',
      ['--purpose', 'Because'],
      [dana.passphrase, ines.passphrase],
      1,
      'Purpose must say more',
    ],
    [
      'a project that is not there',
      ['--project', 'x'],
      [dana.passphrase, ines.passphrase],
      1,
      'not in the vault',
    ],
    ['another hash', ['--hash', '2'], [], 2, '--hash takes 1 or 4'],
  ] as const)('refuses %s, and leaves nothing', async (_what, changes, lines, code, said) => {
    const [option] = changes
    const args = [...ofVault()]
    const at = option === undefined ? -1 : args.indexOf(option)
    if (at >= 0) args.splice(at, 2)
    const done = await run([...args, ...changes], ...lines)
    expect(done.error).toContain(said)
    expect(done.code).toBe(code)
    expect(readdirSync(out)).toEqual([])
  })
})
