import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntityManager } from 'typeorm'
import { referralBuckets } from '#shared/ipc/referral-calls.ts'
import { openStore } from '#main/store/open-store.ts'
import { eventsOfClient } from '#main/store/repositories/ce-events.ts'
import { candidatesFor } from '#main/store/repositories/client-search.ts'
import { clientById, clientsAfter, latestActivity } from '#main/store/repositories/clients.ts'
import { attemptsOf, contactPointsOf } from '#main/store/repositories/contact.ts'
import { enrollmentsOfHead } from '#main/store/repositories/enrollments-of-head.ts'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import {
  actsOnClient,
  changesOfAct,
  changesOnClient,
  columnChanges,
} from '#main/store/repositories/history.ts'
import { householdOf, householdSizes } from '#main/store/repositories/households.ts'
import { hadIntake, staysIn } from '#main/store/repositories/intake-records.ts'
import { dueBetween, dueDays } from '#main/store/repositories/radar.ts'
import {
  countReferrals,
  dueNext,
  referralById,
  referralsInBucket,
  referralsOfClient,
} from '#main/store/repositories/referrals.ts'
import type { Store } from '#main/store/store.ts'

/** The tables that grow for as long as an agency works. */
const large = [
  'Client',
  'client_profile',
  'client_term',
  'Enrollment',
  'Exit',
  'Event',
  'HealthAndDV',
  'referral',
  'contact_attempt',
  'contact_point',
  'safety_card',
  'intake_record',
  'act',
  'act_change',
]

let folder: string
let store: Store

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-plans-'))
  store = await openStore({
    file: join(folder, 'store.db'),
    keyHex: randomBytes(32).toString('hex'),
    create: true,
  })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** How SQLite goes about every statement that `ask` makes, with a large vault in mind. */
async function plansOf(ask: (db: EntityManager) => Promise<unknown>): Promise<readonly string[]> {
  const asked: { readonly sql: string; readonly parameters: unknown[] }[] = []
  const db = new Proxy(store.db, {
    get: (manager, member) => {
      const value: unknown = Reflect.get(manager, member)
      if (member !== 'query') return value
      return (sql: string, parameters: unknown[] = []) => {
        asked.push({ sql, parameters })
        return manager.query(sql, parameters)
      }
    },
  })
  // What is asked for is not there: only how it is looked for matters.
  await ask(db).catch(() => undefined)
  const plans = await Promise.all(
    asked.map(({ sql, parameters }) =>
      store.db.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, parameters),
    ),
  )
  return plans.flat().map(({ detail }) => detail)
}

/** Goes through every row of a table that grows. */
const wholeTable = new RegExp(`^SCAN (${large.join('|')}|other|left_on)\\b`)

/** Goes through what a whole project has. */
const byProject = /INDEX ix_\w+_ProjectID/

const aboutOneClient: readonly (readonly [string, (db: EntityManager) => Promise<unknown>])[] = [
  ['her row', (db) => clientById(db, 'p')],
  ['her events', (db) => eventsOfClient(db, 'p')],
  ['her stays', (db) => enrollmentsOfClient(db, 'p')],
  ['her stays as head', (db) => enrollmentsOfHead(db, 'p')],
  ['her stays in a project', (db) => staysIn(db, 'project', ['p', 'q'])],
  ['whether she had an intake', (db) => hadIntake(db, 'p')],
  ['her household', (db) => householdOf(db, 'p')],
  ['the sizes of households', (db) => householdSizes(db, ['p', 'q'])],
  ['the latest of her', (db) => latestActivity(db, ['p', 'q'])],
  ['her referrals', (db) => referralsOfClient(db, 'p')],
  ['one referral', (db) => referralById(db, 'r')],
  ['the ways to reach her', (db) => contactPointsOf(db, 'p')],
  ['the tries', (db) => attemptsOf(db, 'r')],
  ['the acts', (db) => actsOnClient(db, 'p', null)],
  ['the changes', (db) => changesOnClient(db, 'p', ['a'])],
  ['the changes of columns', (db) => columnChanges(db, 'p', ['r'])],
  ['the changes of an act', (db) => changesOfAct(db, 'a')],
]

test.each(aboutOneClient)('%s is found without going through a table or a project', async (_name, ask) => {
  const plans = await plansOf(ask)
  expect(plans).not.toEqual([])
  expect(plans.filter((plan) => wholeTable.test(plan) || byProject.test(plan))).toEqual([])
})

test('stays of one household in one project are found by the household, whoever asks', async () => {
  const plans = await plansOf((db) =>
    db.query('SELECT EnrollmentID FROM Enrollment WHERE HouseholdID = ? AND ProjectID = ?', ['h', 'p']),
  )
  expect(plans).toEqual(['SEARCH Enrollment USING INDEX ix_Enrollment_HouseholdID (HouseholdID=?)'])
})

test.each(referralBuckets)(
  'the list %s comes from an index and looks up only what it shows',
  async (bucket) => {
    const plans = await plansOf((db) => referralsInBucket(db, 'p', bucket, '2026-03-03', 100, 100))
    expect(plans.filter((plan) => wholeTable.test(plan))).toEqual([])
    const first = plans.filter((plan) => byProject.test(plan))
    expect(first).not.toEqual([])
    expect(first.filter((plan) => !plan.includes('USING COVERING INDEX'))).toEqual([])
  },
)

test('what is due is counted and found from one index alone', async () => {
  const plans = await plansOf(async (db) => {
    await dueDays(db, '2026-03-10', '2026-03-03')
    await dueBetween(db, { from: null, to: '2026-03-02', projects: ['p', 'q'], what: 'w' }, 100, 0)
  })
  const first = plans.filter((plan) => byProject.test(plan))
  expect(first).toHaveLength(3)
  expect(first.filter((plan) => !plan.includes('USING COVERING INDEX'))).toEqual([])
})

test('Home and a search go through no table', async () => {
  const plans = await plansOf(async (db) => {
    await countReferrals(db, 'p', '2026-03-03')
    await dueNext(db, 'p', 12)
    await clientsAfter(db, null, 100)
    await candidatesFor(db, 'quiet harbor', ['quiet', 'harbor'])
  })
  expect(plans.length).toBeGreaterThan(5)
  expect(plans.filter((plan) => wholeTable.test(plan))).toEqual([])
})
