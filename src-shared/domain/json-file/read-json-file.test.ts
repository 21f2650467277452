import { expect, it } from 'vitest'
import { z } from 'zod'
import { readJsonFile } from './read-json-file.ts'

const schema = z.strictObject({
  name: z.string(),
  clocks: z.array(z.strictObject({ days: z.number({ error: 'must be a number' }).max(365) })),
})
const faultsOf = (text: string) => {
  const read = readJsonFile(text, schema)
  return read.ok ? [] : read.faults.map(({ line, reason }) => `${line}: ${reason}`)
}

it('reads a whole file, with or without a byte order mark', () => {
  const text = '{"name": "Harbor", "clocks": [{"days": 3}]}'
  const value = { name: 'Harbor', clocks: [{ days: 3 }] }
  expect(readJsonFile(text, schema)).toEqual({ ok: true, value })
  expect(readJsonFile(`\uFEFF${text}`, schema)).toEqual({ ok: true, value })
})

it('names the line of a slip in the writing', () => {
  expect(faultsOf('{\n  "name": "Harbor"\n  "clocks": []\n}')).toEqual(['3: a comma is missing here'])
  expect(faultsOf('{\n  "name": "Harbor",\n  "clocks": [],\n}')[0]).toMatch(/^4: /)
  expect(faultsOf('// ours\n{"name": "Harbor", "clocks": []}')[0]).toBe(
    '1: comments cannot stand in this file',
  )
  expect(faultsOf('')).toEqual(['1: the file is empty'])
})

it('names the line and the place of what the schema refuses', () => {
  expect(faultsOf('{\n"name": "Harbor",\n"clocks": [\n{"days": 3},\n{"days": "three"}\n]}')).toEqual([
    '5: clocks, entry 2, days: must be a number',
  ])
  expect(faultsOf('{\n"clocks": []\n}')[0]).toMatch(/^1: name: /)
})

it('refuses a key that stands twice, of which one would be lost', () => {
  expect(faultsOf('{"name": "Harbor",\n"clocks": [{"days": 3,\n"days": 5}]}')).toEqual([
    '3: “days” stands twice in the same place',
  ])
})

it('keeps to the first faults of a file in which nearly everything is wrong', () => {
  const clocks = Array.from({ length: 200 }, () => '{"days": "x"}').join(',\n')
  expect(faultsOf(`{"name": "Harbor", "clocks": [${clocks}]}`)).toHaveLength(20)
})
