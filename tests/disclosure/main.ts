import { parseArgs } from 'node:util'
import { defaultThreshold, thresholds } from '#shared/domain/disclosure/small-cells.ts'
import { auditRelease, readInstance, suppress } from '#main/reports/disclosure/suppress.ts'
import { solver } from '#main/reports/disclosure/solver.ts'
import { compareAudit } from '../support/disclosure/compare-audit.ts'
import { compareSeries } from '../support/disclosure/compare-worlds.ts'
import { fewestByTrial } from '../support/disclosure/fewest-by-trial.ts'
import { newDraw, randomRelease } from '../support/disclosure/random-release.ts'

/**
 * `npm run disclosure`: hides small counts in 10,000 random releases and ends with the number of cells that somebody
 * could work out, which must be 0. Each release is audited anew from what is printed; every fifth seed also compares
 * the audit with a trial of every table, every tenth lets three or four reports of one agency leave after each other and
 * compares the audit with a trial of every world, and every fiftieth the number hidden with a trial of every choice.
 */
const { values } = parseArgs({
  options: {
    releases: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '2' },
  },
})
const releases = Number(values.releases)
const from = Number(values.from)

const highs = await solver()
const count = {
  cells: 0,
  hidden: 0,
  recoverable: 0,
  notFewest: 0,
  gap: 0,
  compared: 0,
  differ: 0,
  inSeries: 0,
  changed: 0,
  comparedInSeries: 0,
  tooMany: 0,
  tried: 0,
  more: 0,
}
let slowest = 0
const begin = performance.now()
for (let seed = from; seed < from + releases; seed += 1) {
  const { release } = randomRelease(newDraw(seed))
  const threshold = thresholds[seed % thresholds.length] ?? defaultThreshold
  const made = await suppress(release, threshold, Number(values.seconds))
  const again = await auditRelease(release, threshold, new Set(made.hidden.map(({ id }) => id)))
  count.cells += made.cells
  count.hidden += made.hidden.length
  count.recoverable += again.open.length + (again.passed ? 0 : 1)
  count.notFewest += made.how === 'fewest' ? 0 : 1
  count.gap += made.gap
  slowest = Math.max(slowest, made.seconds)
  if (again.open.length > 0) say(`seed ${seed}: ${again.open.join(', ')} can be worked out`)
  if (seed % 5 === 0) await compare(seed)
  if (seed % 10 === 0) await letLeave(seed)
  if (seed % 50 === 0) await tryChoices(seed)
  if ((seed - from + 1) % 500 === 0)
    say(`${seed - from + 1} releases, ${count.recoverable} recoverable cells`)
}
const minutes = (performance.now() - begin) / 60_000
say(
  `${releases} releases with ${count.cells} cells in ${minutes.toFixed(1)} minutes, the slowest ${slowest.toFixed(1)} s`,
)
say(
  `${count.hidden} cells hidden; ${count.notFewest} releases not proved to hide the fewest, by ${count.gap.toFixed(0)} cells at most`,
)
say(
  `${count.compared} answers of the audit compared with a trial of every table; with those of every world, ${count.differ} differ`,
)
say(
  `${count.inSeries} releases beside earlier ones, ${count.changed} of them of records that had changed: ${count.comparedInSeries} answers compared with a trial of every world, ${count.tooMany} with too many worlds to try`,
)
say(`${count.tried} releases compared with a trial of every choice: ${count.more} cells too many hidden`)
say(`${count.recoverable} recoverable cells`)
process.exitCode = count.recoverable + count.differ + count.more > 0 ? 1 : 0

async function compare(seed: number): Promise<void> {
  const { compared, differ } = await compareAudit(newDraw(seed))
  count.compared += compared
  count.differ += differ.length
  for (const line of differ) say(`seed ${seed}: ${line}`)
}

async function letLeave(seed: number): Promise<void> {
  const { releases: left, changed, compared, tooMany, differ } = await compareSeries(newDraw(seed))
  count.inSeries += left
  count.changed += changed
  count.comparedInSeries += compared
  count.tooMany += tooMany
  count.differ += differ.length
  for (const line of differ) say(`seed ${seed}: ${line}`)
}

async function tryChoices(seed: number): Promise<void> {
  const { release } = randomRelease(newDraw(seed), 3)
  const fewest = fewestByTrial(highs, await readInstance(release, 11), 1024)
  if (fewest === null) return
  const { hidden } = await suppress(release, 11)
  count.tried += 1
  count.more += Math.max(0, hidden.length - fewest)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
