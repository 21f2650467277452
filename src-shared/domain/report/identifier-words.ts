import { formatDate } from '#shared/domain/date/format-date.ts'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'

const yesOrNo = [
  'Coordinated Entry Access Point',
  'Affiliated with a residential project',
  'Victim Service Provider',
]

/**
 * What stands in a column about a project, as people read it: `14` as `Coordinated Entry` and days written out. The files
 * keep HUD's codes.
 */
export function identifierWords(column: string, value: string | number): string {
  const words = String(value)
  if (isIsoDate(words)) return formatDate(words)
  if (words === '') return words
  const code = Number(words)
  if (column === 'HMIS Project Type') return labelOf('ProjectType', code) ?? words
  if (column === 'RRH Subtype') return labelOf('RRHSubType', code) ?? words
  return yesOrNo.includes(column) ? (labelOf('NoYes', code) ?? words) : words
}
