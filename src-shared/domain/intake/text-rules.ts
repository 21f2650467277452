import { typed } from '#shared/domain/client/typed-text.ts'
import { wrong, type Finding } from './finding.ts'

/** Brackets break the HMIS CSV for the tools that read it. */
const brackets = /[<>[\]{}]/

/** What the HMIS CSV cannot carry in a text: too many characters, or brackets. `name` starts the sentence. */
export function checkText(path: string, name: string, answer: string, longest: number): readonly Finding[] {
  const text = typed(answer)
  if (text === null) return []
  if (text.length > longest) return [wrong(path, `${name} must be ${longest} characters or fewer`)]
  return brackets.test(text) ? [wrong(path, `${name} must not hold any of < > [ ] { }`)] : []
}
