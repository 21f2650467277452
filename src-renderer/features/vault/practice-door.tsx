import { useQuery } from '@tanstack/react-query'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { PracticeAnew } from './practice-anew.tsx'
import { usePractice } from './use-practice.ts'

/** The way into the practice vault. The first time it is made, which takes a moment; later it can be made anew. */
export function PracticeDoor({
  label,
  look = 'quiet',
}: {
  readonly label: string
  readonly look?: 'secondary' | 'quiet'
}) {
  const standing = useQuery(query('vault', 'standing'))
  const { isOpening, problem, progress, open } = usePractice()
  return (
    <>
      {problem !== null && (
        <div role="alert">
          <Banner tone="problem">{problem}</Banner>
        </div>
      )}
      {isOpening ? (
        <ProgressLine done={progress?.done ?? 0} total={progress?.total ?? 1}>
          {progress?.words ?? 'Opening the practice vault'}
        </ProgressLine>
      ) : (
        <>
          <Button look={look} onClick={() => void open(() => api.vault.openPractice())}>
            {label}
          </Button>
          {standing.data?.practiceExists === true && <PracticeAnew onAgreed={(call) => void open(call)} />}
        </>
      )}
    </>
  )
}
