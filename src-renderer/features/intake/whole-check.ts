import { answerWords } from '#renderer/components/step-wizard/answer-words.ts'
import { say } from '#renderer/components/step-wizard/definition.ts'
import { screenOf, screensFor, visibleFields } from '#renderer/components/step-wizard/navigation.ts'
import { checkIntakeSection } from '#shared/domain/intake/check.ts'
import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import { memberName } from '#shared/domain/intake/people.ts'
import type { IntakeSection } from '#shared/domain/intake/sections.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { SectionPlace } from './places.ts'
import type { SectionContext } from './section-answers.ts'
import { definitionOf } from './section-definitions.ts'
import { pathInSection, readSection } from './section-lens.ts'

/** One answer in words, and the page it was given on. */
interface AnswerLine {
  readonly path: string
  readonly label: string
  readonly words: string
  readonly page: string
}

/** The answers of a section that are asked, in words. */
export function answersOf(section: SectionPlace, context: SectionContext): readonly AnswerLine[] {
  const answers = readSection(context.whole, section.memberId)
  return screensFor(definitionOf(section.id), answers, context, 'guided').flatMap(({ id, pages }) =>
    pages.flatMap((page) =>
      visibleFields(page, answers, context).map((field) => ({
        path: `${id}.${field.path}`,
        label: field.shortLabel ?? say(field.label, answers, context),
        words: answerWords(field, answers, context),
        page: id,
      })),
    ),
  )
}

/** An issue of one person, with whom it speaks of: on this page six of them may read the same. */
export function withName(issue: Issue, answers: IntakeAnswers): Issue {
  const [, memberId] = issue.path.split('.')
  const member = answers.members.find((other) => other.memberId === memberId)
  const name = member === undefined ? null : memberName(member, answers)
  if (name === null || issue.message.includes(name)) return issue
  return { ...issue, message: `${name}: ${issue.message}` }
}

/** The section and page that hold an issue of the whole intake; null when no question asks for it. */
export function pageOfIssue(
  issue: Issue,
  sections: readonly IntakeSection[],
  contextFor: (memberId: string | null) => SectionContext,
): { readonly place: SectionPlace; readonly page: string } | null {
  for (const place of sections) {
    const context = contextFor(place.memberId)
    const own = checkIntakeSection(place.id, place.memberId, context.whole, context.intake)
    const isOwn = own.some(({ path, message }) => path === issue.path && message === issue.message)
    if (!isOwn || place.state === 'cannot_start_yet') continue
    const answers = readSection(context.whole, place.memberId)
    const screens = screensFor(definitionOf(place.id), answers, context, 'guided')
    const local = { ...issue, path: pathInSection(issue.path, place.memberId) }
    return { place, page: screenOf(screens, local, answers, context)?.id ?? '' }
  }
  return null
}
