import { useQuery } from '@tanstack/react-query'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { PracticeAnew } from './practice-anew.tsx'
import { PracticeOpening } from './practice-opening.tsx'
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
  const practice = usePractice()
  return (
    <PracticeOpening practice={practice} begins="Opening the practice vault">
      <Button look={look} onClick={() => void practice.open(() => api.vault.openPractice())}>
        {label}
      </Button>
      {standing.data?.practiceExists === true && (
        <PracticeAnew onAgreed={(call) => void practice.open(call)} />
      )}
    </PracticeOpening>
  )
}
