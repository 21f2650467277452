/**
 * `npm run pictures`: takes the pictures of every screen in the real application and puts those that the README shows
 * into docs/pictures. All of them are in out/pictures.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './commands.mjs'
import { say } from './say.mjs'

const shown = [
  'welcome-light',
  'home-light',
  'home-dark',
  'referral-light',
  'contact-light',
  'contact-dark',
  'intake-light',
  'unsuccessful-light',
  'housing-1024',
  'client-light',
  'client-history-dark',
  'settings-light',
  'check-answers-light',
  'done-light',
]

const env = { THRESHOLD_PICTURES: 'out/pictures' }
const { code } = await run('npm', ['run', 'e2e', '--', 'tests/e2e/screens'], { env })
if (code === 0) {
  mkdirSync('docs/pictures', { recursive: true })
  for (const name of shown)
    copyFileSync(join('out/pictures', `${name}.png`), join('docs/pictures', `${name}.png`))
  say(`Put ${shown.length} pictures into docs/pictures`)
}
process.exitCode = code ?? 1
