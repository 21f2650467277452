import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '#renderer/api/query.ts'
import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import type { IntakeContext } from '#shared/domain/intake/context.ts'

/** What the rules need to know, kept in step with the people of the household as they are added and renamed. */
export function useIntakeContext(
  referral_id: string,
  { members }: IntakeAnswers,
  begun: IntakeContext,
): IntakeContext {
  const people = useMemo(() => members.map(({ PersonalID, alias }) => ({ PersonalID, alias })), [members])
  const [settled] = useDebouncedValue(people, 200)
  const context = useQuery({
    ...query('intake', 'context', { referral_id, people: settled }),
    placeholderData: keepPreviousData,
  })
  return context.data ?? begun
}
