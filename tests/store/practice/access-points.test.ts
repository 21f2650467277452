import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, asDay } from '#shared/domain/date/iso-date.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { practiceAgency } from '#main/practice/agency.ts'
import { lastNames } from '#main/practice/access-point/names.ts'
import type { Session } from '#main/services/session.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { closeAll, practiceMorning } from './support.ts'

/** Lines that nothing of today can count in: vouchers that are gone, and what HUD asks of other reports. */
const nothingToCount = /Emergency Housing Voucher|PSH & RRH|stayers|leavers|chronically|parenting youth/

describe('the access points of the practice vault', () => {
  const today = '2028-02-29'
  let session: Session
  let report: MadeReport

  beforeAll(async () => {
    ;({ session } = await practiceMorning(today))
    const end = addDays(today, -1)
    report = await runJob('make-report', {
      file: vaultFiles(session.folder).store,
      keyHex: session.vault.dataKeyHex,
      report: 'ce-apr',
      range: {
        start: asDay(today).subtract(1, 'year').format('YYYY-MM-DD'),
        end,
        CoCCode: practiceAgency.CoCCode,
        ProjectIDs: null,
        software: 'Threshold',
      },
    })
  })

  afterAll(closeAll)

  function ask<R>(sql: string): Promise<readonly R[]> {
    return session.store.db.query(sql)
  }

  test('have something to count in every line of the year’s CE APR that is asked', () => {
    const empty = report.tables.flatMap(({ id, rows }) =>
      rows
        .filter(
          ({ label, cells }) =>
            !nothingToCount.test(label ?? '') &&
            !cells.some((cell) => 'value' in cell && Boolean(cell.value)),
        )
        .map(({ label }) => `${id}: ${label}`),
    )
    expect(empty).toEqual([])
  })

  test('are two, and count in every column of household types', () => {
    expect(table('Q4a').rows).toHaveLength(2)
    const [all, ...types] = counts('Q8a')
    expect(types).toHaveLength(4)
    expect(Math.min(...types)).toBeGreaterThan(0)
    expect(types.reduce((sum, each) => sum + each, 0)).toBe(all)
    expect(all).toBeGreaterThan(50)
  })

  test('assess by phone, on a screen and in person, on both levels, for the list and not', async () => {
    const kinds = await ask<{ n: number }>(
      `SELECT count(*) AS n FROM Assessment WHERE PrioritizationStatus IS NOT NULL
        GROUP BY AssessmentType, AssessmentLevel, PrioritizationStatus`,
    )
    expect(kinds).toHaveLength(3 * 2 * 2)
  })

  test('record two assessments or two events of nobody on one day, so that reports are the same each time', async () => {
    const twice = await ask(
      `SELECT PersonalID, EventDate FROM Event GROUP BY PersonalID, EventDate HAVING count(*) > 1
       UNION ALL
       SELECT PersonalID, AssessmentDate FROM Assessment GROUP BY PersonalID, AssessmentDate HAVING count(*) > 1`,
    )
    expect(twice).toEqual([])
  })

  test('see babies and elders, large families, veterans, somebody who expects a child, and minors on their own', async () => {
    const [seen] = await ask<Record<string, number>>(
      `SELECT max(size) AS largest, sum(size = 1 AND age < 18) AS minors, sum(age > 60) AS elders,
              (SELECT count(*) FROM Client WHERE VeteranStatus = 1) AS veterans,
              (SELECT count(*) FROM HealthAndDV WHERE PregnancyStatus = 1 AND DueDate IS NOT NULL) AS expecting
         FROM (SELECT count(*) AS size, max((julianday(EntryDate) - julianday(DOB)) / 365.25) AS age
                 FROM Enrollment JOIN Client USING (PersonalID) GROUP BY HouseholdID)`,
    )
    expect(seen?.['largest']).toBeGreaterThanOrEqual(6)
    for (const who of ['minors', 'elders', 'veterans', 'expecting'])
      expect(`${who} ${Number(seen?.[who]) > 1}`).toBe(`${who} true`)
  })

  test('write down where people live, and none of it after a stay has ended', async () => {
    const [lived] = await ask<{ n: number; late: number }>(
      `SELECT count(*) AS n, sum(InformationDate > ExitDate) AS late
         FROM CurrentLivingSituation LEFT JOIN Exit USING (EnrollmentID)`,
    )
    expect(lived?.n).toBeGreaterThan(150)
    expect(lived?.late).toBe(0)
  })

  test('call people by last names that nobody has', () => {
    expect(new Set(lastNames).size).toBe(lastNames.length)
  })

  function table(id: string): MadeReport['tables'][number] {
    const found = report.tables.find((one) => one.id === id)
    if (found === undefined) throw new Error(`The report has ${id}`)
    return found
  }

  /** The counts of the first line of a table. */
  function counts(id: string): readonly number[] {
    return (table(id).rows[0]?.cells ?? []).flatMap((cell) => (cell.kind === 'count' ? [cell.value] : []))
  }
})
