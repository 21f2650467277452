import { expect, it, onTestFinished } from 'vitest'
import { defaultThreshold } from '#shared/domain/disclosure/small-cells.ts'
import { countsOf } from '#shared/domain/report/counts.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { prepareRelease, type PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import { makeReport } from '#main/reports/engine/make-report.ts'
import { openToRead } from '#main/reports/open-to-read.ts'
import { trends } from '#main/reports/trends/trends.ts'
import { filesOfTrends } from '#main/services/reports/trend-files.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { isPng, pngChunks } from '../../support/png.ts'
import { closeAll, practiceMorning } from '../practice/support.ts'
import { reportStore } from '../reports/report-store.ts'
import { times, trendRange, trendWorld, type TrendEvent } from './trend-world.ts'

const today = '2026-11-21'
const outsiders = ['coc', 'board', 'public'] as const

/** Events of January by their code, and many of one kind in February. */
type January = Readonly<Record<1 | 3 | 5 | 11, number>>
const january: January = { 1: 3, 3: 4137, 5: 4211, 11: 53 }

function world(counts: January): readonly TrendEvent[] {
  return [
    ...Object.entries(counts).flatMap(([Event, many]) =>
      times(many, { date: '2026-01-10', Event: Number(Event) }),
    ),
    ...times(307, { date: '2026-02-10', Event: 16 }),
  ]
}

async function made(events: readonly TrendEvent[]): Promise<MadeReport> {
  return makeReport(await reportStore(...trendWorld(events)), trends, trendRange('2026-01-01', '2026-02-28'))
}

let first: Promise<MadeReport> | null = null
const once = (): Promise<MadeReport> => (first ??= made(world(january)))

async function filesOf(
  report: MadeReport,
  profile: (typeof outsiders)[number],
): Promise<PreparedRelease & { readonly files: ReadonlyMap<string, string | Uint8Array> }> {
  const released = await prepareRelease({
    report,
    profile,
    threshold: defaultThreshold,
    earlier: [],
    seconds: 3,
  })
  if (released.explanation === null) throw new Error('outsiders get nothing exact')
  const { printed, explanation } = released
  return { ...released, files: await filesOfTrends({ printed, explanation, profile }, today) }
}

/** Everything a file says: its own text, the words drawn in a PDF and all that it carries beside them; of a picture, nothing. */
function said(content: string | Uint8Array): string {
  if (typeof content === 'string') return content
  return isPng(content) ? pngChunks(content).join() : pdfText(content)
}

it.each(outsiders)(
  'gives no hidden number, id or name away in any file for the profile %s',
  async (profile) => {
    const report = await made(world(january))
    const { printed, suppression, files } = await filesOf(report, profile)
    const values = countsOf(report)
    const hidden = (suppression?.hidden ?? []).map(({ id }) => values.get(id) ?? 0)
    expect(hidden).toEqual(expect.arrayContaining([3]))
    const shown = new Set(countsOf(printed).values())
    // longer than any number that a PDF has for itself
    const gone = hidden.filter((value) => value > 4000 && !shown.has(value))
    expect(gone.length).toBeGreaterThan(0)
    for (const form of ['svg', 'png'])
      expect([...files.keys()].filter((name) => name.endsWith(form))).toEqual(
        ['Events', 'Referrals', 'DaysToResult'].map((name) => `${name}.${form}`),
      )
    for (const [name, content] of files) {
      const text = said(content).replaceAll(',', '')
      for (const value of gone)
        expect([name, text.split(/\D+/)]).not.toEqual([name, expect.arrayContaining([`${value}`])])
      expect([
        name,
        /person-|event-|enrollment-|household-|Wilhelmina|Hidden House|Secret Harbor/.test(text),
      ]).toEqual([name, false])
    }
    expect(files.get('Events.csv')).toContain('"hidden"')
    expect(said(files.get('trends.pdf') ?? '')).toContain('hidden')
  },
)

it('draws and writes the same bytes whatever the hidden numbers are', async () => {
  const few = await once()
  const one = await filesOf(few, 'public')
  const kinds = { 'Events.D2': 3, 'Events.E2': 5 } as const
  const kind = Object.entries(kinds).find(([id]) =>
    one.suppression?.hidden.some((cell) => cell.id === id),
  )?.[1]
  if (kind === undefined) throw new Error('one of the large kinds hides the small one')
  // two more of the small kind and two fewer of the one that hides it: what is printed stays as it is
  const more = await made(world({ ...january, 1: january[1] + 2, [kind]: january[kind] - 2 }))
  expect([few, more].map((report) => countsOf(report).get('Events.C2'))).toEqual([3, 5])
  const other = await filesOf(more, 'public')
  expect(other.suppression?.hidden).toEqual(one.suppression?.hidden)
  expect([...one.files.keys()].length).toBeGreaterThan(8)
  for (const [name, content] of one.files)
    expect([name, Buffer.from(content).equals(Buffer.from(other.files.get(name) ?? ''))]).toEqual([
      name,
      true,
    ])
})

it('makes trends of the practice vault that pass the audit for everybody outside', async () => {
  onTestFinished(closeAll)
  const { session } = await practiceMorning(today)
  const db = openToRead({
    file: vaultFiles(session.folder).store,
    keyHex: session.vault.dataKeyHex,
  })
  const [project] = await session.store.db.query<readonly { readonly CoCCode: string }[]>(
    'SELECT CoCCode FROM ProjectCoC LIMIT 1',
  )
  const report = makeReport(db, trends, {
    ...trendRange('2026-11-01', '2026-11-30'),
    CoCCode: project?.CoCCode ?? '',
  })
  db.close()
  expect(report.checks.filter(({ holds }) => !holds)).toEqual([])
  expect(countsOf(report).get('DaysToContact.B2')).toBeGreaterThan(0)
  for (const profile of outsiders) {
    const { suppression, printed } = await filesOf(report, profile)
    expect([profile, suppression?.certificate]).toMatchObject([profile, { passed: true, open: [] }])
    const small = [...countsOf(printed).values()].filter((value) => value > 0 && value < defaultThreshold)
    expect([profile, small]).toEqual([profile, []])
  }
}, 60_000)
