import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { runJob } from '#main/jobs/run-job.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { unlock } from '#main/store/unlock.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import { priorityFactNames, priorityFacts } from '#shared/domain/priority/facts.ts'
import type { PriorityRule } from '#shared/domain/priority/rule.ts'
import { dana } from '../support/agency.ts'
import { spreadOf, type Spread } from './statistics.ts'
import { largeVaultCopy } from './vault/large-vault.ts'
import { RowWriter } from './vault/row-writer.ts'

/** How long it takes to put a list in order, in its worker. */
export interface RankingTimes {
  readonly households: number
  readonly rules: number
  readonly whole: Spread
}

/** The most households on the list. */
const most = 20_000

/** Every fact once, and one of them twice: twelve rules, the last of them to part those whom none has parted. */
const rules: readonly PriorityRule[] = [...priorityFactNames, priorityFactNames[0]].map((fact, at) => ({
  key: `rule-${at}`,
  label: priorityFacts[fact].label,
  fact,
  direction: priorityFacts[fact].kind === 'yesNo' ? 'first' : 'most',
}))

/** Puts the heads of household of a large vault on the list, and has it worked out again and again. */
export async function measureRanking(clients: number, runs: number): Promise<RankingTimes> {
  const folder = join(await largeVaultCopy(clients, 'ranking'), 'vault')
  const session = await openSession(folder, dana)
  const file = vaultFiles(folder).store
  const keyHex = session.vault.dataKeyHex
  await closeSession(session)
  const today = new Date().toISOString().slice(0, 10)
  const households = placeHeads(file, keyHex, today)
  const whole: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    const { standard } = await runJob('rank-list', { file, keyHex, today, rules })
    whole.push(performance.now() - began)
    if (standard.households.length !== households) throw new Error('every household placed has a place')
  }
  return { households, rules: rules.length, whole: spreadOf(whole) }
}

/** Places the heads, each with an assessment that has a score and with where they live now. */
function placeHeads(file: string, keyHex: string, today: string): number {
  const db = new Database(file)
  try {
    unlock(db, keyHex)
    const heads = db
      .prepare<[number], { PersonalID: string; EnrollmentID: string }>(
        `SELECT PersonalID, min(EnrollmentID) AS EnrollmentID FROM Enrollment
          WHERE RelationshipToHoH = 1 GROUP BY PersonalID LIMIT ?`,
      )
      .all(most)
    const writer = new RowWriter(db)
    for (const [nth, { PersonalID, EnrollmentID }] of heads.entries()) {
      const [id, day] = [`r${nth}`, addDays(today, -(nth % 900))]
      const whose = { PersonalID, EnrollmentID }
      writer.insert('list_entry', { list_entry_id: id, PersonalID, kind: 'standard', placed_on: day })
      writer.insert('Assessment', { AssessmentID: id, ...whose, AssessmentDate: day })
      writer.insert('AssessmentResults', {
        AssessmentResultID: id,
        AssessmentID: id,
        ...whose,
        AssessmentResult: `${nth % 17}`,
      })
      writer.insert('CurrentLivingSituation', {
        CurrentLivingSitID: id,
        ...whose,
        InformationDate: day,
        CurrentLivingSituation: nth % 3 === 0 ? 116 : 101,
      })
    }
    writer.flush()
    return heads.length
  } finally {
    db.close()
  }
}
