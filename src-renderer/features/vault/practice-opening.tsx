import type { ReactNode } from 'react'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import type { Practice } from './use-practice.ts'

interface Props {
  readonly practice: Pick<Practice, 'isOpening' | 'problem' | 'progress'>
  /** What is said before the first word of how far it is. */
  readonly begins: string
  /** What leads into it, while it is not being opened. */
  readonly children: ReactNode
}

/** The practice vault being opened: how far it is, or why it could not be. */
export function PracticeOpening({ practice: { isOpening, problem, progress }, begins, children }: Props) {
  return (
    <>
      {problem !== null && (
        <div role="alert">
          <Banner tone="problem">{problem}</Banner>
        </div>
      )}
      {isOpening ? <ProgressLine progress={progress} begins={begins} /> : children}
    </>
  )
}
