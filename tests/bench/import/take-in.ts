import { writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3-multiple-ciphers'
import { importExport } from '#main/services/exchange/import-export.ts'
import { unlock } from '#main/store/unlock.ts'
import { peakMemory } from './peak-memory.ts'
import { toldTo } from './side.ts'

/**
 * Takes an export into a store as the application does, which has the store open meanwhile, and does nothing else. It
 * says how that went on its output once the thread that folds the log is over, too.
 */
const { from, file, keyHex } = toldTo(
  parseArgs({ options: { from: { type: 'string' }, file: { type: 'string' }, keyHex: { type: 'string' } } })
    .values,
)
const window = new Database(file)
unlock(window, keyHex)
window.prepare('SELECT count(*) FROM Client').get()

const began = performance.now()
let staged = began
const { preview, counts } = await importExport(
  { from, store: { file, keyHex }, UserID: 'U1' },
  {},
  async () => {
    staged = performance.now()
  },
)
const ended = performance.now()
process.once('exit', () => {
  const over = performance.now()
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(
    1,
    JSON.stringify({
      wall: ended - began,
      cpu: (userCPUTime + systemCPUTime) / 1000,
      peakMB: peakMemory(),
      rows: counts.reduce((sum, { added }) => sum + added, 0),
      parts: { staging: staged - began, merging: ended - staged, folding: over - ended },
      findings: preview.findings.reduce((sum, { count }) => sum + count, 0),
    }),
  )
  window.close()
})
