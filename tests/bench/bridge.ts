import { z } from 'zod'
import { dana } from '../support/agency.ts'
import type { Sample } from './calls/sample.ts'
import { sampleOf } from './calls/sample.ts'
import { launch } from './electron/launch.ts'
import { appFolder } from './places.ts'
import { spreadOf, type Spread } from './statistics.ts'
import { largeVaultCopy } from './vault/large-vault.ts'

export interface BridgeTimes {
  readonly call: string
  readonly spread: Spread
}

const timesSchema = z.record(z.string(), z.array(z.number()))

/** Some calls over the real bridge: from the page to main and back, in Electron. */
export async function measureBridge(clients: number, rounds: number): Promise<readonly BridgeTimes[]> {
  const userData = await largeVaultCopy(clients, 'bridge')
  const sample = await sampleOf(userData)
  const { page } = await launch({ app: appFolder, userData, pageScript: scriptFor(sample, rounds) })
  return Object.entries(timesSchema.parse(page)).map(([call, times]) => ({ call, spread: spreadOf(times) }))
}

function scriptFor({ heads, referrals, searches }: Sample, rounds: number): string {
  const script = `(async () => {
    const heads = ${JSON.stringify(heads.map(({ PersonalID }) => PersonalID))}
    const referrals = ${JSON.stringify(referrals.map(({ referral_id }) => referral_id))}
    const searches = ${JSON.stringify(searches)}
    const at = (list, nth) => list[nth % list.length]
    const unwrap = ({ ok, value, error }) => {
      if (!ok) throw new Error(error.message)
      return value
    }
    const call = async (name, input) => unwrap(await window.threshold.call(name, input))
    await call('vault.unlock', ${JSON.stringify(dana)})
    const { draft_id } = await call('drafts.open', { kind: 'contact', subject: referrals[0] })
    const calls = {
      'vault.session': () => undefined,
      'home.counts': () => undefined,
      'home.dueNext': () => ({ limit: 12 }),
      'hat.worn': () => undefined,
      'referrals.list': () => ({ bucket: 'open', limit: 100 }),
      'referrals.get': (nth) => ({ referral_id: at(referrals, nth) }),
      'clients.search': (nth) => ({ text: at(searches, nth) }),
      'clients.record': (nth) => ({ PersonalID: at(heads, nth) }),
      'history.ofClient': (nth) => ({ PersonalID: at(heads, nth), before: null }),
      'drafts.save': (nth) => ({ draft_id, answers: { cardRead: true, note: 'x'.repeat(nth % 200) }, page: null }),
    }
    const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]))
    for (let nth = -10; nth < ${rounds}; nth += 1) {
      for (const [name, input] of Object.entries(calls)) {
        const given = input(nth + 10)
        const began = performance.now()
        await call(name, given)
        if (nth >= 0) times[name].push(performance.now() - began)
      }
    }
    await call('drafts.discard', { draft_id })
    return times
  })()`
  return `
    const { webFrame } = require('electron')
    drawn('form input').then(() => webFrame.executeJavaScript(${JSON.stringify(script)})).then(done)
  `
}
