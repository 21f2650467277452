import { PracticeAnew } from '#renderer/features/vault/practice-anew.tsx'
import { PracticeOpening } from '#renderer/features/vault/practice-opening.tsx'
import { usePractice } from '#renderer/features/vault/use-practice.ts'
import { Section } from '../settings-frame.tsx'

/** While practicing: a fresh start. */
export function PracticeSection() {
  const practice = usePractice()
  return (
    <Section title="Practice anew">
      <p>
        The dates of the practice vault grow old with the months. A new one begins with dates around today.
      </p>
      <PracticeOpening practice={practice} begins="Taking the old practice vault away">
        <PracticeAnew look="secondary" onAgreed={(call) => void practice.open(call)} />
      </PracticeOpening>
    </Section>
  )
}
