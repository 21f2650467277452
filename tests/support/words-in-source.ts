import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

/** A text that a person may read, and where it stands: its file, and what it is for ('hint', 'message', 'label'). */
export interface Words {
  readonly at: string
  readonly text: string
}

/** Every text that may be read in the source files of a folder; tests and generated lists are left out. */
export function wordsUnder(folder: string): readonly Words[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$|generated|^out\b/.test(name))
    .flatMap((name) => wordsOf(join(folder, name)))
}

function wordsOf(file: string): readonly Words[] {
  const found: Words[] = []
  const tree: unknown = parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' })
  visit(tree, '', (text, role) => {
    if (isForReading(text)) found.push({ at: `${file}${role === '' ? '' : ` ${role}`}`, text })
  })
  return found
}

type Node = Readonly<Record<string, unknown>>

/** Walks the tree; what is an import, a type or a name of a property is no text. `role` is what a text is for. */
function visit(node: unknown, role: string, tell: (text: string, role: string) => void): void {
  if (Array.isArray(node)) return node.forEach((part) => visit(part, role, tell))
  if (!isNode(node)) return undefined
  if (silent.has(String(node['type']))) return undefined
  switch (node['type']) {
    case 'Literal':
      if (typeof node['value'] === 'string') tell(tidy(node['value']), role)
      return undefined
    case 'JSXText':
      return tell(tidy(String(node['value'])), role)
    case 'TemplateLiteral':
      tell(tidy(quasis(node).join('…')), role)
      return visit(node['expressions'], '', tell)
    case 'Property':
      return visit(node['value'], nameOf(node['key']) || role, tell)
    case 'JSXAttribute':
      if (attributes.test(nameOf(node['name']))) return undefined
      return visit(node['value'], nameOf(node['name']), tell)
    case 'CallExpression': {
      const called = nameOf(node['callee'])
      if (called === 'error' || called === 'warning') return visit(lastOf(node['arguments']), 'message', tell)
      visit(node['callee'], '', tell)
      return visit(node['arguments'], role, tell)
    }
    default:
      return Object.values(node).forEach((part) => visit(part, role, tell))
  }
}

/** Parts of a program that hold no text of ours. */
const silent: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'TSTypeAnnotation',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeParameterInstantiation',
])

/** Attributes that a browser reads and nobody else. */
const attributes =
  /^(?:class(?:Name)?|id|href|type|name|style|data-.*|htmlFor|key|look|tone|autoComplete|inputMode)$/

function quasis(node: Node): readonly string[] {
  const parts: unknown = node['quasis']
  return Array.isArray(parts)
    ? parts.map((part: unknown) =>
        isNode(part) && isNode(part['value']) ? String(part['value']['cooked']) : '',
      )
    : []
}

/** Of an issue's path and message, the message. */
function lastOf(parts: unknown): unknown {
  return Array.isArray(parts) ? parts.at(-1) : undefined
}

function nameOf(node: unknown): string {
  const name: unknown = isNode(node) ? (node['name'] ?? node['value']) : null
  return typeof name === 'string' ? name : ''
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Words as people read them: with a space between them, or with a capital. A key, a path or a style has neither. */
function isForReading(text: string): boolean {
  if (
    /^[#/.]|^[a-z]+[:_-]|^\w+\(|[{}=<>;]|^SELECT|^WITH\b|^CREATE|^INSERT|^UPDATE|^DELETE|^PRAGMA|^[A-Z_]+$/.test(
      text,
    )
  )
    return false
  return /[a-z]\s[\w“(]/i.test(text) || /^[A-Z][a-z]+$/.test(text)
}
