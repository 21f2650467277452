import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { checkExit } from './check-exit.ts'
import { leaversOf, needsHead, newHeadOf, relatedAnew, stayersOf, type EndStayAnswers } from './end-stay.ts'
import { headOf, stillIn, type Stay } from './stay.ts'

export interface EndStayContext {
  readonly today: string
  readonly stay: Stay
}

/** The rules of the end of a stay: who leaves, who is head of those who stay (3.15), when and where to (3.11, 3.12). */
export function checkEndStay(answers: EndStayAnswers, context: EndStayContext): readonly Issue[] {
  const { today, stay } = context
  if (stillIn(stay).length === 0)
    return [error('', 'Everyone has left this stay already: nothing is left to end')]
  const leavers = leaversOf(answers, stay)
  if (leavers.length === 0) return [error('leaving', 'Choose who leaves')]
  return [
    ...(needsHead(answers, stay) ? checkHandover(answers, stay) : []),
    ...checkExit(answers, { today, ProjectType: stay.ProjectType, leavers }),
  ]
}

/** The rules of another head of household (3.15): who, and how everyone is related to them. */
export function checkHandover(answers: EndStayAnswers, stay: Stay): readonly Issue[] {
  if (stay.awaitsResult) {
    const first = `Record the referral’s result first: it goes by ${headOf(stay).alias} as head of household`
    return answers.leaving ? [error('leaving', `${first}. Or let everyone leave`)] : [error('newHead', first)]
  }
  const newHead = newHeadOf(answers, stay)
  if (newHead === null) return [error('newHead', 'Choose who becomes head of household')]
  const isYoung = newHead.age !== null && newHead.age < adult
  const adults = stayersOf(answers, stay).some(({ age }) => age !== null && age >= adult)
  return [
    ...(isYoung && adults
      ? [
          warning(
            'newHead',
            `${newHead.alias} is under ${adult} and an adult stays: check who becomes head of household`,
          ),
        ]
      : []),
    ...relatedAnew(answers, stay)
      .filter(({ EnrollmentID }) => !isRelation(answers.relationships?.[EnrollmentID]))
      .map(({ EnrollmentID, alias }) =>
        error(`relationships.${EnrollmentID}`, `Choose how ${alias} is related to ${newHead.alias}`),
      ),
  ]
}

const adult = 18

/** 3.15 without the head herself: child, spouse or partner, other relative, not related. */
function isRelation(code: number | undefined): boolean {
  return code !== undefined && [2, 3, 4, 5].includes(code)
}
