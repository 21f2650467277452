import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '#shared/domain/contact/contact-attempt.ts'
import type { SafetyCardAnswers } from '#shared/domain/contact/safety-card.ts'
import { historyOfClient } from '#main/services/history.ts'
import {
  addContactPoint,
  markContactPoint,
  readSafetyCard,
  removeContactPoint,
  revealContactPoint,
  saveSafetyCard,
} from '#main/services/contact/safety-card.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { undoAct } from '#main/services/undo.ts'
import { openAgency, receive, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

let agency: Agency
let desk: WorkingDesk
let heron: { referral_id: string; PersonalID: string }

beforeEach(async () => {
  agency = await openAgency()
  desk = agency.desk
  heron = await receive(desk, 'Blue Heron')
})
afterEach(() => agency.close())

const number = '651 555 0142'
const phone = { kind: 'phone', label: 'Her own', value: number, safe: 'yes' } as const
const notAllowed = 'not-allowed: As Priority list contact you cannot log a contact'

async function save(answers: SafetyCardAnswers): Promise<string> {
  const request = { PersonalID: heron.PersonalID, answers, acceptWarnings: false, draft_id: null }
  return saved(await saveSafetyCard(desk, request)).actId
}

async function add(point: Parameters<typeof addContactPoint>[2] = phone): Promise<string> {
  return saved(await addContactPoint(desk, heron.PersonalID, point)).id
}

/** Reads the card as it is now, then asks for the value. */
async function reveal(contact_point_id: string, channel: Channel = 'call', at = desk) {
  const { version } = await readSafetyCard(at, heron.PersonalID)
  const { referral_id } = heron
  return revealContactPoint(at, { referral_id, contact_point_id, channel, cardVersion: version })
}

async function looks(): Promise<number> {
  const [row] = await desk.store.db.query("SELECT count(*) AS n FROM act WHERE name = 'contact.reveal'")
  return row.n
}

describe('the card', () => {
  test('of a household nobody has asked is the most careful one, and says so', async () => {
    expect(await readSafetyCard(desk, heron.PersonalID)).toMatchObject({
      asked: false,
      card: { callSafe: 'unknown', voicemailSafe: 'unknown', neverMentionAgency: true },
      points: [],
    })
    expect(await refusalOf(readSafetyCard(desk, 'nobody'))).toMatch(/^not-found: /)
  })

  test('keeps what was answered, is corrected, and can be taken back', async () => {
    await save({ callSafe: 'yes', textSafe: 'no', codeWord: ' marigold ', neverMentionAgency: false })
    expect(await readSafetyCard(desk, heron.PersonalID)).toMatchObject({
      asked: true,
      card: {
        callSafe: 'yes',
        textSafe: 'no',
        emailSafe: 'unknown',
        codeWord: 'marigold',
        neverMentionAgency: false,
      },
    })
    const actId = await save({ callSafe: 'no', codeWord: 'marigold' })
    const corrected = await readSafetyCard(desk, heron.PersonalID)
    expect(corrected.card).toMatchObject({ callSafe: 'no', textSafe: 'unknown', neverMentionAgency: true })
    await undoAct(desk, actId)
    expect((await readSafetyCard(desk, heron.PersonalID)).card).toMatchObject({
      callSafe: 'yes',
      textSafe: 'no',
    })
  })

  test('that cannot be shown whole is not kept', async () => {
    const answers = { notes: 'n'.repeat(501) }
    const request = { PersonalID: heron.PersonalID, answers, acceptWarnings: true, draft_id: null }
    expect(stoppedBy(await saveSafetyCard(desk, request))).toEqual([
      'error notes: Safety notes must be 500 characters or fewer',
    ])
    expect((await readSafetyCard(desk, heron.PersonalID)).asked).toBe(false)
  })

  test('is written by nobody whose work it is not, and for nobody who is not there', async () => {
    const list = agency.wearing({ workgroup: 'priority_list_contact' })
    const request = { PersonalID: heron.PersonalID, answers: {}, acceptWarnings: false, draft_id: null }
    expect(await refusalOf(saveSafetyCard(list, request))).toContain(notAllowed)
    expect(await refusalOf(saveSafetyCard(desk, { ...request, PersonalID: 'nobody' }))).toMatch(
      /^not-found: /,
    )
    expect(await desk.store.db.count('safety_card')).toBe(0)
  })
})

describe('ways to reach a household', () => {
  test('never leave with their value', async () => {
    const id = await add()
    const read = await readSafetyCard(desk, heron.PersonalID)
    expect(read.points).toEqual([{ contact_point_id: id, kind: 'phone', label: 'Her own', safe: 'yes' }])
    expect(JSON.stringify(read)).not.toContain('0142')
  })

  test('keep their order, are marked, removed and brought back', async () => {
    const first = await add()
    const second = await add({ kind: 'email', label: '', value: 'heron@example.org', safe: 'unknown' })
    saved(await markContactPoint(desk, first, 'no'))
    const points = async () =>
      (await readSafetyCard(desk, heron.PersonalID)).points.map((one) => [
        one.contact_point_id,
        one.label,
        one.safe,
      ])
    expect(await points()).toEqual([
      [first, 'Her own', 'no'],
      [second, null, 'unknown'],
    ])
    const { actId } = saved(await removeContactPoint(desk, second))
    expect(await points()).toEqual([[first, 'Her own', 'no']])
    await undoAct(desk, actId)
    expect(await points()).toHaveLength(2)
    expect(await reveal(second, 'email')).toEqual({ value: 'heron@example.org' })
  })

  test('are refused with the field and the mend when they cannot be used', async () => {
    const bad = { kind: 'phone', label: 'l'.repeat(61), value: 'mobile', safe: 'yes' } as const
    expect(stoppedBy(await addContactPoint(desk, heron.PersonalID, bad))).toEqual([
      'error label: Label must be 60 characters or fewer',
      'error value: Phone number must have 10 digits, area code first, like 651 555 0142',
    ])
    expect(await refusalOf(addContactPoint(desk, 'nobody', phone))).toMatch(/^not-found: /)
    expect(await refusalOf(markContactPoint(desk, 'nothing', 'yes'))).toMatch(/^not-found: /)
    expect(await refusalOf(removeContactPoint(desk, 'nothing'))).toMatch(/^not-found: /)
  })

  test('are twenty at most', async () => {
    for (let n = 0; n < 20; n += 1) await add({ kind: 'other', label: '', value: `Desk ${n}`, safe: 'yes' })
    expect(stoppedBy(await addContactPoint(desk, heron.PersonalID, phone))).toEqual([
      'error : This household has 20 numbers and addresses: remove one that is out of use',
    ])
  })

  test('are changed by nobody whose work it is not', async () => {
    const id = await add()
    const list = agency.wearing({ workgroup: 'priority_list_contact' })
    expect(await refusalOf(addContactPoint(list, heron.PersonalID, phone))).toContain(notAllowed)
    expect(await refusalOf(markContactPoint(list, id, 'no'))).toContain(notAllowed)
    expect(await refusalOf(removeContactPoint(list, id))).toContain(notAllowed)
    expect((await readSafetyCard(desk, heron.PersonalID)).points).toMatchObject([{ safe: 'yes' }])
  })
})

describe('a number or address', () => {
  test('is shown after the card was read, and each look is in the history', async () => {
    await save({ callSafe: 'yes' })
    const id = await add()
    expect(await reveal(id)).toEqual({ value: number })
    await reveal(id)
    const { entries } = await historyOfClient(desk, heron.PersonalID, null)
    expect(entries.slice(0, 2).map(({ what, who }) => `${who}: ${what}`)).toEqual([
      'Marta Wells: Looked at a number or address',
      'Marta Wells: Looked at a number or address',
    ])
    expect(JSON.stringify(entries)).not.toContain('0142')
  })

  test('is open to careful use where nobody has asked', async () => {
    expect(await reveal(await add())).toEqual({ value: number })
    await save({ textSafe: 'yes' })
    expect(await reveal(await add({ ...phone, safe: 'unknown' }), 'text')).toEqual({ value: number })
  })

  test('stays hidden from a card that was not read, or was read before it changed', async () => {
    const id = await add()
    const { referral_id } = heron
    const { version } = await readSafetyCard(desk, heron.PersonalID)
    const ask = (cardVersion: string) =>
      refusalOf(revealContactPoint(desk, { referral_id, contact_point_id: id, channel: 'call', cardVersion }))
    expect(await ask('')).toContain('not-allowed: The safety card was changed after you read it')
    await save({ callSafe: 'yes', notes: 'Ask for Wren first' })
    expect(await ask(version)).toContain('not-allowed: The safety card was changed after you read it')
    expect(await looks()).toBe(0)
  })

  test('stays hidden from a channel that the card forbids', async () => {
    await save({ callSafe: 'no', textSafe: 'yes' })
    const id = await add()
    expect(await refusalOf(reveal(id))).toBe(
      'not-allowed: Calling is marked not safe for this household. It stays hidden.',
    )
    expect(await looks()).toBe(0)
    expect(await reveal(id, 'text')).toEqual({ value: number })
  })

  test('stays hidden when it is marked not safe, alone or beside a safe one', async () => {
    const id = await add({ ...phone, safe: 'no' })
    expect(await refusalOf(reveal(id))).toContain('Every phone number kept here is marked not safe')
    const safe = await add({ ...phone, value: '651 555 0177' })
    expect(await refusalOf(reveal(id))).toContain('marked not safe for this household')
    expect(await looks()).toBe(0)
    expect(await reveal(safe)).toEqual({ value: '651 555 0177' })
  })

  test('stays hidden from a channel that has no use for it', async () => {
    const id = await add()
    expect(await refusalOf(reveal(id, 'email'))).toBe(
      'not-allowed: This is not used for e-mail. It stays hidden.',
    )
    expect(await refusalOf(reveal(id, 'in_person'))).toContain('This is not used for in person')
    expect(await looks()).toBe(0)
  })

  test('stays hidden from another household’s referral and from what is not there', async () => {
    const id = await add()
    const wren = await receive(desk, 'Grey Wren')
    const { version } = await readSafetyCard(desk, wren.PersonalID)
    const request = { contact_point_id: id, channel: 'call', cardVersion: version } as const
    expect(
      await refusalOf(revealContactPoint(desk, { ...request, referral_id: wren.referral_id })),
    ).toContain('This number or address is not kept for this household')
    expect(await refusalOf(reveal('nothing'))).toContain('not kept for this household')
    expect(await refusalOf(revealContactPoint(desk, { ...request, referral_id: 'nothing' }))).toMatch(
      /^not-found: /,
    )
    expect(await looks()).toBe(0)
  })

  test('stays hidden from another project and from a workgroup that contacts nobody', async () => {
    const id = await add()
    expect(await refusalOf(reveal(id, 'call', agency.wearing({ project: 'Egret House' })))).toContain(
      'not-allowed: This referral was sent to Heron House',
    )
    expect(
      await refusalOf(reveal(id, 'call', agency.wearing({ workgroup: 'priority_list_contact' }))),
    ).toContain(notAllowed)
    expect(await looks()).toBe(0)
    expect(await reveal(id, 'call', agency.wearing({ workgroup: 'ce_assessor' }))).toEqual({ value: number })
  })
})
