import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readArguments } from '#main/cli/arguments.ts'
import type { Command } from '#main/cli/command.ts'
import { runCommandLine } from '#main/cli/run.ts'
import { withStore } from '#main/cli/with-store.ts'
import { countClients } from '#main/store/repositories/clients.ts'
import { dana, newAgency } from '../../support/agency.ts'
import { zipOf } from '../../support/hmis/zip-of.ts'
import { terminal } from '../../support/terminal.ts'
import { inventedExport } from '../exchange/support.ts'

let home: string
let folder: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'threshold-cli-'))
  folder = join(home, 'work')
  // Of its own, so that what is left behind there was left by this test.
  const temporaryFolder = join(home, 'temporary')
  mkdirSync(folder)
  mkdirSync(temporaryFolder)
  vi.stubEnv('TMPDIR', temporaryFolder)
  vi.stubEnv('TEMP', temporaryFolder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

async function makeVault(vault: string) {
  const at = terminal(`${dana.passphrase}\n`)
  const { OrganizationName, CoCCode, ProjectName, ProjectType } = newAgency
  const code = await runCommandLine(
    `new-vault --coc ${CoCCode} --project-type ${ProjectType} --user ${dana.signInName}`
      .split(' ')
      .concat('--vault', vault, '--organization', OrganizationName, '--project', ProjectName)
      .concat('--name', dana.displayName),
    at,
  )
  return { code, said: at.said }
}

test('a script makes a vault, tries an import and then does it, with the pass phrase on standard input', async () => {
  const vault = join(folder, 'vault')
  const { code, said } = await makeVault(vault)
  expect(code).toBe(0)
  expect(said.out.join(' ').split(' ')).toHaveLength(24)

  const trial = terminal(`${dana.passphrase}\n`)
  expect(
    await runCommandLine(['import', '--from', inventedExport, '--vault', vault, '--dry-run'], trial),
  ).toBe(0)
  expect(trial.said.out.join('\n')).toMatch(/Client\s+370\s+0/)
  expect(trial.said.out.join('\n')).toMatch(/^high: \d+ found by \d+ checks$/m)
  expect(trial.said.out.join('\n')).toMatch(/^\s+\d+ {2}Date of birth is not known$/m)
  const real = terminal(`${dana.passphrase}\n`)
  expect(await runCommandLine(['import', '--from', inventedExport, '--vault', vault], real)).toBe(0)
  const again = terminal(dana.passphrase)
  expect(
    await runCommandLine(['import', '--from', inventedExport, '--vault', vault, '--user', 'dana'], again),
  ).toBe(0)
  expect(again.said.out.join('\n')).toMatch(/Client\s+0\s+370/)
})

test('a wrong pass phrase and a missing file are refused with 1, wrong usage with 2 and the usage', async () => {
  const vault = join(folder, 'vault')
  await makeVault(vault)
  const wrong = terminal('not the one\n')
  expect(await runCommandLine(['import', '--from', inventedExport, '--vault', vault], wrong)).toBe(1)
  expect(wrong.said.error.join('\n')).toMatch(/do not match/)
  const nowhere = terminal(`${dana.passphrase}\n`)
  expect(
    await runCommandLine(['import', '--from', join(folder, 'none.zip'), '--vault', vault], nowhere),
  ).toBe(1)
  expect(nowhere.said.error.join('\n')).toMatch(/There is no file or folder at this place/)
  const usage = terminal()
  expect(await runCommandLine(['import', '--vault', vault], usage)).toBe(2)
  expect(usage.said.error.join('\n')).toMatch(/--from is missing[\s\S]*npm run cli -- import/)
  expect(await runCommandLine(['fly'], terminal())).toBe(2)
  expect(await runCommandLine(['--help'], terminal())).toBe(0)
})

test('a folder without a vault is named before anything is asked, and nothing is made in it', async () => {
  for (const args of [
    ['import', '--from', inventedExport],
    ['data-check'],
    [
      'export',
      '--everything',
      '--second',
      'ines',
      '--purpose',
      'To move our records',
      '--recipient',
      'Us',
      '--written',
      'x',
    ],
  ]) {
    const at = terminal()
    const vault = join(folder, 'nowhere')
    const [name = '', ...rest] = args
    const out = name === 'import' ? [] : ['--out', folder]
    expect(await runCommandLine([name, '--vault', vault, ...rest, ...out], at)).toBe(1)
    expect(at.said.error.join('\n')).toMatch(/There is no vault in the folder.*npm run cli -- new-vault/)
  }
  expect(readdirSync(folder)).toEqual([])
})

test('an encrypted zip opens with a further line of standard input', async () => {
  const vault = join(folder, 'vault')
  await makeVault(vault)
  const zip = join(folder, 'export.zip')
  writeFileSync(zip, await zipOf(inventedExport, { password: 'orchard lantern 12' }))
  const args = ['import', '--from', zip, '--vault', vault, '--dry-run']
  const without = terminal(`${dana.passphrase}\n`)
  expect(await runCommandLine(args, without)).toBe(1)
  expect(without.said.error.join('\n')).toMatch(/The zip is encrypted/)
  const withIt = terminal(`${dana.passphrase}\norchard lantern 12\n`)
  expect(await runCommandLine([...args, '--file-passphrase'], withIt)).toBe(0)
  expect(withIt.said.out.join('\n')).toMatch(/Client\s+370\s+0/)
})

const listing: Command = {
  name: 'list',
  words: '',
  options: { project: { kind: 'list', words: '' }, csv: { kind: 'flag', words: '' } },
  run: async () => {},
}

test('lists take several values and may be repeated; flags take none', () => {
  const given = readArguments(listing, ['--project', 'P1', 'P2', '--csv', '--project', 'P3'])
  expect(given.list('project')).toEqual(['P1', 'P2', 'P3'])
  expect(given.flag('csv')).toBe(true)
  expect(() => readArguments(listing, ['--csv', 'x'])).toThrow(/belongs to no option/)
  expect(() => readArguments(listing, ['--project'])).toThrow(/needs a value/)
})

test('a report straight from an export leaves nothing behind, also when it fails', async () => {
  const given = readArguments({ ...listing, options: { from: { kind: 'text', words: '' } } }, [
    '--from',
    inventedExport,
  ])
  let during: readonly string[] = []
  const count = await withStore(given, terminal(), async ({ store, preview }) => {
    during = temporary()
    expect(preview?.findings).toEqual([])
    return countClients(store.db)
  })
  expect(count).toBe(370)
  expect(during).toHaveLength(1)
  const failing = withStore(given, terminal(), async () => {
    throw new Error('a report that fails')
  })
  await expect(failing).rejects.toThrow('a report that fails')
  expect(temporary()).toEqual([])
})

test('stopped by a signal while it reads an export, it leaves nothing behind', async () => {
  const given = readArguments({ ...listing, options: { from: { kind: 'text', words: '' } } }, [
    '--from',
    inventedExport,
  ])
  const stop = new AbortController()
  const stopped = withStore(
    given,
    { ...terminal(), signal: stop.signal, error: () => stop.abort() },
    async () => 'a report',
  )
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  expect(temporary()).toEqual([])
})

function temporary(): readonly string[] {
  return readdirSync(tmpdir())
}
