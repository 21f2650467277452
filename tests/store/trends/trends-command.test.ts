import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '#main/cli/run.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { dana } from '../../support/agency.ts'
import { terminal } from '../../support/terminal.ts'
import { inventedKit } from '../reports/kit-files.ts'

const from = join(inventedKit.folder, 'input')
const ordered = ['trends', '--from', from, '--coc', 'XX-501']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-trends-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('npm run cli -- trends', () => {
  it('writes tables, charts and a PDF of an export, with small counts hidden and why said', async () => {
    const at = terminal()
    const months = ['--start', '2025-01', '--end', '2025-03']
    expect(await runCommandLine([...ordered, ...months, '--profile', 'public', '--out', folder], at)).toBe(0)
    const counted = ['DaysToResult', 'Events', 'Referrals']
    const local = ['DaysToAcknowledge', 'DaysToContact', 'Housed', 'Reasons']
    expect(readdirSync(folder)).toEqual(
      [
        ...counted.flatMap((name) => [`${name}.csv`, `${name}.png`, `${name}.svg`]),
        ...local.map((name) => `${name}.csv`),
        'trends.pdf',
      ].toSorted(),
    )
    expect(new Set(at.said.out)).toEqual(new Set(readdirSync(folder)))
    expect(readFileSync(join(folder, 'Events.csv'), 'utf8')).toContain('"hidden"')
    expect(readFileSync(join(folder, 'Events.svg'), 'utf8')).toContain('>hidden</text>')
    expect(readFileSync(join(folder, 'Housed.csv'), 'utf8')).toContain('"Not known')
    expect(at.said.error.join(' ')).toContain('numbers show.')
  }, 60_000)

  it('leaves out and merges what was asked, and says how to ask for what would show more', async () => {
    const at = terminal()
    const month = ['--start', '2025-02', '--end', '2025-02', '--profile', 'public', '--out', folder]
    const coarser = ['--without', 'DaysToResult', '--merge', 'Referrals:E,F', '--alternatives']
    expect(await runCommandLine([...ordered, ...month, ...coarser], at)).toBe(0)
    expect(readdirSync(folder)).not.toContain('DaysToResult.csv')
    expect(readFileSync(join(folder, 'Referrals.csv'), 'utf8').split(/\r?\n/)[0]).toBe(
      '"Month","All","Accepted","Household said no","Provider said no or Still open"',
    )
    const said = at.said.error.join('\n')
    expect(said).toContain('Left out: DaysToResult, Days from the referral to its result.')
    expect(said).toMatch(
      /^Leave out \w+, .*: (At least )?\d+ of \d+ numbers of the other tables show(, as they do now| instead of \d+)\. \(--without \w+\)$/m,
    )
  }, 60_000)

  it('lets trends out of a vault as one file with its entry, checked against those before', async () => {
    const vault = join(folder, 'vault')
    const run = async (...args: readonly string[]) => {
      const at = terminal(`${dana.passphrase}\n`)
      return { code: await runCommandLine([...args, '--vault', vault], at), ...at.said }
    }
    const agency = '--coc MN-500 --project-type 13 --user dana --name Dana --organization A --project B'
    expect((await run('new-vault', ...agency.split(' '))).code).toBe(0)
    const out = join(folder, 'out')
    const months = ['--start', '2025-01', '--end', '2025-02', '--profile', 'board', '--out', out]
    const unsaid = await run('trends', ...months)
    expect([unsaid.code, unsaid.error.join()]).toEqual([
      2,
      expect.stringContaining('Name who gets the trends'),
    ])
    expect(existsSync(out)).toBe(false)
    for (const name of ['The board', 'The city'])
      expect(await run('trends', ...months, '--recipient', name, '--purpose', 'A meeting')).toMatchObject({
        code: 0,
        out: ['trends.zip'],
      })
    const session = await openSession(vault, { signInName: 'dana', passphrase: dana.passphrase })
    const entries = await session.store.db.query<readonly { recipient: string; kind: string }[]>(
      'SELECT recipient, kind FROM disclosure ORDER BY rowid',
    )
    await closeSession(session)
    expect(entries).toEqual([
      { recipient: 'The board', kind: 'totals' },
      { recipient: 'The city', kind: 'totals' },
    ])
    expect(readdirSync(out)).toEqual(['trends.zip'])
  }, 60_000)

  it('takes months in their order, and leaves exact numbers to other reports', async () => {
    const wrong = async (...args: string[]) => {
      const at = terminal()
      const code = await runCommandLine([...ordered, '--out', folder, ...args], at)
      return [code, at.said.error.join(' ').split('\n')[0]]
    }
    const months = ['--start', '2025-01', '--end', '2025-03']
    expect(await wrong('--profile', 'coc', '--start', '2025-13', '--end', '2025-03')).toEqual([
      2,
      '--start takes a month like 2025-10.',
    ])
    expect(await wrong('--profile', 'coc', '--start', '2025-03', '--end', '2025-01')).toEqual([
      2,
      expect.stringContaining('Last month must be the same as or after March 2025'),
    ])
    expect(await wrong(...months, '--profile', 'hud')).toEqual([
      2,
      expect.stringContaining('--profile takes coc, board or public'),
    ])
    const asked = (...args: string[]) => wrong(...months, '--profile', 'coc', ...args)
    expect(await asked('--merge', 'Referrals')).toEqual([
      2,
      expect.stringContaining('name one table and its lines'),
    ])
    expect(await asked('--merge', 'Referrals:C,Z')).toEqual([2, expect.stringContaining('there is no Z')])
    expect(await asked('--merge', 'Referrals:B,C')).toEqual([
      1,
      expect.stringContaining('these are not parts of one sum'),
    ])
    expect(await asked('--without', 'Q9d')).toEqual([
      1,
      expect.stringContaining('This report has no table Q9d'),
    ])
    expect(readdirSync(folder)).toEqual([])
  })
})
