import type { MadeExport } from '#shared/ipc/export-calls.ts'

/** How the file differs from the vault, so that HUD's format holds; each line says how often and where. */
export function changesInWords({ changed, leftBehind }: Pick<MadeExport, 'changed' | 'leftBehind'>): string {
  const lines = Object.entries(reasons).flatMap(([change, words]) => {
    const values = changed.filter((one) => one.change === change)
    const count = values.reduce((sum, one) => sum + one.count, 0)
    if (count === 0) return []
    const files = [...new Set(values.map(({ table }) => `${table}.csv`))].toSorted()
    return [`${count.toLocaleString('en-US')} ${words} (${files.join(', ')})`]
  })
  const behind =
    leftBehind === 0
      ? []
      : [`${leftBehind.toLocaleString('en-US')} rows stayed behind: they lack what HUD asks for`]
  return [...lines, ...behind].join('\n') || 'Nothing: every answer left as it is stored'
}

const reasons = {
  withheld: 'parts of project addresses stayed in the vault, where they belong',
  filled: 'answers that were missing say “not collected”',
  dependent: 'answers were left out, because the answer they depend on is another',
  code: 'answers were left out, because HUD’s list does not have them',
  form: 'values were left out or cut, because they are no date, number or code of the right form',
  shortened: 'texts were shortened to the length HUD has',
  characters: 'texts lost characters that HUD does not allow',
} as const
