import { z } from 'zod'
import { dana } from '../support/agency.ts'
import { launch } from './electron/launch.ts'
import { appFolder } from './places.ts'
import { spreadOf, type Spread } from './statistics.ts'
import { largeVaultCopy } from './vault/large-vault.ts'

export interface UnlockTimes {
  readonly clients: number
  /** From the pass phrase sent to Home's numbers drawn. */
  readonly total: Spread
  /** Of that, Argon2. */
  readonly keyDerivation: Spread
  /** Of that, from the key to Home. */
  readonly keyToHome: Spread
}

const pageSchema = z.object({ sent: z.number(), home: z.number() })

/** Unlocks through the screen, at each of these sizes in turns, with a fresh start of the application each time. */
export async function measureUnlock(sizes: readonly number[], runs: number): Promise<readonly UnlockTimes[]> {
  const vaults = []
  for (const clients of sizes) {
    const userData = await largeVaultCopy(clients, `unlock-${clients}`)
    await unlockOnce(userData)
    vaults.push({ clients, userData, runs: [] as Awaited<ReturnType<typeof unlockOnce>>[] })
  }
  for (let run = 0; run < runs; run += 1) {
    for (const vault of vaults) vault.runs.push(await unlockOnce(vault.userData))
  }
  return vaults.map(({ clients, runs: done }) => ({
    clients,
    total: spreadOf(done.map((one) => one.total)),
    keyDerivation: spreadOf(done.map((one) => one.keyDerivation)),
    keyToHome: spreadOf(done.map((one) => one.keyToHome)),
  }))
}

async function unlockOnce(userData: string) {
  const { page, deriving } = await launch({ app: appFolder, userData, pageScript, timesKeys: true })
  const { sent, home } = pageSchema.parse(page)
  const key = deriving.at(-1)
  if (key === undefined) throw new Error('Home came up without a key')
  return { total: home - sent, keyDerivation: key.ended - key.began, keyToHome: home - key.ended }
}

/** Types name and pass phrase, sends them once the window has had a moment as with a person, and waits for Home. */
const pageScript = `
async function signIn() {
  const name = await drawn('#field-signInName')
  const passphrase = await there('#field-passphrase')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  type(name, ${JSON.stringify(dana.signInName)})
  type(passphrase, ${JSON.stringify(dana.passphrase)})
  await new Promise((resolve) => setTimeout(resolve, 200))
  const sent = now()
  passphrase.form.requestSubmit()
  await drawn('[aria-label="Referrals by what they wait for"]')
  done({ sent, home: now() })
}
function type(input, text) {
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
void signIn()
`
