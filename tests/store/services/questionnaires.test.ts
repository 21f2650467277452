import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#main/services/desk.ts'
import {
  approveQuestionnaire,
  withdrawQuestionnaire,
} from '#main/services/questionnaires/decide-questionnaire.ts'
import { proposeQuestionnaire } from '#main/services/questionnaires/propose-questionnaire.ts'
import {
  listQuestionnaires,
  questionnaireVersions,
} from '#main/services/questionnaires/read-questionnaires.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import { createAgency } from '#main/services/vault/create-agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { starterHousingNeeds } from '#shared/domain/questionnaire/starter-housing-needs.ts'
import { dana, ines, newAgency, noor } from '../../support/agency.ts'
import { joinWithOwnPassphrase } from '../../support/own-passphrase.ts'
import { refusalOf, saved, stoppedBy } from './agency-desk.ts'

let home: string
let session: Session | null = null

/** Dana, an administrator, and Ines, a supervisor, each with a pass phrase of her own. */
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-questionnaires-'))
  await createAgency(folder(), 'agency', newAgency)
  await joinWithOwnPassphrase(folder(), dana, ines)
})
afterEach(async () => {
  await leave()
  rmSync(home, { recursive: true, force: true })
})

const folder = () => join(home, 'vault')

async function leave(): Promise<void> {
  if (session !== null) await closeSession(session)
  session = null
}

/** Sits down at the vault on Friday 20 March 2026, after whoever sat there left. */
async function as(who: {
  signInName: string
  passphrase: string
}): Promise<{ desk: Desk; session: Session }> {
  await leave()
  session = await openSession(folder(), who)
  return { desk: { ...deskOf(session), now: () => new Date('2026-03-20T15:00:00Z') }, session }
}

const relabelled = (label: string) => JSON.stringify({ ...starterHousingNeeds, label })
const change = { why: 'The committee asked for it', effective_from: '1 apr 2026' }
const approval = { decision: 'CES Committee, 19 March 2026', effective_from: '1 apr 2026' }

async function proposed(desk: Desk, label: string, base_number = 1): Promise<string> {
  return saved(await proposeQuestionnaire(desk, { ...change, base_number, body: relabelled(label) })).id
}

describe('a vault begins', () => {
  test('with a questionnaire and an alternative one, asked from the first day on', async () => {
    const { desk } = await as(dana)
    const list = await listQuestionnaires(desk)
    expect(list.map(({ key, current }) => [key, current?.number, current?.effective_from])).toEqual([
      ['housing_needs', 1, null],
      ['alternative', 1, null],
    ])
  })
})

