import { UsageError, type Command, type Given, type Option } from './command.ts'

/** Reads `--name value`, `--name=value`, `--list a b` and `--flag`. @throws UsageError */
export function readArguments({ options }: Command, args: readonly string[]): Given {
  const values = new Map<string, string[]>()
  let current: string | null = null
  for (const arg of args) {
    if (arg.startsWith('--') && arg.length > 2) {
      const [name = '', ...rest] = arg.slice(2).split('=')
      const option = options[name]
      if (option === undefined) throw new UsageError(`There is no option --${name}`)
      if (values.has(name) && option.kind !== 'list') throw new UsageError(`--${name} is given twice`)
      const known = values.get(name) ?? []
      values.set(name, known)
      if (arg.includes('=')) known.push(rest.join('='))
      current = arg.includes('=') && option.kind !== 'list' ? null : name
    } else if (current === null) {
      throw new UsageError(`"${arg}" belongs to no option`)
    } else {
      values.get(current)?.push(arg)
      if (options[current]?.kind !== 'list') current = null
    }
    if (current !== null && options[current]?.kind === 'flag') current = null
  }
  for (const [name, option] of Object.entries(options)) checkCount(name, option, values.get(name))
  const text = (name: string): string | undefined => values.get(name)?.[0]
  return {
    flag: (name) => values.has(name),
    text,
    needed: (name) => {
      const value = text(name)
      if (value === undefined) throw new UsageError(`--${name} is missing`)
      return value
    },
    list: (name) => values.get(name) ?? [],
  }
}

function checkCount(name: string, option: Option, given: readonly string[] | undefined): void {
  if (given === undefined) {
    if (option.needed === true) throw new UsageError(`--${name} is missing`)
    return
  }
  if (option.kind === 'flag' && given.length > 0) throw new UsageError(`--${name} takes no value`)
  if (option.kind !== 'flag' && (given.length === 0 || given.includes('')))
    throw new UsageError(`--${name} needs a value`)
}

/** How a command is called, one option a line. */
export function usageOf({ name, words, options }: Command): string {
  const lines = Object.entries(options).map(([option, { kind, value = 'VALUE', words: about, needed }]) => {
    const call =
      kind === 'flag' ? `--${option}` : `--${option} ${value}${kind === 'list' ? ` ${value} ...` : ''}`
    return `  ${call.padEnd(30)} ${about}${needed === true ? '' : ' (optional)'}`
  })
  return [`npm run cli -- ${name} [options]`, `  ${words}`, '', ...lines].join('\n')
}
