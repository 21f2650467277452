import type { Task, TaskState } from '#renderer/components/task-list/task-list.tsx'
import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import { findingsOf } from '#shared/domain/intake/check.ts'
import type { IntakeContext } from '#shared/domain/intake/context.ts'
import { memberName } from '#shared/domain/intake/people.ts'
import type { IntakeSection, IntakeSectionState } from '#shared/domain/intake/sections.ts'
import { sectionPath } from './places.ts'

interface Facts {
  readonly referral_id: string
  readonly answers: IntakeAnswers
  readonly intake: IntakeContext
}

/** A section as a line of the task list. */
export function taskOf(section: IntakeSection, facts: Facts): Task {
  return {
    id: `${section.id}-${section.memberId ?? 'household'}`,
    label: section.title,
    state: states[section.state],
    note: noteOf(section, facts),
    href: `#${sectionPath(facts.referral_id, section)}`,
  }
}

/** What a whole group waits for, where all of it waits for the same; it is then said once. */
export function sharedWait(tasks: readonly Task[]): string | null {
  const [first] = tasks
  const isShared =
    tasks.length > 1 && tasks.every(({ state, note }) => state === 'cannot-start' && note === first?.note)
  return isShared ? (first?.note ?? null) : null
}

/** The first section that is open and not done; null when nothing is left to answer. */
export function nextSection(sections: readonly IntakeSection[]): IntakeSection | null {
  return sections.find(({ state }) => state !== 'completed' && state !== 'cannot_start_yet') ?? null
}

/** What a section is called in a sentence: 'race and ethnicity of Heron', 'the household'. */
export function sectionWords({ title, memberId }: IntakeSection, answers: IntakeAnswers): string {
  const words = title.startsWith('Social Security') ? title : title.charAt(0).toLowerCase() + title.slice(1)
  const member = answers.members.find((other) => other.memberId === memberId)
  return member === undefined ? `“${title}”` : `${words} of ${memberName(member, answers)}`
}

const states = {
  not_started: 'not-started',
  in_progress: 'in-progress',
  completed: 'completed',
  cannot_start_yet: 'cannot-start',
  problem: 'problem',
} as const satisfies Record<IntakeSectionState, TaskState>

function noteOf({ id, memberId, state, why }: IntakeSection, { answers, intake }: Facts): string | undefined {
  const findings = findingsOf(id, memberId, answers, intake)
  if (state === 'problem')
    return findings.find(({ severity, missing }) => severity === 'error' && !missing)?.message
  if (state !== 'in_progress') return why ?? undefined
  const left = findings.filter(({ missing }) => missing).length
  return left === 1 ? '1 answer left' : `${left} answers left`
}
