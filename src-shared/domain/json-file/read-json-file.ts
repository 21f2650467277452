import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import type { z } from 'zod'

/** What keeps a file from being taken: a sentence without its full stop, and the line it speaks of, from 1. */
export interface FileFault {
  readonly line: number
  readonly reason: string
}

export type ReadFile<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly FileFault[] }

/** More faults than these tell nobody anything: the first ones are mended first. */
const mostFaults = 20

/**
 * Reads a file of data that people write by hand, as JSON without comments: wholly, or not at all. Every fault names its
 * line: a slip in the writing, a key that stands twice in one place, and what the schema refuses.
 */
export function readJsonFile<S extends z.ZodType>(text: string, schema: S): ReadFile<z.output<S>> {
  if (text.trim() === '') return refused([{ line: 1, reason: 'the file is empty' }])
  const found: ParseError[] = []
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), found, {
    disallowComments: true,
    allowTrailingComma: false,
  })
  const lineOf = linesOf(text)
  if (tree === undefined || found.length > 0)
    return refused(found.map(({ error, offset }) => ({ line: lineOf(offset), reason: slipWords(error) })))
  const twice = keysTwice(tree).map(({ key, offset }) => ({
    line: lineOf(offset),
    reason: `“${key}” stands twice in the same place`,
  }))
  if (twice.length > 0) return refused(twice)
  const parsed = schema.safeParse(getNodeValue(tree))
  if (parsed.success) return { ok: true, value: parsed.data }
  return refused(
    parsed.error.issues.map(({ path, message }) => ({
      line: lineOf(nearestNode(tree, path).offset),
      reason: path.length === 0 ? message : `${placeWords(path)}: ${message}`,
    })),
  )
}

function refused(faults: readonly FileFault[]): ReadFile<never> {
  return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line).slice(0, mostFaults) }
}

/** Where in the data a fault lies: `clocks, entry 3, days`. */
function placeWords(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step))).join(', ')
}

/** The node a path leads to, or the last one on the way that is there. */
function nearestNode(tree: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length).map((step) => (typeof step === 'number' ? step : String(step)))
    const node = findNodeAtLocation(tree, steps)
    if (node !== undefined) return node
  }
  return tree
}

function keysTwice(node: Node): readonly { readonly key: string; readonly offset: number }[] {
  const children = node.children ?? []
  if (node.type !== 'object') return children.flatMap(keysTwice)
  const seen = new Set<string>()
  return children.flatMap((property) => {
    const [name, value] = property.children ?? []
    const key = String(name?.value)
    const again = seen.has(key) ? [{ key, offset: property.offset }] : []
    seen.add(key)
    return [...again, ...(value === undefined ? [] : keysTwice(value))]
  })
}

function linesOf(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split('\n').length
}

function slipWords(error: ParseError['error']): string {
  const code = printParseErrorCode(error)
  return slips[code] ?? 'this is not JSON'
}

const slips: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word stands here without quotation marks',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'the name of an entry is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a closing brace } is missing here',
  CloseBracketExpected: 'a closing bracket ] is missing here',
  EndOfFileExpected: 'the file should end here',
  InvalidCommentToken: 'comments cannot stand in this file',
  UnexpectedEndOfComment: 'comments cannot stand in this file',
  UnexpectedEndOfString: 'a quotation mark is missing at the end of this text',
  UnexpectedEndOfNumber: 'this number breaks off',
  InvalidUnicode: 'this character is written in a form that cannot be read',
  InvalidEscapeCharacter: 'a backslash stands here that means nothing',
  InvalidCharacter: 'a character stands here that cannot',
}
