import type { PackRow } from '#shared/domain/pack/edit-pack.ts'
import type { PackSection } from './pack-sections.ts'

/** A row as the form holds it: numbers as they are typed, nothing chosen as ''. */
export function typedRow({ fields }: PackSection, row: PackRow): PackRow {
  return Object.fromEntries(
    fields.map(({ path, kind }) => {
      const value = row[path] ?? null
      if (kind === 'count') return [path, typeof value === 'number' ? `${value}` : null]
      return [path, kind === 'one' && value === null ? '' : value]
    }),
  )
}

/** A row as the pack keeps it. What was not typed stays as it stood; what is no number yet is left to the rule. */
export function storedRow({ fields }: PackSection, answers: PackRow): PackRow {
  return Object.fromEntries(
    fields.map(({ path, kind, optional }) => {
      const value = answers[path] ?? null
      if (kind === 'count') return [path, typeof value === 'string' ? asNumber(value) : null]
      if (kind === 'one') return [path, value === '' ? null : value]
      if (kind === 'long' && optional === true) return [path, value ?? '']
      if (kind === 'some') return [path, value ?? []]
      return [path, value]
    }),
  )
}

function asNumber(text: string): number | string {
  return /^\d+$/.test(text.trim()) ? Number(text) : text
}
