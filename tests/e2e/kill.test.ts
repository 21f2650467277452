import '#renderer/api/bridge.ts'
import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { referralById } from '#main/store/repositories/referrals.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { dana, inAgency, makeAgency } from '../support/agency.ts'
import { ask } from '../support/bridge.ts'
import { acknowledged } from '../support/referred.ts'
import { expect, launch, test } from '../support/threshold.ts'

const batches = 5
const killsPerBatch = 10

/** What an intake writes: the answers of its draft, and a record beside it. */
interface Written {
  readonly answer: number
  readonly record: number
}

interface Subject {
  readonly referral_id: string
  readonly PersonalID: string
}

for (let batch = 1; batch <= batches; batch += 1) {
  test(`an intake killed at ${killsPerBatch} random moments keeps every saved answer, part ${batch} of ${batches}`, async ({
    userData,
  }) => {
    test.setTimeout(240_000)
    await makeAgency(userData)
    const subject = await inAgency(userData, async (desk) => {
      const referral_id = await acknowledged(desk, 'Quiet Harbor')
      const { PersonalID } = await referralById(desk.store.db, referral_id)
      return { referral_id, PersonalID }
    })

    let kept: Written = { answer: 0, record: 0 }
    for (let kill = 1; kill <= killsPerBatch; kill += 1) {
      const told = await writeUntilKilled(userData, subject, kept)
      const { unsound, ...found } = await foundAfterKill(userData, subject)
      expect(unsound, `kill ${kill}`).toEqual([])
      expect(found.answer, `kill ${kill}: the last answer main said was saved`).toBeGreaterThanOrEqual(
        told.answer,
      )
      expect(found.record, `kill ${kill}: the last record main said was saved`).toBeGreaterThanOrEqual(
        told.record,
      )
      kept = found
    }
    expect(kept.answer).toBeGreaterThanOrEqual(killsPerBatch)
  })
}

/** Starts the application, writes one answer after another, kills it mid-work; answers what main said was saved. */
async function writeUntilKilled(userData: string, subject: Subject, from: Written): Promise<Written> {
  const app = await launch(userData)
  const page = await app.firstWindow()
  let told = from
  await page.exposeFunction('tell', (written: Written) => {
    told = written
  })
  const { signInName, passphrase } = dana
  await ask(page, 'vault.unlock', { signInName, passphrase })
  const writing = write(page, subject, from).catch((failure: unknown) => String(failure))
  await expect.poll(() => told.answer, { intervals: [2] }).toBeGreaterThan(from.answer)
  await untilRandomMoment()
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
  expect(await writing, 'it wrote until it was killed').toMatch(/closed|crashed/i)
  return told
}

/** A script of the page: each answer is saved and told, and every third one changes a record too. Ends only by a kill. */
function write(page: Page, subject: Subject, from: Written): Promise<never> {
  return page.evaluate(
    async ([{ referral_id, PersonalID }, start]) => {
      const tell = Reflect.get(window, 'tell') as (written: Written) => Promise<void>
      async function call(name: string, input: unknown): Promise<unknown> {
        const reply = (await window.threshold.call(name, input)) as { ok: boolean; value: unknown }
        if (!reply.ok) throw new Error(`${name} was refused`)
        return reply.value
      }
      const draft = await call('drafts.open', { kind: 'intake', subject: referral_id })
      const { draft_id } = draft as { draft_id: string }
      let { record } = start
      for (let answer = start.answer + 1; ; answer += 1) {
        await call('drafts.save', { draft_id, page: `page-${answer}`, answers: { answer } })
        await tell({ answer, record })
        if (answer % 3 > 0) continue
        const notes = `Answer ${answer}`
        const save = { acceptWarnings: true, draft_id: null }
        const outcome = await call('contact.saveCard', {
          PersonalID,
          answers: { callSafe: 'no', notes },
          ...save,
        })
        if (!(outcome as { saved: boolean }).saved) throw new Error('the card was not saved')
        record = answer
        await tell({ answer, record })
      }
    },
    [subject, from] as const,
  )
}

/** Lets the writing go on for up to a quarter of a second. */
async function untilRandomMoment(): Promise<void> {
  const moment = performance.now() + randomInt(0, 250)
  await expect.poll(() => performance.now(), { intervals: [1] }).toBeGreaterThan(moment)
}

/** What the vault holds after the kill, and whether its pages and its records hang together. */
async function foundAfterKill(
  userData: string,
  { referral_id, PersonalID }: Subject,
): Promise<Written & { readonly unsound: readonly unknown[] }> {
  return inAgency(userData, async ({ store: { db } }) => {
    const draft = await db.findOneBy<LocalRow<'draft'>>('draft', { kind: 'intake', subject: referral_id })
    const answers = JSON.parse(draft?.answers ?? '{}') as { answer?: number }
    const card = await db.findOneBy<LocalRow<'safety_card'>>('safety_card', { PersonalID })
    const integrity: readonly { integrity_check: string }[] = await db.query('PRAGMA integrity_check')
    const orphans: readonly unknown[] = await db.query('PRAGMA foreign_key_check')
    const unrecorded: readonly unknown[] = await db.query(
      'SELECT act_id FROM act WHERE act_id NOT IN (SELECT act_id FROM act_change)',
    )
    return {
      answer: answers.answer ?? 0,
      record: Number(/\d+/.exec(card?.notes ?? '0')?.[0] ?? 0),
      unsound: [...integrity.filter((row) => row.integrity_check !== 'ok'), ...orphans, ...unrecorded],
    }
  })
}
