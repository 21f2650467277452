import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { furnishPracticeJob } from '#main/jobs/furnish-practice-job.ts'
import { practiceCredentials } from '#main/practice/agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { giveOut, type Wanted } from '../support/disclosure/give-out.ts'
import { hiddenSmall, workedOut } from '../support/disclosure/outside-reader.ts'

/**
 * All reports of the practice vault as an agency would give them out in a year, to one kind of recipient after the
 * other: `node tests/disclosure/practice.ts`. Ends with the number of hidden small counts that somebody who has all of
 * them can work out, which must be 0. It takes many minutes; a shorter series is among the store tests.
 */
const spans = [
  ['2026-08-01', '2026-08-31'],
  ['2026-09-01', '2026-09-30'],
  ['2026-07-01', '2026-09-30'],
  ['2025-10-01', '2026-09-30'],
] as const

const home = mkdtempSync(join(tmpdir(), 'threshold-practice-reports-'))
try {
  const folder = join(home, 'practice')
  await furnishPracticeJob({ folder, today: '2026-11-23' }, { progress: () => undefined })
  const session = await openSession(folder, practiceCredentials)
  const place = { file: vaultFiles(folder).store, keyHex: session.vault.dataKeyHex }
  const entry = (await allProjects(session.store.db)).filter(
    ({ ProjectType }) => ProjectType === coordinatedEntry,
  )
  await closeSession(session)
  let recovered = 0
  for (const profile of ['coc', 'board', 'public'] as const) {
    const wanted = spans.flatMap(([start, end]) =>
      (['ce-apr', 'trends'] as const).flatMap((report) =>
        [null, entry.map(({ ProjectID }) => ProjectID)].map((ProjectIDs): Wanted => ({
          report,
          profile,
          start,
          end,
          ProjectIDs,
        })),
      ),
    )
    const given = await giveOut(place, wanted, 5, ({ report, start, end, ProjectIDs }, { suppression }) => {
      const whose = ProjectIDs === null ? 'all projects' : 'one project'
      const passed = suppression?.certificate.passed === true ? 'passed' : 'not passed'
      process.stdout.write(`${profile}, ${report}, ${start} to ${end}, ${whose}: audit ${passed}\n`)
    })
    const found = workedOut(given, 11)
    recovered += found.length
    process.stdout.write(
      `${profile}: ${found.length} of ${hiddenSmall(given, 11)} hidden small counts worked out\n`,
    )
  }
  process.exitCode = recovered === 0 ? 0 : 1
} finally {
  rmSync(home, { recursive: true, force: true })
}
