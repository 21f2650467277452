import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from 'vitest'
import { packagedProgram } from './packaged-app.ts'

const on = '1'.charCodeAt(0)
const off = '0'.charCodeAt(0)

/** What each fuse of the shipped program has to be (docs/decisions/electron-runtime.md says why). */
const wanted = [
  ['RunAsNode', off],
  ['EnableCookieEncryption', on],
  ['EnableNodeOptionsEnvironmentVariable', off],
  ['EnableNodeCliInspectArguments', off],
  ['EnableEmbeddedAsarIntegrityValidation', on],
  ['OnlyLoadAppFromAsar', on],
  ['LoadBrowserProcessSpecificV8Snapshot', off],
  ['GrantFileProtocolExtraPrivileges', off],
] as const

test.each(wanted)('the fuse %s of the packaged program reads %i', async (name, state) => {
  const wire = await getCurrentFuseWire(packagedProgram())
  expect(wire[FuseV1Options[name]]).toBe(state)
})
