import { z } from 'zod'
import { kitJson, type Kit } from './kit-files.ts'

const paramsSchema = z.object({
  start: z.string(),
  end: z.string(),
  coc: z.string(),
  skip: z.array(z.string()).default([]),
})
const expectedSchema = z.array(
  z.object({ question: z.string(), cell: z.string(), value: z.number().nullable() }),
)

/** Where a kit is known to differ, and docs/decisions/ce-apr-choices.md says why. */
export const cutOffInTheKit: readonly string[] = ['Q9d.B23']

/** What a kit's report is to be asked for. */
export function paramsOf(kit: Kit) {
  return paramsSchema.parse(kitJson(kit, 'params.json'))
}

/** The cells that differ from what a kit expects. Throws when it expects too little to be a kit. */
export function differingCells(kit: Kit, cells: ReadonlyMap<string, string | number>): readonly string[] {
  const { skip } = paramsOf(kit)
  const compared = expectedSchema
    .parse(kitJson(kit, 'expected.json'))
    .map(({ question, cell, value }) => ({ id: `${question}.${cell}`, value: rounded(value ?? 0) }))
    .filter(({ id }) => !skip.includes(id))
  if (compared.length < 300) throw new Error(`the kit ${kit.name} expects only ${compared.length} cells`)
  return compared.filter(({ id, value }) => rounded(Number(cells.get(id) ?? 0)) !== value).map(({ id }) => id)
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
