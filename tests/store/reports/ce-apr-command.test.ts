import { configure, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { parse } from 'csv-parse/sync'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '#main/cli/run.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { cellId } from '#shared/domain/report/cell-id.ts'
import { dana } from '../../support/agency.ts'
import { mutableExport } from '../../support/hmis/mutable-export.ts'
import { terminal } from '../../support/terminal.ts'
import { cutOffInTheKit, differingCells, paramsOf } from './expected-cells.ts'
import { inventedKit, publishedReports } from './kit-files.ts'

const questions = ['Q4a', 'Q5a', 'Q6a', 'Q7a', 'Q8a', 'Q9a', 'Q9b', 'Q9c', 'Q9d', 'Q10']
const csvNames = questions.map((question) => `${question}.csv`)
const invented = join(inventedKit.folder, 'input')
const { start, end, coc } = paramsOf(inventedKit)
const ordered = ['ce-apr', '--from', invented, '--start', start, '--end', end]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-ce-apr-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('npm run cli -- ce-apr', () => {
  it('writes the expected numbers of an export as CSV files, as one flat zip of them, and as a PDF', async () => {
    const out = join(folder, 'report')
    const at = terminal()
    expect(await runCommandLine([...ordered, '--coc', coc, '--out', out], at)).toBe(0)
    expect(differingCells(inventedKit, cellsIn(out))).toEqual([])
    expect(new Set(readdirSync(out))).toEqual(new Set([...csvNames, 'ce-apr.zip', 'ce-apr.pdf']))
    expect(at.said.out).toEqual([
      ...csvNames,
      'ce-apr.zip',
      'ce-apr.pdf',
      'In no ledger: these data are of an export, not of a vault.',
    ])
    expect(readFileSync(join(out, 'ce-apr.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-')
    expect(await zipped(join(out, 'ce-apr.zip'))).toEqual(
      csvNames.map((name) => [name, readFileSync(join(out, name), 'utf8')]),
    )
    expect(readFileSync(join(out, 'Q4a.csv'), 'utf8')).toContain('"Fixture","2024-10-01","2025-09-30"')
  }, 60_000)

  it('lets a report out of a vault with its entries in the ledger, checked against what left before', async () => {
    const vault = join(folder, 'vault')
    const run = async (line: string, ...more: readonly string[]) => {
      const at = terminal(`${dana.passphrase}\n`)
      return { code: await runCommandLine([...line.split(' '), '--vault', vault, ...more], at), ...at.said }
    }
    const agency = '--coc MN-500 --project-type 13 --user dana --name Dana --organization A --project B'
    expect((await run(`new-vault ${agency}`)).code).toBe(0)
    expect((await run(`import --from ${invented}`)).code).toBe(0)
    const out = join(folder, 'out')
    const january = `ce-apr --start 2025-01-01 --end 2025-01-31 --coc XX-501 --out ${out}`
    expect((await run(january, '--purpose', 'Call 612-555-0142')).code).toBe(2)
    expect((await run(january, '--profile', 'coc', '--keep', join(folder, 'kept'))).code).toBe(2)
    expect(existsSync(out)).toBe(false)

    expect((await run(january)).out.at(-1)).toContain('have their entries in the ledger')
    const exact = readFileSync(join(out, 'Q9d.csv'), 'utf8')
    expect((await run(`${january} --profile coc`, '--purpose', 'Planning the year')).code).toBe(0)
    expect(readFileSync(join(out, 'Q9d.csv'), 'utf8')).not.toBe(exact)
    expect(await zipped(join(out, 'ce-apr.zip'))).toEqual(
      csvNames.map((name) => [name, readFileSync(join(out, name), 'utf8')]),
    )
    expect(new Set(readdirSync(out))).toEqual(new Set([...csvNames, 'ce-apr.zip', 'ce-apr.pdf']))

    const session = await openSession(vault, { signInName: 'dana', passphrase: dana.passphrase })
    const entries = await session.store.db.query<readonly object[]>(
      'SELECT kind, form, recipient, purpose, published IS NOT NULL AS kept, sha256 FROM disclosure ORDER BY rowid',
    )
    await closeSession(session)
    const hud = { kind: 'report', recipient: 'HUD, through Sage', kept: 0 }
    const coc = {
      kind: 'totals',
      recipient: 'Continuum of Care, XX-501',
      purpose: 'Planning the year',
      kept: 1,
    }
    const sha256 = (file: string) =>
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex')
    expect(entries).toMatchObject([
      { ...hud, form: 'zip' },
      { ...hud, form: 'pdf' },
      { ...coc, form: 'zip', sha256: sha256('ce-apr.zip') },
      { ...coc, form: 'pdf', sha256: sha256('ce-apr.pdf') },
    ])
  }, 60_000)

  it('asks for a CoC where there are several, and names them', async () => {
    const at = terminal()
    expect(await runCommandLine([...ordered, '--out', folder], at)).toBe(1)
    expect(at.said.error.at(-1)).toBe('These data are of several CoCs: XX-501, XX-502. Name one with --coc.')
    const elsewhere = terminal()
    expect(await runCommandLine([...ordered, '--coc', 'MN-500', '--out', folder], elsewhere)).toBe(1)
    expect(elsewhere.said.error.at(-1)).toContain('No project of these data is in MN-500')
    expect(readdirSync(folder)).toEqual([])
  }, 60_000)

  it('knows a CoC in small letters, in the files and as it is named, and says what did not come in', async () => {
    const files = mutableExport(invented)
    try {
      const small = (file: string): void => files.write(file, files.read(file).replace(/XX-50/g, 'xx-50'))
      small('ProjectCoC.csv')
      small('Enrollment.csv')
      const out = join(folder, 'report')
      const at = terminal()
      const asked = ['ce-apr', '--from', files.folder, '--start', start, '--end', end]
      expect(await runCommandLine([...asked, '--coc', coc.toLowerCase(), '--out', out], at)).toBe(0)
      expect(differingCells(inventedKit, cellsIn(out))).toEqual([])
      expect(at.said.error.join('\n')).not.toContain('left out')

      files.write(
        'Enrollment.csv',
        files.read('Enrollment.csv').replace(/^e\d+/gm, (id) => id.padEnd(40, 'x')),
      )
      const empty = terminal()
      expect(await runCommandLine([...asked, '--coc', coc, '--out', out], empty)).toBe(0)
      expect(empty.said.error.join('\n')).toMatch(/While the export was read, \d+ rows were left out/)
      expect(empty.said.error.join('\n')).toMatch(
        /^Row left out, \d+ times: Enrollment.csv EnrollmentID: Longer than 32 characters \(first in line 2\)$/m,
      )
    } finally {
      files.remove()
    }
  }, 60_000)

  it('takes real dates in their order, and knows its profiles', async () => {
    const wrong = async (...args: string[]) => {
      const at = terminal()
      return [
        await runCommandLine(['ce-apr', '--from', invented, '--out', folder, ...args], at),
        at.said.error.join(),
      ]
    }
    expect(await wrong('--start', '2025-02-30', '--end', end)).toEqual([
      2,
      expect.stringContaining('--start takes a date'),
    ])
    expect(await wrong('--start', end, '--end', start)).toEqual([
      2,
      expect.stringContaining('--end must be the same'),
    ])
    expect(await wrong('--start', start, '--end', end, '--profile', 'all')).toEqual([
      2,
      expect.stringContaining('hud, coc, board, public'),
    ])
  })

  it.each(publishedReports())(
    'makes the report of $projects from the files as HUD published them, with the projects named',
    async ({ exports, projects, kit }) => {
      const vault = join(folder, 'vault')
      const run = async (line: string) => {
        const at = terminal(`${dana.passphrase}\n`)
        expect([await runCommandLine(line.split(' '), at), line]).toEqual([0, line])
        return at.said.error.join(' ')
      }
      await run(
        `new-vault --coc MN-500 --project-type 13 --user dana --name Dana --organization A --project B --vault ${vault}`,
      )
      for (const from of exports) await run(`import --from ${from} --vault ${vault}`)
      const range = '--start 2020-10-01 --end 2021-09-30 --coc XX-500'
      const said = await run(`ce-apr --vault ${vault} ${range} --project ${projects} --out ${folder}`)
      expect(said.match(/\S.*? has no record of its part in Coordinated Entry/g)?.length ?? 0).toBe(
        exports.length - 1,
      )
      expect(differingCells(kit, cellsIn(folder))).toEqual(cutOffInTheKit)
    },
    60_000,
  )
})

/** The cells of the CSV files in a folder, by id. */
function cellsIn(out: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  for (const question of questions) {
    const file = join(out, `${question}.csv`)
    if (!existsSync(file)) throw new Error(`${question}.csv was not written`)
    const lines: readonly (readonly string[])[] = parse(readFileSync(file))
    for (const [at, line] of lines.entries())
      for (const [column, text] of line.entries()) cells.set(cellId(question, column, at + 1), text)
  }
  return cells
}

async function zipped(file: string): Promise<readonly (readonly [string, string])[]> {
  configure({ useWebWorkers: false })
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(file)))
  const files: [string, string][] = []
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.push([entry.filename, await entry.getData(new TextWriter())])
  await reader.close()
  return files
}
