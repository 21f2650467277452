import { join } from 'node:path'
import { discloseFile } from '#main/services/disclosure/disclose-file.ts'
import type { Desk } from '#main/services/desk.ts'
import { openStore } from '#main/store/open-store.ts'

/** Lets readable files out of a store without end, until it is killed. */
const [, , file = '', keyHex = '', place = ''] = process.argv
const store = await openStore({ file, keyHex, create: false })
const desk: Desk = { store, UserID: 'dana', role: 'supervisor', hat: null, now: () => new Date() }
process.stdout.write('ready\n')
for (let nth = 1; ; nth += 1) {
  const what = `Readable content ${nth} `
  await discloseFile(desk, {
    act: 'ledger.save',
    path: join(place, `report-${process.pid}-${nth}.csv`),
    entry: {
      kind: 'report',
      form: 'csv',
      what,
      recipient: 'HUD, through Sage',
      authority: 'own',
      authorityWords: 'A test',
      purpose: 'To be killed',
      release_id: null,
      PersonalID: null,
      second_UserID: null,
      published: null,
      corrects: null,
    },
    made: { content: async () => what.repeat(200_000) },
  })
}
