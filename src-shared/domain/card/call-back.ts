import { z } from 'zod'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkOutgoing } from './identity.ts'

const longestName = 60

/** Somebody of the agency whom a card says to call: a first name or a role, and a number. */
export const callBackSchema = z.object({
  name: z.string().trim().max(2000),
  phone: z.string().trim().max(60),
})
export type CallBack = Readonly<z.output<typeof callBackSchema>>

/** More than an agency answers on. */
export const mostCallBacks = 20

/** A call-back as it stands on a card, which is also what it is chosen by. */
export function callBackWords({ name, phone }: CallBack): string {
  return `${name}, ${phone}`
}

/** A call-back as it is typed. */
interface CallBackAnswers {
  readonly name: string | null
  readonly phone: string | null
}

/** The rule of a call-back that is added to the agency's list. */
export function checkNewCallBack(answers: CallBackAnswers, known: readonly CallBack[]): readonly Issue[] {
  const wrong = [...checkName(answers), ...checkPhone(answers)]
  return wrong.length > 0 ? wrong : checkCallBacks(withCallBack(answers, known))
}

/** The rule of the agency's list: words and numbers alone, and nothing twice. */
export function checkCallBacks(list: readonly CallBack[]): readonly Issue[] {
  const twice = list.some(
    (one, place) => list.findIndex((other) => callBackWords(other) === callBackWords(one)) < place,
  )
  return [
    ...list.flatMap((one) => [...checkName(one), ...checkPhone(one)]),
    ...(twice ? [error('callBackName', 'This call-back is on the list already: enter another')] : []),
    ...(list.length > mostCallBacks
      ? [error('callBackName', `The list holds ${mostCallBacks} call-backs: remove one to add another`)]
      : []),
  ]
}

/** The list with one more call-back. */
export function withCallBack({ name, phone }: CallBackAnswers, list: readonly CallBack[]): CallBack[] {
  return [...list, { name: typed(name) ?? '', phone: typed(phone) ?? '' }]
}

function checkName({ name }: CallBackAnswers): readonly Issue[] {
  const path = 'callBackName'
  const text = typed(name)
  if (text === null) return [error(path, 'Enter whom to ask for: a first name or a role')]
  if (text.length > longestName)
    return [error(path, `Whom to ask for must be ${longestName} characters or fewer`)]
  if (!nameWords.test(text))
    return [error(path, 'Whom to ask for must be words only: letters, spaces, points, hyphens')]
  return checkOutgoing(path, 'Whom to ask for', text, null)
}

/** Words of Latin letters, so that no number hides in a name, and no name behind letters that only look alike. */
const nameWords = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .’'-]*$/u

function checkPhone({ phone }: CallBackAnswers): readonly Issue[] {
  const path = 'callBackPhone'
  const text = typed(phone)
  if (text === null) return [error(path, 'Enter your agency’s number to call')]
  return phoneNumber.test(text)
    ? []
    : [error(path, 'Number to call must be ten digits, like 612-555-0142, with an extension if there is one')]
}

/** Ten digits of the North American plan, and an extension of up to five. */
const phoneNumber =
  /^(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-]?)\d{3}[ .-]?\d{4}(?: ?(?:x|ext\.?) ?\d{1,5})?$/i
