import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { searchWords } from '#shared/domain/search-words.ts'
import { referralStates } from '#shared/domain/referral/state.ts'
import { dataChecks } from '#main/reports/data-check/checks.ts'
import { usualDays } from '#shared/domain/data-check/day-limits.ts'
import { furnishPracticeJob } from '#main/jobs/furnish-practice-job.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { practiceCredentials } from '#main/practice/agency.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { unfinishedDrafts } from '#main/services/drafts/unfinished-drafts.ts'
import { wornHat } from '#main/services/accounts/hat.ts'
import { homeCounts } from '#main/services/home.ts'
import { listReferrals } from '#main/services/referrals/referrals.ts'
import type { Session } from '#main/services/session.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { closeAll, keep, practiceMorning } from './support.ts'

const days = { 'a Monday': '2026-11-23', 'a leap day': '2028-02-29', 'the first of January': '2027-01-01' }

describe.each(Object.entries(days))('the practice vault as it is made on %s', (_name, today) => {
  let session: Session
  let desk: WorkingDesk

  beforeAll(async () => {
    ;({ session, desk } = await practiceMorning(today))
  })

  afterAll(closeAll)

  function ask<R>(sql: string): Promise<readonly R[]> {
    return session.store.db.query(sql)
  }

  test('is one to practice in, and a case manager of the rapid re-housing project sits there', async () => {
    expect(session.info).toMatchObject({ vault: 'practice', role: 'administrator' })
    const hat = await wornHat(desk, session)
    expect(hat).toMatchObject({ workgroup: 'case_manager', ProjectName: 'New Keys Rapid Rehousing' })
  })

  test('shows a busy day on Home: twelve open, three of them overdue', async () => {
    expect(await homeCounts(desk)).toEqual({
      to_acknowledge: 3,
      to_contact: 3,
      in_intake: 2,
      to_resolve: 2,
      not_yet_housed: 2,
      overdue: 3,
    })
    expect(await listReferrals(desk, 'open', 100)).toHaveLength(12)
    expect(await listReferrals(desk, 'overdue', 100)).toHaveLength(3)
  })

  test('holds 170 households, one of them with two heads by mistake, with a referral in every state', async () => {
    const [heads] = await ask<{ n: number }>(
      'SELECT count(DISTINCT PersonalID) AS n FROM Enrollment WHERE RelationshipToHoH = 1',
    )
    expect(heads?.n).toBe(171)
    const states = await ask<{ state: string }>('SELECT DISTINCT state FROM referral')
    expect(states.map(({ state }) => state).toSorted()).toEqual([...referralStates].toSorted())
  })

  test('refers to every kind of opening, at a project that offers it', async () => {
    const events = await ask<{ Event: number }>(
      'SELECT DISTINCT Event FROM Event JOIN referral USING (EventID) ORDER BY Event',
    )
    expect(events.map(({ Event }) => Event)).toEqual([10, 11, 12, 13, 14, 15, 18])
    const types = (await allProjects(session.store.db)).map(({ ProjectType }) => ProjectType)
    expect(types.toSorted((one, two) => one - two)).toEqual([0, 2, 2, 3, 4, 10, 13, 13, 14])
  })

  test('is sound to its last page', async () => {
    const input = { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex }
    expect(await runJob('check-store', input)).toEqual({ sound: true, findings: [] })
  })

  test('has the few slips that were left in it, and else nothing that the data check holds for certain', async () => {
    const store = { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex }
    const everything = { staging: null, projects: null, start: null, end: null, leaveOut: [], out: null }
    const results = await runJob('check-data', { store, today, ...everything, ...usualDays, keep: 3 })
    const certain = new Set(dataChecks.filter(({ severity }) => severity !== 'warning').map(({ id }) => id))
    const found = results.filter(({ count }) => count > 0)
    expect(found.filter(({ id }) => certain.has(id)).map(({ id, count }) => `${id} ${count}`)).toEqual([
      'household-with-two-heads 1',
      'relationship-missing 1',
      'event-outside-stay 1',
      'assessment-priority-missing 1',
      'assessment-of-member 1',
    ])
    expect(found.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'disabling-condition-unknown',
        'problem-solving-result-missing',
        'referral-without-result',
        'referred-project-unknown',
        'safely-housed-and-not-exited',
      ]),
    )
  })

  test('calls nobody like anybody else, and shows nobody’s name in an alias', async () => {
    const people = await ask<{
      alias: string
      FirstName: string | null
      LastName: string | null
      NameDataQuality: number
    }>(
      `SELECT alias, FirstName, LastName, NameDataQuality FROM Client JOIN client_profile USING (PersonalID)`,
    )
    expect(people.length).toBeGreaterThan(60)
    expect(new Set(people.map(({ alias }) => aliasKey(alias))).size).toBe(people.length)
    const words = new Set(people.flatMap(({ alias }) => searchWords(alias)))
    const names = people
      .filter(({ LastName }) => LastName !== null)
      .flatMap(({ FirstName, LastName }) => searchWords(`${FirstName} ${LastName}`))
    expect(names.length).toBeGreaterThan(40)
    expect(names.filter((name) => words.has(name))).toEqual([])
  })

  test('has only numbers and addresses that reach nobody', async () => {
    const points = await ask<{ kind: string; value: string }>('SELECT kind, value FROM contact_point')
    expect(points.length).toBeGreaterThan(30)
    const shape = /^(?:(?:Court advocate, )?320-555-01\d\d|[a-z.]+@example\.org)$/
    expect(points.filter(({ value }) => !shape.test(value))).toEqual([])
  })

  test('tells of nothing that has not happened yet', async () => {
    const columns = {
      Event: ['EventDate', 'ResultDate'],
      Enrollment: ['EntryDate', 'MoveInDate', 'DateToStreetESSH'],
      Exit: ['ExitDate'],
      Client: ['DOB'],
      referral: ['date_notified', 'date_acknowledged'],
      contact_attempt: ['attempted_at'],
    }
    for (const [table, names] of Object.entries(columns)) {
      for (const name of names) {
        const [last] = await ask<{ date: string }>(`SELECT max(${name}) AS date FROM "${table}"`)
        expect(`${table}.${name} ${String((last?.date ?? 'never') < today)}`).toBe(`${table}.${name} true`)
      }
    }
    const [act] = await ask<{ at: string }>("SELECT max(at) AS at FROM act WHERE name <> 'vault.create'")
    expect(act?.at.slice(0, 10).localeCompare(today)).toBe(-1)
  })

  test('saved nothing doubtful but one acknowledgement that was late, with its reason', async () => {
    const warned = await ask<{ name: string }>('SELECT name FROM act WHERE warnings IS NOT NULL')
    expect(warned).toEqual([{ name: 'referral.acknowledge' }])
    const late = await ask<{ alias: string }>(
      'SELECT alias FROM referral JOIN client_profile USING (PersonalID) WHERE late_reason IS NOT NULL',
    )
    expect(late).toEqual([{ alias: 'Warm Quartz' }])
  })

  test('lets whoever practices go on with what was begun', async () => {
    const drafts = await unfinishedDrafts(desk)
    expect(drafts.map(({ kind, alias }) => `${kind}: ${alias}`).toSorted()).toEqual([
      'contact: Bright Orchard',
      'intake: Calm Lantern',
    ])
  })

  test('has a household of six with two years of history', async () => {
    const stays = await ask<{
      ProjectName: string
      people: number
      MoveInDate: string | null
      ExitDate: string | null
    }>(
      `SELECT Project.ProjectName, count(*) AS people, MoveInDate, ExitDate
         FROM Enrollment JOIN Project USING (ProjectID) LEFT JOIN Exit USING (EnrollmentID)
        WHERE HouseholdID IN (
          SELECT HouseholdID FROM Enrollment JOIN client_profile USING (PersonalID)
           WHERE alias = 'Western Voyage' AND ProjectType <> 14)
        GROUP BY HouseholdID ORDER BY EntryDate`,
    )
    expect(stays).toEqual([
      { ProjectName: 'Lanternbrook House', people: 5, MoveInDate: null, ExitDate: expect.any(String) },
      { ProjectName: 'New Keys Rapid Rehousing', people: 6, MoveInDate: expect.any(String), ExitDate: null },
    ])
    const [span] = await ask<{ first: string; last: string; people: number }>(
      `SELECT min(act.at) AS first, max(act.at) AS last, count(DISTINCT act.UserID) AS people
         FROM act_change JOIN act USING (act_id) JOIN client_profile USING (PersonalID) WHERE alias = 'Western Voyage'`,
    )
    const months = (Date.parse(span?.last ?? '') - Date.parse(span?.first ?? '')) / (30.44 * 24 * 3600 * 1000)
    expect(months).toBeGreaterThan(20)
    expect(span?.people).toBe(3)
  })

  test('has a household that was referred before and is back', async () => {
    const referrals = await ask<{ state: string }>(
      `SELECT state FROM referral JOIN client_profile USING (PersonalID) JOIN Event USING (EventID)
        WHERE alias = 'Open Prairie' ORDER BY EventDate`,
    )
    expect(referrals).toEqual([{ state: 'unsuccessful' }, { state: 'received' }])
  })

  test('enrolls a head of household who is 17, and a household whose members keep their names', async () => {
    const [minor] = await ask<{ VeteranStatus: number; DomesticViolenceSurvivor: number }>(
      `SELECT Client.VeteranStatus, HealthAndDV.DomesticViolenceSurvivor FROM Client
         JOIN client_profile USING (PersonalID) JOIN HealthAndDV USING (PersonalID) WHERE alias = 'Mellow Creek'`,
    )
    expect(minor).toEqual({ VeteranStatus: 99, DomesticViolenceSurvivor: 1 })
    const qualities = await ask<{ NameDataQuality: number }>(
      'SELECT DISTINCT NameDataQuality FROM Client JOIN HealthAndDV USING (PersonalID) ORDER BY 1',
    )
    expect(qualities.map(({ NameDataQuality }) => NameDataQuality)).toEqual([1, 2, 9])
  })
})

describe('two vaults of one day', () => {
  afterAll(closeAll)

  test('hold the same households under other ids', async () => {
    const { home, session } = await practiceMorning('2026-11-23')
    const folder = join(home, 'other')
    await furnishPracticeJob({ folder, today: '2026-11-23' }, { progress: () => undefined })
    const one = await heldIn(session)
    const other = await heldIn(keep(await openSession(folder, practiceCredentials)))
    expect(one.told).toEqual(other.told)
    expect(one.ids.filter((id) => other.ids.includes(id))).toEqual([])
  })
})

async function heldIn({
  store,
}: Session): Promise<{ readonly told: unknown; readonly ids: readonly string[] }> {
  const people: readonly unknown[] = await store.db.query(
    'SELECT alias, FirstName, LastName, DOB FROM Client JOIN client_profile USING (PersonalID) ORDER BY alias',
  )
  const codes: readonly unknown[] = await store.db.query(
    'SELECT reference_code, EventDate, state FROM referral JOIN Event USING (EventID) ORDER BY reference_code',
  )
  const ids: readonly { PersonalID: string }[] = await store.db.query('SELECT PersonalID FROM Client')
  return { told: [people, codes], ids: ids.map(({ PersonalID }) => PersonalID) }
}
