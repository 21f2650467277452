import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '#main/cli/run.ts'
import type { AccountRole } from '#shared/domain/hat/account-role.ts'
import type { Workgroup } from '#shared/domain/hat/workgroup.ts'
import { applyHat } from '#main/services/accounts/hat.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { closeSession, deskOf } from '#main/services/session.ts'
import { dana, makeAgency } from '../../support/agency.ts'
import { joinWithOwnPassphrase } from '../../support/own-passphrase.ts'
import { terminal } from '../../support/terminal.ts'
import { inventedExport } from '../exchange/support.ts'

const months = ['--start', '2025-01', '--end', '2025-02', '--profile', 'board']
const why = ['--recipient', 'The board', '--purpose', 'A meeting']
const days = ['--start', '2025-01-01', '--end', '2025-01-31', '--coc', 'MN-501']
const commands: readonly (readonly [string, readonly string[]])[] = [
  ['trends', [...months, ...why]],
  ['ce-apr', days],
  ['ce-apr', [...days, '--profile', 'board']],
  ['data-check', []],
]

let home: string
let vault: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-cli-leaving-'))
  await makeAgency(home)
  vault = join(home, 'vault')
  await person('asta', 'supervisor', 'ce_assessor')
  await person('cleo', 'case_worker', 'case_manager')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Somebody with a pass phrase of her own, who was at work under this hat. */
async function person(signInName: string, role: AccountRole, workgroup: Workgroup): Promise<void> {
  const { passphrase } = dana
  await joinWithOwnPassphrase(vault, dana, { signInName, displayName: signInName, role, passphrase })
  const session = await openSession(vault, { signInName, passphrase })
  const [agency] = await organizations(deskOf(session))
  const ProjectID = agency?.projects[0]?.ProjectID ?? ''
  const OrganizationID = agency?.OrganizationID ?? ''
  await applyHat(deskOf(session), session, { workgroup, OrganizationID, ProjectID }, true)
  await closeSession(session)
}

async function run(user: string, [name, options]: (typeof commands)[number], out: string) {
  const at = terminal(`${dana.passphrase}\n`)
  const code = await runCommandLine([name, '--vault', vault, '--user', user, ...options, '--out', out], at)
  return { code, out: at.said.out, error: at.said.error.join('\n') }
}

async function entries() {
  const session = await openSession(vault, dana)
  const found: readonly Readonly<Record<string, unknown>>[] = await session.store.db.query(
    'SELECT kind, what, authority, sha256, UserID = ? AS byDana FROM disclosure ORDER BY rowid',
    [session.info.UserID],
  )
  await closeSession(session)
  return found
}

describe('what leaves a vault by the command line asks what the window asks', () => {
  test.each(commands.slice(0, 3))('%s: not under a hat that lets no totals out', async (...command) => {
    const out = join(home, 'refused')
    const { code, error } = await run('asta', command, out)
    expect([code, error]).toEqual([
      1,
      expect.stringContaining('As Coordinated Entry assessor you cannot let totals out'),
    ])
    expect(existsSync(out)).toBe(false)
  })

  test('data-check: not for an account that may not export', async () => {
    const out = join(home, 'refused')
    const { code, error } = await run('cleo', ['data-check', []], out)
    expect([code, error]).toEqual([1, expect.stringContaining('your account cannot export records')])
    expect(existsSync(out)).toBe(false)
  })

  test.each(commands)('%s: nothing into the vault’s own folder', async (...command) => {
    const before = readdirSync(vault)
    const { code, error } = await run('dana', command, join(vault, 'out'))
    expect([code, error]).toEqual([1, expect.stringContaining('This is the vault’s own folder')])
    expect(readdirSync(vault).toSorted()).toEqual(before.toSorted())
  })

  test('import: no findings into the vault’s own folder', async () => {
    const at = terminal(`${dana.passphrase}\n`)
    const findings = ['--findings', join(vault, 'findings.csv')]
    const from = ['import', '--from', inventedExport, '--vault', vault, '--user', 'dana', '--dry-run']
    expect(await runCommandLine([...from, ...findings], at)).toBe(1)
    expect(at.said.error.join()).toContain('This is the vault’s own folder')
    expect(existsSync(join(vault, 'findings.csv'))).toBe(false)
  })
})

test('what the data check found leaves a vault with its entries in the ledger', async () => {
  expect(await entries()).toEqual([])
  const out = join(home, 'found')
  mkdirSync(out)
  const { code, out: said } = await run('dana', ['data-check', []], out)
  expect(code).toBe(0)
  expect(said.at(-1)).toBe('Both files have their entries in the ledger of the vault.')
  const sha256 = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex')
  const common = { kind: 'findings', authority: 'own', byDana: 1 }
  expect(await entries()).toMatchObject([
    {
      ...common,
      sha256: sha256('data-check.csv'),
      what: expect.stringMatching(/with ids of clients.*: \d+$/),
    },
    { ...common, sha256: sha256('data-check-summary.csv') },
  ])
  expect(readdirSync(out).toSorted()).toEqual(['data-check-summary.csv', 'data-check.csv'])
  expect(readFileSync(join(out, 'data-check-summary.csv'), 'utf8')).toMatch(/^check,eva,severity/)
})