describe('a change', () => {
  test('is proposed by one person and counts from its day on once another approved it', async () => {
    const id = await proposed((await as(dana)).desk, 'Our needs')
    const { desk, session: hers } = await as(ines)
    const [before] = await listQuestionnaires(desk)
    expect(before).toMatchObject({
      current: { number: 1 },
      proposals: [{ isMine: false, proposedBy: dana.displayName }],
    })
    saved(
      await approveQuestionnaire(desk, hers.vault, {
        ...approval,
        questionnaire_version_id: id,
        passphrase: ines.passphrase,
      }),
    )
    const [after] = await listQuestionnaires(desk)
    expect(after).toMatchObject({
      current: { number: 1 },
      coming: [
        { number: 2, effective_from: '2026-04-01', decidedBy: ines.displayName, decision: approval.decision },
      ],
      proposals: [],
    })
  })

  test('is never approved by who proposed it, nor with a wrong pass phrase, nor by a case worker', async () => {
    const first = await as(dana)
    const id = await proposed(first.desk, 'Our needs')
    const request = { ...approval, questionnaire_version_id: id }
    const own = { ...request, passphrase: dana.passphrase }
    expect(await refusalOf(approveQuestionnaire(first.desk, first.session.vault, own))).toMatch(
      /^same-person: You proposed this yourself/,
    )
    const second = await as(ines)
    await expect(
      approveQuestionnaire(second.desk, second.session.vault, { ...request, passphrase: dana.passphrase }),
    ).rejects.toMatchObject({ problem: { code: 'wrong-pass-phrase' } })
    await leave()
    await joinWithOwnPassphrase(folder(), dana, noor)
    const third = await as(noor)
    expect(
      await refusalOf(
        approveQuestionnaire(third.desk, third.session.vault, { ...request, passphrase: noor.passphrase }),
      ),
    ).toMatch(/^not-allowed: Ask your administrator or supervisor/)
    const [list] = await listQuestionnaires(third.desk)
    expect(list).toMatchObject({ current: { number: 1 }, coming: [] })
  })

  test('is refused where another one was approved meanwhile; nothing is lost, and it is proposed anew', async () => {
    const first = await as(dana)
    const one = await proposed(first.desk, 'From Dana')
    const two = await proposed(first.desk, 'Also from Dana')
    const { desk, session: hers } = await as(ines)
    const approve = (id: string) =>
      approveQuestionnaire(desk, hers.vault, {
        ...approval,
        questionnaire_version_id: id,
        passphrase: ines.passphrase,
      })
    saved(await approve(one))
    expect(stoppedBy(await approve(two))).toEqual([
      'error : Ines Duarte approved version 2 on 20 March 2026, and this was written from version 1: approving it would undo that. Nothing is lost. Propose it anew on version 2',
    ])
    const stale = (await questionnaireVersions(desk, 'housing_needs')).find(
      ({ questionnaire_version_id }) => questionnaire_version_id === two,
    )
    expect(stale).toMatchObject({ state: 'proposed', body: { label: 'Also from Dana' } })
    const again = await as(dana)
    const anew = await proposed(again.desk, 'Also from Dana', 2)
    const last = await as(ines)
    saved(
      await approveQuestionnaire(last.desk, last.session.vault, {
        ...approval,
        questionnaire_version_id: anew,
        passphrase: ines.passphrase,
      }),
    )
    const [list] = await listQuestionnaires(last.desk)
    expect(list?.coming.map(({ number }) => number)).toEqual([3, 2])
  })

  test('is refused whole where it is malformed, and the one in force stays', async () => {
    const { desk } = await as(dana)
    const twice = { ...starterHousingNeeds, bands: [{ from: 3, label: 'High' }] }
    expect(
      stoppedBy(await proposeQuestionnaire(desk, { ...change, base_number: 1, body: JSON.stringify(twice) })),
    ).toEqual(['error body.bands.0.from: Band 1, from: begin the first band at 0, so that every sum has one'])
    expect(
      stoppedBy(await proposeQuestionnaire(desk, { ...change, base_number: 1, body: '{"format": 1' })),
    ).toHaveLength(1)
    const past = { ...change, effective_from: '19 mar 2026', base_number: 1, body: relabelled('Past') }
    expect(stoppedBy(await proposeQuestionnaire(desk, past))).toEqual([
      'error effective_from: First day must be the same as or after 20 March 2026, today',
    ])
    expect(await questionnaireVersions(desk, 'housing_needs')).toHaveLength(1)
  })

  test('is withdrawn with a reason and can then not be approved; a version is never changed', async () => {
    const { desk } = await as(dana)
    const id = await proposed(desk, 'Our needs')
    const withdraw = (reason: string | null) =>
      withdrawQuestionnaire(desk, { questionnaire_version_id: id, reason })
    expect(stoppedBy(await withdraw(null))).toEqual(['error reason: Enter why it is withdrawn'])
    saved(await withdraw('We found a better one'))
    const second = await as(ines)
    expect(
      await refusalOf(
        approveQuestionnaire(second.desk, second.session.vault, {
          ...approval,
          questionnaire_version_id: id,
          passphrase: ines.passphrase,
        }),
      ),
    ).toMatch(/^conflict: Dana Whitfield withdrew this proposal/)
    await expect(second.desk.store.db.query(`UPDATE questionnaire_version SET body = '{}'`)).rejects.toThrow(
      /a version is never changed/,
    )
  })
})
