import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { practiceCredentials, practiceStaff } from '#main/practice/agency.ts'
import { provenSecond } from '#main/services/accounts/second-person.ts'
import { deskOf, type Session } from '#main/services/session.ts'
import { readHmisFiles, structuralFaults } from '../../support/hmis-files.ts'
import { namesInZip, openEncryptedZip } from '../../support/open-encrypted-zip.ts'
import { closeAll, practiceMorning } from '../practice/support.ts'
import { exported, placeOf, type ReadBack } from './run-export.ts'

let home: string
let session: Session

beforeAll(async () => {
  ;({ home, session } = await practiceMorning('2026-11-21'))
})

afterAll(closeAll)

test('whoever practices signs with an invented colleague', async () => {
  const { passphrase } = practiceCredentials
  const second = { signInName: practiceStaff.quintero.signInName, passphrase }
  const UserID = await provenSecond(deskOf(session), session.vault, { own: passphrase, second })
  expect(UserID).not.toBe(session.info.UserID)
})

describe.each([1, 4] as const)('everything of the practice vault under HashStatus %s', (HashStatus) => {
  let out: ReadBack

  beforeAll(async () => {
    out = await exported(placeOf(session), home, {}, HashStatus)
  })

  test('is 24 files that break no rule of HUD’s layout', () => {
    expect(out.files.size).toBe(24)
    expect(structuralFaults(out.files)).toEqual([])
  })

  test('holds every row of the store', async () => {
    const files = readHmisFiles(out.files)
    const stored: Record<string, number | undefined> = {}
    for (const table of Object.keys(files)) {
      const [found]: readonly { n: number }[] = await session.store.db.query(
        `SELECT count(*) AS n FROM "${table}"`,
      )
      stored[table] = found?.n
    }
    const read = Object.fromEntries(Object.entries(files).map(([table, { rows }]) => [table, rows.length]))
    expect(read).toEqual({ ...stored, Export: 1, User: out.rows['User'] })
    expect(out.rows).toEqual(read)
    expect(out.rows['Client']).toBeGreaterThan(40)
  })

  test('is the file that its hash and length name', () => {
    expect(createHash('sha256').update(out.zip).digest('hex')).toBe(out.sha256)
    expect(out.zip.length).toBe(out.bytes)
  })

  test('opens with its pass phrase alone, and lies at the root of the zip', () => {
    expect(() => openEncryptedZip(out.zip, 'another pass phrase')).toThrow('wrong pass phrase')
    expect(namesInZip(out.zip).every((name) => /^\w+\.csv$/.test(name))).toBe(true)
  })
})
