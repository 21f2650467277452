import { resolve } from 'node:path'
import { effects } from '#main/exchange/staging/finding.ts'
import type { Preview } from '#main/exchange/preview.ts'
import { dryRunImport, importExport } from '#main/services/import-export.ts'
import type { Command, Terminal } from '../command.ts'
import { sayProgress } from '../say-progress.ts'
import { fromVault, storeOptions } from '../with-store.ts'

/** Takes an HMIS CSV export into a vault. */
export const importCommand: Command = {
  name: 'import',
  words: 'Take an HMIS CSV export into a vault: all of it that can come in, or nothing',
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
  },
  run: async (given, terminal) => {
    const from = resolve(given.needed('from'))
    await fromVault(given.needed('vault'), given, terminal, async ({ place, UserID }) => {
      const options = { signal: terminal.signal, onProgress: sayProgress(terminal) }
      if (given.flag('dry-run')) {
        say(terminal, await dryRunImport({ from, store: place }, options))
        terminal.out('Nothing was changed: this was a dry run.')
        return
      }
      const { preview } = await importExport({ from, store: place, UserID }, options)
      say(terminal, preview)
    })
  },
}

function say({ out }: Terminal, { counts, findings, remarks }: Preview): void {
  out(['Table'.padEnd(24), 'new', 'same', 'changed', 'kept'].join('\t'))
  for (const { table, added, same, changed, kept } of counts)
    out([table.padEnd(24), added, same, changed, kept].join('\t'))
  for (const remark of remarks) out(remark)
  for (const { file, column, reason, effect, count, firstLine } of findings) {
    const place = [file, column].filter((part) => part !== null).join(' ')
    out(
      `${effects[effect]}, ${count} times: ${place}: ${reason}${firstLine === null ? '' : ` (line ${firstLine})`}`,
    )
  }
}
