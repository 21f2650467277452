import { useState, type ComponentProps } from 'react'
import { shownWords, takenBack, type Alternative, type Chosen } from '#shared/domain/disclosure/coarser.ts'
import type { Shown } from '#shared/domain/disclosure/shown-in.ts'
import type { AppError } from '#shared/ipc/errors.ts'
import { Button } from '../button/button.tsx'
import { ProgressLine } from '../progress-line/progress-line.tsx'
import { RunFailure } from '../run-failure/run-failure.tsx'
import { WorkPlace } from '../work-place/work-place.tsx'
import styles from './coarser-choices.module.css'

interface Props {
  /** What was chosen already. */
  readonly chosen: readonly Chosen[]
  /** How much shows as it stands; null where it cannot leave as it stands. */
  readonly now: Shown | null
  /** The search for coarser ways, which takes up to half a minute, as it stands. */
  readonly finding: {
    readonly isRunning: boolean
    readonly progress: ComponentProps<typeof ProgressLine>['progress']
    readonly failure: AppError | null
  }
  /** Null where it came to nothing. */
  readonly onFind: () => Promise<readonly Alternative[] | null>
  readonly onStop: () => void
  readonly onChoose: (chosen: Chosen[]) => void
}

/** Coarser ways to say the same, each with how much would show, to choose and to take back. */
export function CoarserChoices({ chosen, now, finding, onFind, onStop, onChoose }: Props) {
  const [found, setFound] = useState<readonly Alternative[] | null>(null)
  if (chosen.length === 0 && now !== null && now.shown === now.cells) return null
  const question = now === null ? 'What could leave instead?' : 'What would show more?'
  return (
    <WorkPlace isRunning={finding.isRunning} label="Coarser ways" className={styles.choices}>
      {chosen.length > 0 && (
        <>
          <h3>Chosen so that more shows</h3>
          <ul className={styles.list}>
            {chosen.map(({ words }, at) => (
              <li key={words}>
                <span>{words}</span>
                <Button aria-label={`Take back: ${words}`} onClick={() => onChoose(takenBack(chosen, at))}>
                  Take back
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {finding.isRunning && <ProgressLine progress={finding.progress} onStop={onStop} />}
      {!finding.isRunning && found === null && (
        <Button onClick={() => void onFind().then(setFound)}>{question}</Button>
      )}
      <RunFailure failure={finding.failure} />
      <output>
        {found?.length === 0 &&
          (now === null ? 'Nothing that was tried can leave.' : 'Nothing that was tried shows more.')}
        {found !== null && found.length > 0 && (
          <>
            <h3>What can be chosen</h3>
            <ul className={styles.list}>
              {found.map((one) => (
                <li key={one.words}>
                  <span>
                    {one.words}
                    <span className={styles.shown}>{shownWords(one)}</span>
                  </span>
                  <Button
                    aria-label={`Choose this: ${one.words}`}
                    onClick={() => onChoose([...chosen, { choice: one.choice, words: one.words }])}
                  >
                    Choose this
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </output>
    </WorkPlace>
  )
}
