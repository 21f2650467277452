import { parseArgs } from 'node:util'
import { hugeCases } from './huge-files.ts'
import { runCase, type CaseOutcome } from './run-case.ts'
import { world } from './world.ts'

/**
 * `npm run fuzz:import -- --runs 10000`: mutated exports, each of which must end with a reason or with every bad value
 * named, and leave the store byte for byte as it was. `--from N` begins with case N; the same number is the same case.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    'no-huge': { type: 'boolean', default: false },
  },
})
const { base, store, place, remove } = await world()
const reasons = new Map<string, number>()
const faults: string[] = []
let previewed = 0
const first = Number(values.from)
const startedAt = Date.now()

function note({ words, ended, reason, fault }: CaseOutcome): void {
  if (ended === 'previewed') previewed += 1
  if (reason !== null) {
    const kind = reason.replaceAll(/\b[A-Z]\w*\.csv\b/gi, 'a file').replaceAll(/\d[\d,]*/g, 'N')
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1)
  }
  if (fault === null) return
  faults.push(words)
  process.stdout.write(`${words}\n  ${fault}\n`)
}

for (let nth = first; nth < first + Number(values.runs); nth += 1) {
  note(await runCase(nth, base, store, place))
  if ((nth + 1) % 500 === 0)
    process.stdout.write(
      `${nth + 1 - first} runs, ${faults.length} faults, ${Math.round((Date.now() - startedAt) / 1000)} s\n`,
    )
}
if (!values['no-huge']) for (const outcome of await hugeCases(store, place)) note(outcome)
await remove()

process.stdout.write(`\n${previewed} came to a preview; the others were refused:\n`)
for (const [kind, count] of [...reasons].toSorted(([, a], [, b]) => b - a))
  process.stdout.write(`  ${String(count).padStart(6)}  ${kind}\n`)
process.stdout.write(`Highest memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`)
process.stdout.write(faults.length === 0 ? 'No fault.\n' : `${faults.length} faults.\n`)
process.exitCode = faults.length === 0 ? 0 : 1
