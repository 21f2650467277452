import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { parse } from 'csv-parse/sync'
import { publishedReleaseSchema } from '#shared/domain/disclosure/published.ts'
import { countsOf } from '#shared/domain/report/counts.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { runCommandLine } from '#main/cli/run.ts'
import { dana, inAgency, makeAgency } from '../support/agency.ts'
import { ask } from '../support/bridge.ts'
import { plainWords } from '../support/files.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { markExport, markedSSN, personMark } from '../support/marked-export.ts'
import { pdfText } from '../support/pdf-text.ts'
import { terminal } from '../support/terminal.ts'
import { expect, saveTo, test, unlock } from '../support/threshold.ts'
import { at, goTo } from '../support/wizard.ts'

const demo = '../shared/reports/eva-demo-fy2026.zip'

if (existsSync(demo)) {
  test('a year of Coordinated Entry comes in, and its report leaves without anybody in it', async ({
    start,
    userData,
  }) => {
    test.setTimeout(120_000)
    await makeAgency(userData)
    const marked = join(userData, 'marked')
    await markExport(demo, marked)
    const order = ['import', '--from', marked, '--vault', join(userData, 'vault')]
    expect(await runCommandLine(order, terminal(`${dana.passphrase}\n`))).toBe(0)
    const { app, page } = await start()
    await unlock(page)

    await goTo(page, '/reports/ce-apr')
    await page.getByRole('textbox', { name: 'First day' }).fill('1 Oct 2021')
    await page.getByRole('textbox', { name: 'Last day' }).fill('30 Sep 2022')
    await page.getByRole('combobox', { name: /^Continuum of Care/ }).fill('XX-501')
    await page.getByRole('option', { name: 'XX-501' }).click()
    await page.getByRole('button', { name: 'Make the report' }).click()
    await page.getByRole('link', { name: 'Give it to somebody' }).click({ timeout: 60_000 })
    await at(page, 'Give the CE APR to somebody')
    await page.getByRole('button', { name: 'Prepare it' }).click()
    await expect(page.getByRole('alert')).toContainText('Choose whom the report is for')
    await page.getByRole('radio', { name: 'Continuum of Care' }).check()
    await page.getByRole('button', { name: 'Prepare it' }).click()
    await expect(page.getByRole('heading', { name: 'What will leave' })).toBeVisible({ timeout: 60_000 })
    await page.getByRole('navigation', { name: 'Question' }).getByRole('link', { name: 'Q9d' }).click()
    await expect(page.getByText(/of 110 are hidden: \d+ because of small groups/)).toBeVisible()
    await lookAtScreen(page, 'a report as it will leave')

    const [zip, pdf] = [join(userData, 'out.zip'), join(userData, 'out.pdf')]
    await page.getByRole('textbox', { name: /^Who gets it/ }).fill('XX-501 Continuum of Care')
    await page.getByRole('textbox', { name: /^What for/ }).fill('Planning the year')
    await saveTo(app, zip)
    await page.getByRole('button', { name: 'Save as CSV zip' }).click()
    await expect(page.getByText('Saved, and written into the ledger')).toBeVisible()
    await saveTo(app, pdf)
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect.poll(() => existsSync(pdf)).toBe(true)
    await expect(page.getByText('Saved, and written into the ledger')).toBeVisible()

    const report = await ask<MadeReport>(page, 'reports.last')
    const behind = await ask<{ rows: readonly { PersonalID: string }[] }>(page, 'reports.cell', {
      cell: 'Q7a.B2',
    })
    expect(behind.rows[0]?.PersonalID).toContain(personMark)
    await app.close()

    const tables = await tablesOf(readFileSync(zip))
    expect([...tables.keys()].toSorted()).toEqual(report.tables.map(({ id }) => `${id}.csv`).toSorted())
    const left = [...tables.values(), pdfText(readFileSync(pdf)), readFileSync(zip, 'latin1')]
    const words = [personMark, markedSSN, dana.displayName]
    for (const text of left) expect(plainWords(Buffer.from(text), words)).toEqual([])

    // Every small count, and only what the page called hidden, is marked in the files and in the ledger.
    const marks = hiddenCells(tables)
    const counts = countsOf(report)
    const small = report.tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell.kind === 'count' && cell.value > 0 && cell.value < 11 ? [cell.id] : [],
        ),
      ),
    )
    expect(small.length).toBeGreaterThan(20)
    expect(small.filter((id) => !marks.has(id))).toEqual([])
    expect(pdfText(readFileSync(pdf)).split('hidden')).toHaveLength(marks.size + 1)
    const entries = await inAgency(userData, ({ store }) =>
      store.db.query<readonly { form: string; published: string }[]>(
        `SELECT form, recipient, purpose, published FROM disclosure WHERE kind = 'totals' ORDER BY rowid`,
      ),
    )
    const to = { recipient: 'XX-501 Continuum of Care', purpose: 'Planning the year' }
    expect(entries).toMatchObject([
      { form: 'zip', ...to },
      { form: 'pdf', ...to },
    ])
    for (const { published } of entries) {
      expect(plainWords(Buffer.from(published), words)).toEqual([])
      for (const { id, value } of publishedReleaseSchema.parse(JSON.parse(published)).counts)
        expect([id, value]).toEqual([id, marks.has(id) ? null : counts.get(id)])
    }
  })
} else {
  process.stdout.write(`Left out: ${demo} is not on this machine.\n`)
}

async function tablesOf(zip: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(zip))
  const tables = new Map<string, string>()
  for (const entry of await reader.getEntries())
    if (!entry.directory) tables.set(entry.filename, await entry.getData(new TextWriter()))
  await reader.close()
  return tables
}

/** The cells that are marked as hidden in the files, by their place: line 1 is the header, column A the label. */
function hiddenCells(tables: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(
    [...tables].flatMap(([name, text]) =>
      parse(text).flatMap((line, row) =>
        line.flatMap((cell, column) =>
          cell === 'hidden' ? [`${name.replace('.csv', '')}.${columnLetters(column)}${row + 1}`] : [],
        ),
      ),
    ),
  )
}

/** 0 is A, 26 is AA, as in a spreadsheet. */
function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}
