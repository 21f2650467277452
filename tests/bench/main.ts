import { mkdirSync, rmSync } from 'node:fs'
import { measureBeside } from './beside/measure-beside.ts'
import { measureBridge } from './bridge.ts'
import { buildApp } from './build-app.ts'
import { measureCalls } from './calls/measure-calls.ts'
import { measureChecks } from './checks.ts'
import { measureImport } from './import/measure-import.ts'
import { describeMachine, loadNow } from './machine.ts'
import { readOptions } from './options.ts'
import { workFolder } from './places.ts'
import { inWords, keep, type Report } from './report.ts'
import { measureRanking } from './ranking.ts'
import { measureReports } from './reports/measure-reports.ts'
import { measureStart } from './start.ts'
import { measureStore } from './store/measure-store.ts'
import { measureUnlock } from './unlock.ts'
import { largeVault } from './vault/large-vault.ts'

/** The store's twins hold a part of the large vault's clients: enough that no page cache holds them whole. */
const twinShare = 0.2
const bridgeRounds = 100
const checkRounds = 3

const options = readOptions(process.argv.slice(2))
const { only, clients, runs } = options
rmSync(workFolder, { recursive: true, force: true })
mkdirSync(workFolder, { recursive: true })

if (only.has('start') || only.has('unlock') || only.has('bridge')) await step('Building', buildApp)
if (
  only.has('calls') ||
  only.has('checks') ||
  only.has('ranking') ||
  only.has('beside') ||
  only.has('unlock') ||
  only.has('bridge')
) {
  await step(`Vault of ${clients} clients (made once, a few minutes)`, () => largeVault(clients))
}
const before = loadNow()
const measured = {
  ...(only.has('start') ? { start: await step('Start', () => measureStart(runs)) } : {}),
  ...(only.has('unlock')
    ? { unlock: await step('Unlock to Home', () => measureUnlock([Math.min(1000, clients), clients], runs)) }
    : {}),
  ...(only.has('calls') ? { calls: await step('Calls', () => measureCalls(clients)) } : {}),
  ...(only.has('bridge')
    ? { bridge: await step('Calls over the bridge', () => measureBridge(clients, bridgeRounds)) }
    : {}),
  ...(only.has('checks')
    ? { checks: await step('Data check', () => measureChecks(clients, Math.min(runs, checkRounds))) }
    : {}),
  ...(only.has('ranking')
    ? { ranking: await step('Priority list', () => measureRanking(clients, runs)) }
    : {}),
  ...(only.has('store')
    ? { store: await step('Encrypted and plain', () => measureStore(Math.ceil(clients * twinShare), runs)) }
    : {}),
  ...(only.has('reports') ? { reports: await step('Reports', () => measureReports(clients, runs)) } : {}),
  ...(only.has('import')
    ? { import: await step('Import', () => measureImport([Math.ceil(clients / 10), clients], runs)) }
    : {}),
  ...(only.has('beside') ? { beside: await step('Calls beside jobs', () => measureBeside(clients)) } : {}),
}
const report: Report = {
  at: new Date().toISOString(),
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  machine: describeMachine(),
  load: { before, after: loadNow() },
  clients,
  ...measured,
}
process.stdout.write(`\n${inWords(report)}\n`)
for (const file of keep(report, options)) process.stdout.write(`Kept in ${file}\n`)
rmSync(workFolder, { recursive: true, force: true })
process.exit(0)

async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`${words} ... `)
  const began = performance.now()
  const result = await work()
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  return result
}
