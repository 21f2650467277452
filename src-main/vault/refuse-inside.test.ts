import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { refuseInside } from './refuse-inside.ts'

const home = mkdtempSync(join(tmpdir(), 'threshold-inside-'))
const vault = join(home, 'vault')
mkdirSync(join(vault, 'deep'), { recursive: true })
mkdirSync(`${vault}-copy`)
symlinkSync(vault, join(home, 'link'), 'junction')
afterAll(() => rmSync(home, { recursive: true, force: true }))

test.each([
  'vault',
  'vault/deep',
  'vault/../vault',
  'link',
  'link/deep',
  'vault/not made yet',
  'link/not/made yet',
])('a file in %s is refused', async (folder) => {
  await expect(refuseInside(vault, join(home, folder, 'card.pdf'))).rejects.toMatchObject({
    code: 'bad-input',
  })
})

test.each(['.', 'vault-copy', 'vault/..', '..'])('a file in %s is not', async (folder) => {
  await expect(refuseInside(vault, join(home, folder, 'card.pdf'))).resolves.toBeUndefined()
})
