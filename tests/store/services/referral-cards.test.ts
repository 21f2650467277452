import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listLedger, readEntry } from '#main/services/disclosure/ledger.ts'
import { ledgerCsv, ledgerDocument } from '#main/services/disclosure/save-ledger.ts'
import { saveSettings } from '#main/services/agency/settings.ts'
import { searchClients } from '#main/services/clients/clients.ts'
import { printPdf } from '#main/printing/print-pdf.ts'
import { findCard } from '#main/services/disclosure/referral-cards.ts'
import { settleLeavings } from '#main/services/disclosure/settle-leavings.ts'
import { revokeRelease } from '#main/services/disclosure/releases.ts'
import { addContactPoint, saveSafetyCard } from '#main/services/contact/safety-card.ts'
import { readCardCode } from '#shared/domain/card/card-code.ts'
import { callBackWords } from '#shared/domain/card/call-back.ts'
import { wholeLedger } from '#shared/domain/disclosure/ledger-filter.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { housingLine } from '../../support/let-out.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { refusalOf } from './agency-desk.ts'
import { card, madeCard, release } from './release-desk.ts'

let office: TestOffice
let heron: { referral_id: string; PersonalID: string }
let release_id: string

/** One in each place where something of the household is kept. */
const sentinels = {
  first: 'Zanzafirst',
  middle: 'Zanzamiddle',
  last: 'Zanzalast',
  childFirst: 'Zanzachild',
  childAlias: 'Zanza Fledgling',
  alias: 'Zanza Heron',
  SSN: '219047731',
  DOB: '1991-08-23',
  phone: '763-555-0188',
  mail: 'zanzamail@example.org',
  label: 'Zanzalabel',
  codeWord: 'zanzaword',
  hours: 'zanzahours',
  notes: 'zanzanotes',
  language: 'Zanzalanguage',
  code: 'ZANZA-77',
  referredBy: 'Zanzamanager',
}

beforeEach(async () => {
  office = await openOffice()
  const { alias, code, referredBy } = sentinels
  heron = await receive(office, alias, { referenceCode: code, referredBy })
  await enroll(
    office,
    heron,
    {
      alias,
      FirstName: sentinels.first,
      MiddleName: sentinels.middle,
      LastName: sentinels.last,
      NameDataQuality: 1,
      DOB: sentinels.DOB,
      DOBDataQuality: 1,
      SSN: sentinels.SSN,
      SSNDataQuality: 1,
    },
    { FirstName: sentinels.childFirst, NameDataQuality: 2, alias: sentinels.childAlias },
  )
  const point = { label: sentinels.label, safe: 'yes' } as const
  const { PersonalID } = heron
  saved(await addContactPoint(office.dana, PersonalID, { ...point, kind: 'phone', value: sentinels.phone }))
  saved(await addContactPoint(office.dana, PersonalID, { ...point, kind: 'email', value: sentinels.mail }))
  const answers = {
    callSafe: 'yes',
    codeWord: sentinels.codeWord,
    safeHours: sentinels.hours,
    notes: sentinels.notes,
    interpreterLanguage: sentinels.language,
  } as const
  saved(await saveSafetyCard(office.dana, { PersonalID, answers, acceptWarnings: true, draft_id: null }))
  // The number is asked of nobody by intake; an import may bring it.
  await office.store.write({ name: 'client.edit', UserID: 'dana', at: office.dana.now() }, (session) =>
    session.update('Client', PersonalID, { SSN: sentinels.SSN, SSNDataQuality: 1 }),
  )
  release_id = await release(office.dana, heron.PersonalID)
})
afterEach(() => office.close())

const make = (answers: object = {}, out: object = {}) =>
  card(office.dana, heron.PersonalID, { release_id, ...answers }, out)
const made = (answers: object = {}, out: object = {}) =>
  madeCard(office.dana, heron.PersonalID, { release_id, ...answers }, out)
const ledger = async () =>
  (await listLedger(office.dana, { filter: wholeLedger, after: null, limit: 100 })).entries
const issuesOf = async (answers: object) => {
  const { outcome, copied } = await make(answers)
  expect(copied).toEqual([])
  if (outcome.saved) throw new Error('a card was made')
  return outcome.issues.map(({ path }) => path)
}

