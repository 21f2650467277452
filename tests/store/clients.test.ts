import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import { clientCalls } from '#shared/ipc/client-calls.ts'
import { aliasFirstWords, aliasSecondWords } from '#shared/domain/client/alias-words.ts'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { aliasIdeas, clientRecord, listClients, searchClients } from '#main/services/clients/clients.ts'
import { resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import { freeAliases } from '#main/store/repositories/free-aliases.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from './client-desk.ts'

let office: TestOffice

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const found = async (text: string) =>
  (await searchClients(office.dana, text)).map(({ alias, foundBy }) => [alias, foundBy])

describe('searchClients', () => {
  test('finds by alias, reference code and name, and says which when it was not the alias', async () => {
    await receive(office, 'Quiet Harbor', { referenceCode: 'HS-2026-0147' })
    const heron = await receive(office, 'Amber Cove', { referenceCode: 'HS-2026-0148' })
    await enroll(office, heron, { alias: 'Amber Cove', FirstName: 'Zoë', LastName: 'Okafor' })

    expect(await found('quiet har')).toEqual([['Quiet Harbor', null]])
    expect(await found('HARBOR quiet')).toEqual([['Quiet Harbor', null]])
    expect(await found('hs-2026-0147')).toEqual([['Quiet Harbor', 'reference code HS-2026-0147']])
    expect(await found('2026')).toEqual([
      ['Amber Cove', 'reference code HS-2026-0148'],
      ['Quiet Harbor', 'reference code HS-2026-0147'],
    ])
    expect(await found('zoe oka')).toEqual([['Amber Cove', 'name']])
    expect(await found('ZOË')).toEqual([['Amber Cove', 'name']])
    expect(await found('amber okafor')).toEqual([['Amber Cove', 'name']])
    expect(await found('quiet okafor')).toEqual([])
    expect(await found(' -!? ')).toEqual([])
    expect(JSON.stringify(await searchClients(office.dana, 'okafor'))).not.toMatch(/okafor|zoë/i)
  })

  test('puts what was typed whole first, then what begins with it, then the rest by alias', async () => {
    for (const alias of ['Meadow 10', 'Meadow 9', 'Still Meadow', 'Meadow', 'Meadowlark']) {
      await receive(office, alias, { referenceCode: alias === 'Still Meadow' ? 'meadow' : 'none' })
    }
    expect(await found('meadow')).toEqual([
      ['Meadow', null],
      ['Still Meadow', 'reference code meadow'],
      ['Meadow 9', null],
      ['Meadow 10', null],
      ['Meadowlark', null],
    ])
  })

  test('counts the household and says when something last happened, within the contract', async () => {
    const heron = await receive(office, 'Heron')
    office.at('2026-03-21T12:00:00Z')
    await enroll(office, heron)
    await receive(office, 'Lone Pine')
    const [head] = await searchClients(office.dana, 'heron')
    expect(head).toMatchObject({ alias: 'Heron', householdSize: 2, lastActivity: '2026-03-21' })
    expect((await searchClients(office.dana, 'lone'))[0]).toMatchObject({ householdSize: 1 })
    expect(() => clientCalls.search.output.parse([head])).not.toThrow()
  })

  test('no longer finds what a client is not called any more', async () => {
    const { PersonalID } = await receive(office, 'Quiet Harbor')
    await office.store.write({ name: 'client.edit', UserID: 'dana', at: new Date() }, async (session) => {
      await session.update('client_profile', PersonalID, {
        alias: 'Loud Sea',
        alias_key: aliasKey('Loud Sea'),
      })
      await session.update('Client', PersonalID, { FirstName: null })
    })
    expect(await found('quiet')).toEqual([])
    expect(await found('loud')).toEqual([['Loud Sea', null]])
  })
})

describe('in a vault of 20,000 clients', () => {
  beforeEach(() => crowd(20_000))

  test('every search answers from indexes and stops early, one letter included', async () => {
    const plans = await plansOf(async () => {
      expect(await searchClients(office.dana, 'q')).toHaveLength(20)
      expect(await searchClients(office.dana, 'q h')).toHaveLength(20)
      expect(await found('quiet harbor 2')).toContainEqual(['Quiet Harbor 2', null])
      expect(await found('name 19999')).toHaveLength(1)
      await listClients(office.dana, { after: null, limit: 100 })
      await aliasIdeas(office.dana, 'Quiet Harbor')
    })
    const steps = plans.flatMap((plan) => plan.steps)
    expect(steps.length).toBeGreaterThan(20)
    const allowed =
      /SCAN (?:asked|json_each) VIRTUAL TABLE|SCAN client_profile USING COVERING INDEX|SCAN \(subquery|SCAN (?:stay|acted)\b|SCAN CONSTANT ROW/
    expect(steps.filter((step) => step.startsWith('SCAN') && !allowed.test(step))).toEqual([])
    expect(steps.filter((step) => step.includes('client_term'))).toContainEqual(
      expect.stringMatching(
        /^SEARCH other (?:EXISTS )?USING COVERING INDEX ix_client_term_PersonalID_term \(PersonalID=\?/,
      ),
    )
    const walks = plans.filter((plan) => /ORDER BY (?:client_term\.term|alias_key)/.test(plan.sql))
    expect(walks.length).toBeGreaterThan(5)
    for (const walk of walks) {
      expect(walk.steps[0]).toMatch(/term_PersonalID \(term>\? AND term<\?\)|alias_key \(alias_key>\?/)
      expect(walk.steps.join()).not.toContain('TEMP B-TREE')
    }
  })

  test('pages through all of them by alias, each once', async () => {
    const seen: string[] = []
    let after: string | null = null
    for (;;) {
      const { clients, total } = await listClients(office.dana, { after, limit: 1000 })
      expect(total).toBe(20_000)
      seen.push(...clients.map((client) => client.alias))
      after = clients.at(-1)?.alias ?? null
      if (clients.length < 1000) break
    }
    expect(new Set(seen).size).toBe(20_000)
    const keys = seen.map(aliasKey)
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  test('still has three free aliases when every pair of words is taken', async () => {
    const { taken, ideas } = await aliasIdeas(office.dana, 'QUIET  härbor')
    expect(taken).toBe(true)
    expect(new Set(ideas.map(aliasKey)).size).toBe(3)
    for (const idea of ideas) {
      expect(idea).toMatch(/^\w+ \w+ \d+$/)
      expect((await aliasIdeas(office.dana, idea)).taken).toBe(false)
    }
  })
})

test('aliasIdeas calls an alias free until somebody has it, and draws no alias twice', async () => {
  expect(await aliasIdeas(office.dana, 'Quiet Harbor')).toMatchObject({ taken: false })
  await receive(office, 'Quiet Harbor')
  for (const same of ['quiet harbor', ' QUIET   HARBOR', 'Quíet Harbor']) {
    expect(await aliasIdeas(office.dana, same)).toMatchObject({ taken: true })
  }
  const stuck = await freeAliases(office.store.db, 2, () => 0)
  expect(stuck).toEqual(['Ample Acorn', 'Ample Acorn 2'])
})

describe('clientRecord', () => {
  test('holds profile, household, enrollments and CE Events, and meets the contract', async () => {
    const heron = await receive(office, 'Heron', { referenceCode: 'HS-1' })
    await enroll(office, heron)
    const record = await clientRecord(office.dana, heron.PersonalID)
    expect(() => clientCalls.record.output.parse(record)).not.toThrow()
    expect(record).toMatchObject({
      alias: 'Heron',
      profile: {
        FirstName: 'Ada',
        LastName: 'Okafor',
        DOB: '1989-05-13',
        races: ['BlackAfAmerican'],
        RaceNone: null,
      },
    })
    expect(record.profile).not.toHaveProperty('SSN')
    expect(
      record.household.map(({ alias, RelationshipToHoH, age }) => [alias, RelationshipToHoH, age]),
    ).toEqual([
      ['Heron', 1, 36],
      ['Wren', 2, 7],
    ])
    expect(record.enrollments.map(({ ProjectName, EntryDate }) => [ProjectName, EntryDate])).toEqual([
      ['Harbor Rapid Rehousing', '2026-03-13'],
      ['Coordinated Entry', '2026-03-03'],
    ])
    expect(record.events).toEqual([
      expect.objectContaining({
        Event: 13,
        location: 'Harbor Rapid Rehousing',
        referral_id: heron.referral_id,
        reference_code: 'HS-1',
        state: 'enrolled',
        readOnlyReason: null,
      }),
    ])
  })

  test('says why another project cannot amend an event, and shows its result', async () => {
    const { PersonalID, referral_id } = await receive(office, 'Quiet Harbor', {
      acknowledgeNow: 'yes',
      DateReferralAcknowledged: '2026-03-05',
    })
    const answers = {
      whoEnded: 'client',
      IfNotHousedReason: 'other_option',
      ResultDate: '2026-03-10',
      backToList: 'yes',
    } as const
    saved(
      await resolveUnsuccessful(office.dana, { acceptWarnings: true, draft_id: null, referral_id, answers }),
    )
    const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32) } }
    const record = await clientRecord(elsewhere, PersonalID)
    expect(record.events[0]).toMatchObject({
      ReferralResult: 2,
      ResultDate: '2026-03-10',
      state: 'unsuccessful',
    })
    expect(record.events[0]?.readOnlyReason).toContain('Harbor Rapid Rehousing')
  })

  test('leaves out who left the household, until the client has left it too', async () => {
    const heron = await receive(office, 'Heron')
    await enroll(office, heron)
    const [wren] = await searchClients(office.dana, 'wren')
    await exit(wren?.PersonalID ?? '', '2026-03-16')
    expect(
      (await clientRecord(office.dana, heron.PersonalID)).household.map((member) => member.alias),
    ).toEqual(['Heron'])
    expect((await clientRecord(office.dana, wren?.PersonalID ?? '')).household).toHaveLength(2)
    const record = await clientRecord(office.dana, wren?.PersonalID ?? '')
    expect(record.enrollments[0]).toMatchObject({ ExitDate: '2026-03-16' })
  })

  test('names a client who is not there', async () => {
    await expect(clientRecord(office.dana, 'nobody')).rejects.toMatchObject({ code: 'not-found' })
  })
})

async function exit(PersonalID: string, ExitDate: string): Promise<void> {
  const { EnrollmentID } = await office.store.db.findOneByOrFail<HudRow<'Enrollment'>>('Enrollment', {
    PersonalID,
  })
  await office.store.write({ name: 'client.edit', UserID: 'dana', at: new Date() }, (session) =>
    session.insert('Exit', {
      ExitID: `x${PersonalID.slice(1)}`,
      EnrollmentID,
      PersonalID,
      ExitDate,
      Destination: 99,
    }),
  )
}

/** Clients in one transaction, without history: every pair of our words, then the same with numbers. */
async function crowd(count: number): Promise<void> {
  const pairs = aliasFirstWords.flatMap((first) => aliasSecondWords.map((second) => `${first} ${second}`))
  await office.store.writeQuietly(async (db) => {
    for (let nth = 0; nth < count; nth += 1) {
      const PersonalID = nth.toString(16).padStart(32, '0')
      const round = Math.floor(nth / pairs.length) + 1
      const alias = `${pairs[nth % pairs.length]}${round === 1 ? '' : ` ${round}`}`
      await db.query('INSERT INTO Client (PersonalID, FirstName, LastName) VALUES (?, ?, ?)', [
        PersonalID,
        'Name',
        nth,
      ])
      await db.query('INSERT INTO client_profile (PersonalID, alias, alias_key, mark) VALUES (?, ?, ?, ?)', [
        PersonalID,
        alias,
        aliasKey(alias),
        'leaf',
      ])
      const terms = [...aliasKey(alias).split(' '), 'name', String(nth)]
      await db.query(
        `INSERT INTO client_term (term, PersonalID) VALUES ${terms.map(() => '(?, ?)').join(', ')}`,
        terms.flatMap((term) => [term, PersonalID]),
      )
    }
  })
}

interface Plan {
  readonly sql: string
  readonly steps: readonly string[]
}

/** How SQLite goes about every statement that `work` runs, step by step. */
async function plansOf(work: () => Promise<void>): Promise<readonly Plan[]> {
  const { db } = office.store
  const statements = vi.spyOn(db, 'query')
  await work()
  const calls = [...statements.mock.calls]
  statements.mockRestore()
  return Promise.all(
    calls.map(async ([sql, values]) => {
      const steps: readonly { detail: string }[] = await db.query(`EXPLAIN QUERY PLAN ${sql}`, values)
      return { sql, steps: steps.map((step) => step.detail) }
    }),
  )
}
