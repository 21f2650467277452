import { parseArgs } from 'node:util'
import { importExport } from '#main/services/exchange/import-export.ts'
import { toldTo } from './side.ts'

/** Takes an export into a store as the application does, and does nothing else. It says how that went on its output. */
const { from, file, keyHex } = toldTo(
  parseArgs({ options: { from: { type: 'string' }, file: { type: 'string' }, keyHex: { type: 'string' } } })
    .values,
)

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
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.stdout.write(
  JSON.stringify({
    wall: ended - began,
    cpu: (userCPUTime + systemCPUTime) / 1000,
    peakMB: maxRSS / 1024,
    rows: counts.reduce((sum, { added }) => sum + added, 0),
    parts: { staging: staged - began, merging: ended - staged },
    findings: preview.findings.reduce((sum, { count }) => sum + count, 0),
  }),
)
