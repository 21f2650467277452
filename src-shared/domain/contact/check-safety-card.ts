import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { SafetyCardAnswers } from './safety-card.ts'

type PointAnswers = NonNullable<SafetyCardAnswers['points']>[number]

/** The rules of a safety card: texts that fit, and contact points that can be used. */
export function checkSafetyCard(answers: SafetyCardAnswers): readonly Issue[] {
  return [
    ...checkLength('safeHours', 'Safe hours', answers.safeHours, 200),
    ...checkLength('codeWord', 'Code word', answers.codeWord, 60),
    ...checkLength('interpreterLanguage', 'Interpreter language', answers.interpreterLanguage, 60),
    ...checkLength('notes', 'Safety notes', answers.notes, 500),
    ...(answers.points ?? []).flatMap((point, at) => checkPoint(`points.${at}`, point)),
  ]
}

function checkPoint(path: string, point: PointAnswers): readonly Issue[] {
  return [
    ...(point.kind ? [] : [error(`${path}.kind`, 'Choose what kind of contact this is')]),
    ...checkLength(`${path}.label`, 'Label', point.label, 60),
    ...checkValue(`${path}.value`, point),
  ]
}

function checkValue(path: string, { kind, value }: PointAnswers): readonly Issue[] {
  const text = typed(value)
  if (text === null)
    return [error(path, `Enter the ${kind ? valueWords[kind] : 'contact'}, or take this line out`)]
  if (kind === 'phone' && !isPhone(text)) {
    return [error(path, 'Phone number must have 10 digits, area code first, like 651 555 0142')]
  }
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
    return [error(path, 'E-mail address must look like name@example.org')]
  }
  return checkLength(path, 'Contact', text, 200)
}

/** Ten digits, a leading 1 and an extension allowed. */
function isPhone(text: string): boolean {
  const [number = '', ...extension] = text.toLowerCase().split(/x|ext\.?/)
  const digits = number.replaceAll(/[\s().+-]/g, '').replace(/^1(?=\d{10}$)/, '')
  return /^\d{10}$/.test(digits) && extension.every((part) => /^[\s.]*\d{0,6}\s*$/.test(part))
}

function checkLength(
  path: string,
  name: string,
  answer: string | null | undefined,
  most: number,
): readonly Issue[] {
  const length = typed(answer)?.length ?? 0
  return length <= most ? [] : [error(path, `${name} must be ${most} characters or fewer`)]
}

const valueWords = {
  phone: 'phone number',
  email: 'e-mail address',
  advocate: "advocate's phone or e-mail",
  other: 'contact',
} as const