describe('a card as text', () => {
  test('is copied once it stands in the ledger, with the hash of what was copied', async () => {
    const { text, copied, code, goodUntil } = await made()
    expect(copied).toEqual([text])
    expect(text).toContain(`Code: ${code}`)
    expect(goodUntil).toBe('2026-04-03')
    const [entry] = await ledger()
    expect(entry).toMatchObject({
      kind: 'referral_card',
      form: 'copied_text',
      recipient: 'North County Housing',
      authority: 'release',
      purpose: 'A referral to housing',
      who: 'Dana Whitfield',
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
    })
    expect(await readEntry(office.dana, entry?.disclosure_id ?? '')).toMatchObject({
      client: { alias: sentinels.alias },
      release_id,
      code,
    })
  })

  test('that cannot be copied is corrected in the ledger, and its code finds nobody', async () => {
    const texts: string[] = []
    const copy = async (text: string) => {
      texts.push(text)
      throw new Error('the clipboard is held')
    }
    expect(await refusalOf(made({}, { copy }))).toContain('could not be copied')
    const [correction, entry, ...more] = await ledger()
    expect(more).toEqual([])
    expect(entry).toMatchObject({ form: 'copied_text' })
    const { what, corrects } = await readEntry(office.dana, correction?.disclosure_id ?? '')
    expect([what, corrects]).toEqual(['The text could not be copied. Nothing left.', entry?.disclosure_id])
    const code = /Code: (.*)/.exec(texts[0] ?? '')?.[1] ?? ''
    expect(readCardCode(code)).not.toBeNull()
    expect(await findCard(office.dana, code)).toBeNull()
    expect(await office.store.db.query('SELECT * FROM leaving_file')).toEqual([])
  })

  test('of which nobody knows whether it was copied is corrected at the next unlock, once', async () => {
    const snapshots: unknown[] = []
    const copy = async () => {
      // As the next unlock finds it when Threshold is killed here.
      await settleLeavings(office.dana)
      snapshots.push(...(await ledger()).map(({ what }) => what))
    }
    await made({}, { copy })
    expect(snapshots).toEqual([
      expect.stringContaining('is not known'),
      expect.stringContaining('Referral card'),
    ])
    await settleLeavings(office.dana)
    expect(await ledger()).toHaveLength(2)
  })

  test('carries another code each time, even for the same household', async () => {
    const codes = [await made(), await made(), await made()].map(({ code }) => code)
    expect(new Set(codes).size).toBe(3)
  })

  test('ends with its release at the latest', async () => {
    expect((await made({ goodFor: 30 })).goodUntil).toBe('2026-04-09')
  })
})

