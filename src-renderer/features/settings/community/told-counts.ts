import { rowsOf, sectionNames } from '#shared/domain/pack/edit-pack.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'

/** How much of a pack was checked: `12 of 40 entries are verified; ask your CoC about the others.` */
export function toldCounts(pack: Pack): string {
  const rows = sectionNames.flatMap((section) => rowsOf(pack, section))
  const verified = rows.filter((row) => row['verified'] === true).length
  if (verified === rows.length) return `All ${rows.length} entries are verified.`
  return `${verified} of ${rows.length} entries are verified: ask your CoC about the others.`
}
