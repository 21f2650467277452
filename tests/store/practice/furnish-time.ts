import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openPractice } from '#main/services/vault/practice.ts'
import { closeSession } from '#main/services/session.ts'

/**
 * How long a newcomer waits for the practice vault, three times over: `node tests/store/practice/furnish-time.ts`.
 * Printed for people to compare; no test holds it to a number, because machines differ.
 */
for (let run = 1; run <= 3; run += 1) {
  const home = mkdtempSync(join(tmpdir(), 'threshold-practice-'))
  const start = performance.now()
  const session = await openPractice(join(home, 'practice'), () => undefined)
  process.stdout.write(`Practice vault made and opened in ${Math.round(performance.now() - start)} ms\n`)
  await closeSession(session)
  rmSync(home, { recursive: true })
}
