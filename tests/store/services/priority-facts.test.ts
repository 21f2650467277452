import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import type { HouseholdFacts } from '#shared/domain/priority/facts.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { openOffice } from '../client-desk.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'

const day = '2026-03-20'
const size = 300

/** The nth household as it is recorded: every kind of answer comes up, the unknown ones too. */
function drawn(nth: number) {
  const months = [101, 104, 113, 8, 99, null][nth % 6] ?? null
  const survivor = [1, 0, 99][nth % 3] ?? null
  const fleeing = survivor === 1 ? ([1, 0, 8][nth % 5] ?? null) : null
  const shelter = [116, 101, 99, null][nth % 4] ?? null
  const child = nth % 7 === 0 ? addDays(day, -365 * (nth % 10)) : null
  return { months, survivor, fleeing, shelter, child, disabling: [1, 0, 9][nth % 3] ?? null }
}

/** What the rules should know of it. */
function expected(nth: number): Partial<HouseholdFacts> {
  const { months, survivor, fleeing, shelter, child, disabling } = drawn(nth)
  const known = months !== null && months > 100 ? months - 100 : null
  const isYoung = child !== null && child > '2021-03-20'
  return {
    monthsHomeless: known,
    // The earlier no stands where the later answer is not known, but not for who is a survivor now.
    fleeing: survivor === 1 ? (fleeing === 8 ? null : fleeing) : 0,
    unsheltered: shelter === null || shelter === 99 ? null : Number(shelter === 116),
    disabling: disabling === 1 ? 1 : disabling === 0 ? 0 : null,
    householdSize: child === null ? 1 : 2,
    youngChildren: isYoung ? 1 : 0,
    daysOnList: nth % 90,
    turnedAway: nth % 11 === 0 ? 1 : 0,
    score: nth % 4 === 0 ? nth % 17 : null,
  }
}

test('hundreds of households are known by the latest answers, and each stands where the rules put it', async () => {
  const office = await openOffice()
  try {
    await office.store.write(
      { name: 'intake.save', UserID: 'dana', at: office.dana.now() },
      async (session) => {
        for (let nth = 0; nth < size; nth += 1) {
          const { months, survivor, fleeing, shelter, child, disabling } = drawn(nth)
          const [PersonalID, EnrollmentID, HouseholdID] = [`p${nth}`, `e${nth}`, `h${nth}`]
          const whose = { PersonalID, EnrollmentID }
          const stay = { HouseholdID, ProjectID: office.ProjectID, EntryDate: '2026-01-05' }
          const people = child === null ? [PersonalID] : [PersonalID, `c${nth}`]
          for (const [at, id] of people.entries()) {
            await session.insert('Client', {
              PersonalID: id,
              DOB: at === 0 ? '1990-01-01' : child,
              DOBDataQuality: 1,
            })
            await session.insert('client_profile', {
              PersonalID: id,
              alias: id,
              alias_key: aliasKey(id),
              mark: 'leaf',
            })
            await session.insert('Enrollment', {
              EnrollmentID: at === 0 ? EnrollmentID : `ec${nth}`,
              PersonalID: id,
              ...stay,
              RelationshipToHoH: at === 0 ? 1 : 2,
              DisablingCondition: at === 0 ? disabling : disabling === 9 ? 9 : 0,
              MonthsHomelessPastThreeYears: at === 0 ? months : null,
            })
          }
          // An older answer that the latest one overrules, where that is known.
          for (const [id, InformationDate, answer] of [
            ['old', '2026-01-05', 0],
            ['new', '2026-02-05', survivor],
          ] as const)
            await session.insert('HealthAndDV', {
              HealthAndDVID: `${id}${nth}`,
              ...whose,
              InformationDate,
              DomesticViolenceSurvivor: answer,
              CurrentlyFleeing: id === 'new' ? fleeing : null,
            })
          if (shelter !== null)
            await session.insert('CurrentLivingSituation', {
              CurrentLivingSitID: `s${nth}`,
              ...whose,
              InformationDate: '2026-02-06',
              CurrentLivingSituation: shelter,
            })
          if (nth % 4 === 0) {
            await session.insert('Assessment', {
              AssessmentID: `a${nth}`,
              ...whose,
              AssessmentDate: '2026-02-07',
            })
            await session.insert('AssessmentResults', {
              AssessmentResultID: `r${nth}`,
              AssessmentID: `a${nth}`,
              ...whose,
              AssessmentResult: `${nth % 17}`,
            })
          }
          const placed_on = addDays(day, -(nth % 90))
          if (nth % 11 === 0)
            await session.insert('Event', {
              EventID: `v${nth}`,
              ...whose,
              EventDate: day,
              Event: 13,
              ReferralResult: 3,
            })
          await session.insert('list_entry', {
            list_entry_id: `l${nth}`,
            PersonalID,
            kind: 'standard',
            placed_on,
          })
        }
      },
    )
    const { standard } = await runJob('rank-list', {
      file: join(office.folder, 'store.db'),
      keyHex: office.keyHex,
      today: day,
      rules: hudPack.priority,
    })
    expect(standard.households).toHaveLength(size)
    for (const { PersonalID, facts } of standard.households)
      expect({ PersonalID, ...facts }).toMatchObject(expected(Number(PersonalID.slice(1))))
    const first = standard.households.filter(({ facts }) => facts.fleeing === 1)
    expect(first.length).toBeGreaterThan(10)
    expect(standard.households.slice(0, first.length).every(({ facts }) => facts.fleeing === 1)).toBe(true)
    expect(new Set(standard.households.map(({ place }) => place)).size).toBe(size)
  } finally {
    await office.close()
  }
})
