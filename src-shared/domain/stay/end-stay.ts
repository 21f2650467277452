import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { exitAnswers, parseExit, settleExit, type Exit } from './exit.ts'
import { headOf, stillIn, type Stay, type StayMember } from './stay.ts'

/** What is asked when a stay ends. People are named by the EnrollmentID of their part of the stay. */
export const endStayAnswersSchema = z.object({
  leaving: z.array(recordId).max(100).nullish(),
  /** Asked when the head of household leaves and others stay. */
  newHead: recordId.nullish(),
  /** How each of the others is related to the new head (3.15). */
  relationships: z.record(recordId, z.number().int()).nullish(),
  ...exitAnswers,
})
export type EndStayAnswers = Readonly<z.infer<typeof endStayAnswersSchema>>

/** A new head of household, and everyone whose relationship (3.15) is then another. */
export interface Handover {
  readonly newHead: StayMember
  readonly oldHead: StayMember
  readonly relationships: readonly { readonly member: StayMember; readonly code: number }[]
}

/** An end that a save accepts. */
export interface StayEnd {
  readonly leavers: readonly StayMember[]
  readonly handover: Handover | null
  readonly exit: Exit
}

type People = Pick<Stay, 'members'>

/**
 * Everyone who leaves, as answered; whoever has left in the meantime is not counted again. The last one in a stay is
 * not asked about: it is her stay that ends.
 */
export function leaversOf({ leaving }: EndStayAnswers, stay: People): readonly StayMember[] {
  const there = stillIn(stay)
  return there.length === 1 ? there : there.filter(({ EnrollmentID }) => leaving?.includes(EnrollmentID))
}

/** Everyone who stays on. */
export function stayersOf(answers: EndStayAnswers, stay: People): readonly StayMember[] {
  const leavers = leaversOf(answers, stay)
  return stillIn(stay).filter((member) => !leavers.includes(member))
}

/** Whether the household needs another head: the one it has leaves, and somebody stays. */
export function needsHead(answers: EndStayAnswers, stay: People): boolean {
  const head = headOf(stay)
  return (
    stayersOf(answers, stay).length > 0 &&
    leaversOf(answers, stay).some(({ EnrollmentID }) => EnrollmentID === head.EnrollmentID)
  )
}

/** Who stays and could become head of household: the one chosen, or null. */
export function newHeadOf(answers: EndStayAnswers, stay: People): StayMember | null {
  return stayersOf(answers, stay).find(({ EnrollmentID }) => EnrollmentID === answers.newHead) ?? null
}

/**
 * Those whose relationship must be told anew once there is a new head: the others who stay, and the head there was, gone
 * or not, since a household has one head for its whole stay (3.15).
 */
export function relatedAnew(answers: EndStayAnswers, stay: People): readonly StayMember[] {
  const head = headOf(stay)
  const others = stayersOf(answers, stay).filter(
    ({ EnrollmentID }) => EnrollmentID !== answers.newHead && EnrollmentID !== head.EnrollmentID,
  )
  return [...others, head]
}

/** The answers without those that the other answers do not ask for. */
export function settleEndStay(answers: EndStayAnswers, stay: People): EndStayAnswers {
  const handsOver = needsHead(answers, stay)
  return settleExit({
    ...answers,
    newHead: handsOver ? answers.newHead : null,
    relationships: handsOver ? answers.relationships : null,
  })
}

/** The end of answers in which `checkEndStay` found no error. Throws a ZodError for any other. */
export function parseEndStay(answers: EndStayAnswers, stay: People): StayEnd {
  const newHead = newHeadOf(answers, stay)
  return {
    leavers: leaversOf(answers, stay),
    handover:
      needsHead(answers, stay) && newHead !== null
        ? {
            newHead,
            oldHead: headOf(stay),
            relationships: relatedAnew(answers, stay).map((member) => ({
              member,
              code: z.number().parse(answers.relationships?.[member.EnrollmentID]),
            })),
          }
        : null,
    exit: parseExit(answers),
  }
}
