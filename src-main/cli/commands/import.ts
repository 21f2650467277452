import { resolve } from 'node:path'
import dayjs from 'dayjs'
import type { Preview } from '#main/exchange/preview.ts'
import type { StagingPlace } from '#main/exchange/staging/staging.ts'
import { runJob, type JobOptions } from '#main/jobs/run-job.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import type { CheckResult } from '#main/jobs/check-data-job.ts'
import { usualDays } from '#shared/domain/data-check/day-limits.ts'
import { dryRunImport, importExport } from '#main/services/exchange/import-export.ts'
import type { Command, Given, Terminal } from '../command.ts'
import { sayChecks } from '../say-checks.ts'
import { refuseInside } from '#main/vault/refuse-inside.ts'
import { findingWords } from '../say-findings.ts'
import { sayProgress } from '../say-progress.ts'
import { inVault, storeOptions } from '../with-store.ts'
import { mappingWords, touchedWords } from '#shared/domain/exchange/mapping-words.ts'

/** Takes an HMIS CSV export into a vault. */
export const importCommand: Command = {
  name: 'import',
  words: 'Take an HMIS CSV export (FY2026, FY2024, FY2022) into a vault: all that can come in, or nothing',
  options: {
    ...storeOptions,
    from: { kind: 'text', value: 'PATH', words: 'The folder or zip of the export', needed: true },
    vault: {
      kind: 'text',
      value: 'DIR',
      words: 'The vault; its pass phrase comes from standard input',
      needed: true,
    },
    'dry-run': { kind: 'flag', words: 'Only say what would come in' },
    findings: {
      kind: 'text',
      value: 'FILE',
      words:
        'Write each value that does not come in, or not as it is, to this CSV file. It holds client data',
    },
  },
  run: async (given, terminal) => {
    const from = resolve(given.needed('from'))
    await inVault(
      given.needed('vault'),
      given,
      terminal,
      async ({ place, UserID, vault, filePassphrase: passphrase }) => {
        const findings = given.text('findings')
        if (vault !== null && findings !== undefined) await refuseInside(vault.folder, resolve(findings))
        const options: JobOptions = {
          signal: terminal.signal,
          onProgress: sayProgress(terminal),
          afterwards: (over) => over,
        }
        const onPreview = async (preview: Preview, staging: StagingPlace): Promise<void> => {
          say(terminal, preview)
          await saveFindings(given, staging)
          if (given.flag('dry-run')) sayChecks(terminal, await checkStaging(place, staging, options))
        }
        if (given.flag('dry-run')) {
          await dryRunImport({ from, passphrase, store: place }, options, onPreview)
          terminal.out('Nothing was changed: this was a dry run.')
        } else {
          await importExport({ from, passphrase, store: place, UserID }, options, onPreview)
          terminal.out('Everything above is in the vault.')
        }
      },
      'data.import',
    )
  },
}

/** The data checks on what would come in. */
function checkStaging(
  store: StorePlace,
  staging: StagingPlace,
  options: JobOptions,
): Promise<readonly CheckResult[]> {
  const today = dayjs().format('YYYY-MM-DD')
  const all = { projects: null, start: null, end: null, leaveOut: [], keep: 0, out: null }
  return runJob('check-data', { store, staging, today, ...usualDays, ...all }, options)
}

async function saveFindings(given: Given, staging: StagingPlace): Promise<void> {
  const to = given.text('findings')
  if (to !== undefined) await runJob('save-findings', { staging, to: resolve(to) })
}

function say({ out }: Terminal, { counts, findings, remarks, standard, mapping }: Preview): void {
  out(`Read as ${standard}.`)
  for (const line of mapping) out(`${mappingWords(line)} ${touchedWords(line.touched)}.`)
  out(['Table'.padEnd(24), 'new', 'same', 'changed', 'kept'].join('\t'))
  for (const { table, added, same, changed, kept } of counts)
    out([table.padEnd(24), added, same, changed, kept].join('\t'))
  for (const remark of remarks) out(remark)
  for (const group of findings) out(findingWords(group))
}
