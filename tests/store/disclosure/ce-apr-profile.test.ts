import { parse } from 'csv-parse/sync'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publishedReleaseSchema } from '#shared/domain/disclosure/published.ts'
import { runCommandLine } from '#main/cli/run.ts'
import { terminal } from '../../support/terminal.ts'
import { inventedKit } from '../reports/kit-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-profile-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(range: string, ...more: readonly string[]) {
  const at = terminal()
  const from = join(inventedKit.folder, 'input')
  const args = [
    'ce-apr',
    '--from',
    from,
    '--coc',
    'XX-501',
    '--out',
    join(folder, 'out'),
    ...range.split(' '),
  ]
  return { code: await runCommandLine([...args, ...more], at), ...at.said }
}

function linesOf(question: string): readonly (readonly string[])[] {
  return parse(readFileSync(join(folder, 'out', `${question}.csv`)))
}

it('writes a report for the public with small counts marked, and says what was hidden', async () => {
  const kept = join(folder, 'january.json')
  const january = await run('--start 2025-01-01 --end 2025-01-31', '--profile', 'public', '--keep', kept)
  expect(january.code).toBe(0)
  expect(january.error.join('\n')).toMatch(/\d+ of \d+ numbers show\. \d+ say "hidden"/)
  expect(january.error.join('\n')).toContain('Q9d, Referral events')

  const numbers = ['Q5a', 'Q7a', 'Q8a', 'Q9a', 'Q9c', 'Q9d', 'Q10'].flatMap((question) =>
    linesOf(question)
      .slice(1)
      .flatMap(([, ...values]) => values),
  )
  expect(numbers).toContain('hidden')
  expect(numbers.filter((text) => /^([1-9]|10)$/.test(text))).toEqual([])
  for (const [organization, , name, , , , , , , , geocode] of linesOf('Q4a').slice(1))
    expect([organization, name, geocode]).toEqual(['hidden', 'hidden', 'hidden'])

  expect(publishedReleaseSchema.parse(JSON.parse(readFileSync(kept, 'utf8')))).toMatchObject({
    profile: 'public',
    range: { start: '2025-01-01' },
  })
  const longer = await run('--start 2025-01-01 --end 2025-02-05', '--profile', 'coc', '--earlier', kept)
  expect(longer.code).toBe(0)
  expect(longer.error.join('\n')).toContain('nobody can work out a hidden small count')
}, 120_000)

it('refuses a threshold nobody uses, and an earlier release that it cannot read', async () => {
  const range = '--start 2025-01-01 --end 2025-01-31'
  const odd = await run(range, '--profile', 'coc', '--threshold', '7')
  expect([odd.code, odd.error.join()]).toEqual([2, expect.stringContaining('--threshold takes 5, 6, 10, 11')])

  const file = join(folder, 'other.json')
  writeFileSync(file, '{}')
  const unread = await run(range, '--profile', 'coc', '--earlier', file)
  expect([unread.code, unread.error.at(-1)]).toEqual([1, expect.stringContaining('is not what --keep wrote')])
  expect(readdirSync(folder)).toEqual(['other.json'])
}, 60_000)
