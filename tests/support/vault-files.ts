import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from './agency.ts'
import { ask } from './bridge.ts'
import { madeOnce } from './made-once.ts'
import { enrolled, todayHere } from './referred.ts'

/** SQLCipher 4's. */
export const pageSize = 4096

/** An agency with one household of two, closed; answers the vault's folder. */
export async function agencyWithRecords(userData: string): Promise<string> {
  await agencyWithHousehold(userData)
  return join(userData, 'vault')
}

const agencyWithHousehold = madeOnce(async (userData) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => enrolled(desk, 'Quiet Harbor'))
})

/** Everybody's alias, as the open application lists them. */
export async function aliases(page: Page): Promise<readonly string[]> {
  const { clients } = await ask<{ clients: readonly { alias: string }[] }>(page, 'clients.list', {
    after: null,
    limit: 100,
  })
  return clients.map(({ alias }) => alias)
}

/** What the receive wizard asks, all answered, for a new household. */
export function receiveAnswers(ProjectID: string) {
  return {
    howItCame: 'email',
    referenceCode: 'CE-2041',
    household: 'new',
    alias: 'Golden Lake',
    Event: 13,
    EventDate: todayHere(),
    LocationCrisisOrPHHousing: ProjectID,
    DateNotified: todayHere(),
    referredBy: 'List manager',
    acknowledgeNow: 'later',
  } as const
}

/** Changes one bit of a file. */
export function flipBit(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at)
  writeFileSync(path, bytes)
}

/** A file's bytes; none where it is missing. */
export function bytesOf(path: string): Buffer {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
}
