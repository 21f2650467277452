import { countWords, verifiedWords } from '#shared/domain/clock/clock-words.ts'
import type { ClockRule } from '#shared/domain/clock/clock-rule.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'

interface Props {
  /** 'Why this date'. */
  readonly summary: string
  readonly rules: readonly ClockRule[]
  /** What is due, in the words of the clocks; a day for the next try was chosen by somebody and has no rule. */
  readonly due: readonly (string | null)[]
}

/** How the clocks behind some due dates count, where each comes from, and whether it holds for this community. */
export function ClockSources({ summary, rules, due }: Props) {
  const running = rules.filter(({ label }) => due.includes(label))
  const hasChosen = due.some((what) => what !== null && !rules.some(({ label }) => label === what))
  if (running.length === 0 && !hasChosen) return null
  return (
    <Disclosure summary={summary}>
      {running.map((rule) => (
        <p key={rule.key}>
          {running.length > 1 || hasChosen ? `${rule.label}: ` : ''}
          {countWords(rule)}. {rule.source} {verifiedWords(rule)}.
        </p>
      ))}
      {hasChosen && <p>The day for the next try was chosen when the last one was logged.</p>}
    </Disclosure>
  )
}