describe('a card as PDF', () => {
  test('is the file that the ledger knows', async () => {
    const path = join(office.folder, 'card.pdf')
    const { code } = await made({ form: 'pdf' }, { place: async () => path })
    const file = readFileSync(path)
    expect(pdfText(file)).toContain(code)
    expect(pdfText(file)).toContain('Page 1 of 1')
    const [entry] = await ledger()
    expect(entry).toMatchObject({
      form: 'pdf',
      sha256: createHash('sha256').update(file).digest('hex'),
      bytes: file.length,
    })
    expect(readdirSync(office.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('is not made where no place is chosen', async () => {
    expect((await make({ form: 'pdf' })).outcome).toEqual({ saved: false, issues: [] })
    expect(await ledger()).toEqual([])
  })
})

describe('no card', () => {
  test('without a live release of this client that names it', async () => {
    const other = await receive(office, 'Grey Egret')
    const hers = await release(office.dana, other.PersonalID)
    const cardless = await release(office.dana, heron.PersonalID, { what: ['name'] })
    const over = await release(office.dana, heron.PersonalID, { expiresOn: '2026-03-19' })
    for (const wrong of [hers, cardless, over, 'nobody', null])
      expect(await issuesOf({ release_id: wrong })).toEqual(['release_id'])
    const answers = { revokedOn: '2026-03-20', revokedHow: 'spoken' } as const
    saved(await revokeRelease(office.dana, { release_id, answers, acceptWarnings: false }))
    expect(await issuesOf({})).toEqual(['release_id'])
    expect(await ledger()).toEqual([])
  })

  test('in a form that its release does not let travel', async () => {
    const onPaper = await release(office.dana, heron.PersonalID, { ways: ['paper'] })
    expect(await issuesOf({ release_id: onPaper, form: 'text' })).toEqual(['form'])
    const path = join(office.folder, 'card.pdf')
    expect((await made({ release_id: onPaper, form: 'pdf' }, { place: async () => path })).saved).toBe(true)
    const spoken = await release(office.dana, heron.PersonalID, { ways: ['spoken'] })
    expect(await issuesOf({ release_id: spoken })).toEqual(['release_id', 'form'])
  })

  test('by setting back the clock, however far', async () => {
    office.at('2026-04-20T15:00:00Z')
    await receive(office, 'Grey Egret')
    for (const day of ['2026-03-20', '2025-12-20', '2024-03-20']) {
      office.at(`${day}T15:00:00Z`)
      expect(await issuesOf({})).toEqual(['release_id'])
    }
  })

  test('after a release that is taken back while its file is being chosen', async () => {
    const path = join(office.folder, 'card.pdf')
    const place = async () => {
      const answers = { revokedOn: '2026-03-20', revokedHow: 'spoken' } as const
      saved(await revokeRelease(office.robin, { release_id, answers, acceptWarnings: false }))
      return path
    }
    expect(await refusalOf(make({ form: 'pdf' }, { place }))).toContain('Nothing left the vault')
    expect(readdirSync(office.folder)).not.toContain('card.pdf')
    expect(await ledger()).toEqual([])
    expect(await office.store.db.query('SELECT * FROM leaving_file')).toEqual([])
  })

  test('that says who the household is', async () => {
    const { phone } = housingLine
    const listed = [
      { name: sentinels.first, phone },
      { name: `Ms. ${sentinels.last}`, phone },
      { name: sentinels.middle.toUpperCase(), phone },
      { name: sentinels.childFirst, phone },
      { name: sentinels.childAlias, phone },
      { name: sentinels.alias, phone },
      { name: sentinels.codeWord, phone },
      { name: 'Harbor Rapid Rehousing', phone },
      ...[sentinels.phone, '(763) 555-0188 x2', '921-904-7731', '199-108-2300'].map((theirs) => ({
        name: housingLine.name,
        phone: theirs,
      })),
    ]
    await saveSettings(office.dana, { callBacks: listed })
    for (const one of listed) expect(await issuesOf({ callBack: callBackWords(one) })).toEqual(['callBack'])
  })

  test('that says to call somebody who is not on the agency’s list', async () => {
    for (const callBack of ['Desk of somebody, 612-555-0177', 'Housing line', '', null])
      expect(await issuesOf({ callBack })).toEqual(['callBack'])
    await saveSettings(office.dana, { callBacks: [] })
    expect(await issuesOf({})).toEqual(['callBack'])
  })

  test('for a household of another project, nor by a workgroup that makes none', async () => {
    const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'elsewhere' } }
    const lister = {
      ...office.dana,
      hat: { ...office.dana.hat, workgroup: 'priority_list_contact' as const },
    }
    for (const desk of [elsewhere, lister])
      expect(await refusalOf(card(desk, heron.PersonalID, { release_id }))).toContain('not-allowed')
  })
})

test('every sentinel is on record', async () => {
  const rows = await Promise.all(
    ['Client', 'client_profile', 'safety_card', 'contact_point', 'referral'].map((table) =>
      office.store.db.query(`SELECT * FROM ${table}`),
    ),
  )
  const onRecord = JSON.stringify(rows)
  for (const sentinel of Object.values(sentinels)) expect(onRecord).toContain(sentinel)
})

test('nothing of the household is in the card, as text or PDF, nor in a list of the ledger', async () => {
  const path = join(office.folder, 'card.pdf')
  const { text, code } = await made()
  await made({ form: 'pdf' }, { place: async () => path })
  const lines = await ledger()
  const outside = {
    text,
    pdf: pdfText(readFileSync(path)),
    csv: ledgerCsv(lines),
    list: pdfText(await printPdf(ledgerDocument(lines, '2026-03-20'))),
  }
  expect(outside.csv).toContain('North County Housing')
  expect(outside.list).toContain('North County Housing')
  const secrets = [
    ...Object.values(sentinels),
    'zanza',
    '219-04-7731',
    '23 August 1991',
    '7635550188',
    heron.PersonalID,
    heron.referral_id,
    release_id,
    office.ProjectID,
    'Harbor',
  ]
  for (const [where, what] of Object.entries(outside))
    for (const secret of secrets)
      expect(what.toLowerCase().includes(secret.toLowerCase()), `${secret} in ${where}`).toBe(false)
  for (const list of [outside.csv, outside.list]) expect(list).not.toContain(code)
})

describe('a card is found by its code', () => {
  test('when it is read out whole, good or not', async () => {
    const { code } = await made()
    const said = code.toLowerCase().replaceAll('-', ' ')
    expect(await findCard(office.dana, said)).toMatchObject({ PersonalID: heron.PersonalID, isGood: true })
    expect(await searchClients(office.dana, said)).toMatchObject([
      { PersonalID: heron.PersonalID, foundBy: 'a referral card, good until 3 April 2026' },
    ])
    office.at('2026-04-04T15:00:00Z')
    expect(await findCard(office.dana, code)).toMatchObject({ isGood: false })
    expect(await searchClients(office.dana, code)).toMatchObject([
      { foundBy: 'a referral card, ended on 3 April 2026' },
    ])
  })

  test('and by no part of it', async () => {
    const { code } = await made()
    for (const part of [code.slice(0, 3), code.slice(0, 7), code.slice(4)])
      expect(await searchClients(office.dana, part)).toEqual([])
  })
})
