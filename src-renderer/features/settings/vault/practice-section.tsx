import { Banner } from '#renderer/components/banner/banner.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { PracticeAnew } from '#renderer/features/vault/practice-anew.tsx'
import { usePractice } from '#renderer/features/vault/use-practice.ts'
import { Section } from '../settings-frame.tsx'

/** While practicing: a fresh start. */
export function PracticeSection() {
  const { isOpening, problem, progress, open } = usePractice()
  return (
    <Section title="Practice anew">
      <p>
        The dates of the practice vault grow old with the months. A new one begins with dates around today.
      </p>
      {problem !== null && (
        <div role="alert">
          <Banner tone="problem">{problem}</Banner>
        </div>
      )}
      {isOpening ? (
        <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
          {progress?.words ?? 'Taking the old practice vault away'}
        </ProgressLine>
      ) : (
        <PracticeAnew look="secondary" onAgreed={(call) => void open(call)} />
      )}
    </Section>
  )
}
