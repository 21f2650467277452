import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  HouseholdAnswers,
  HouseholdLookup,
} from '#renderer/components/household-fields/household-lookup.ts'
import { query } from './query.ts'

/** Aliases that are free, the household chosen, and those found by what is typed. */
export function useHouseholdLookup(answers: HouseholdAnswers): HouseholdLookup {
  const [text, setText] = useState('')
  const ideas = useQuery({
    ...query('clients', 'aliasIdeas', { alias: answers.alias ?? '' }),
    placeholderData: keepPreviousData,
  })
  const found = useQuery({
    ...query('clients', 'search', { text: text.trim() }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const chosenId = answers.PersonalID ?? null
  const record = useQuery({
    ...query('clients', 'record', { PersonalID: chosenId ?? '' }),
    enabled: chosenId !== null,
  })
  return {
    aliasTaken: ideas.data?.taken ?? false,
    aliasIdeas: ideas.data?.ideas ?? [],
    chosen:
      record.data === undefined || chosenId === null
        ? null
        : {
            PersonalID: record.data.PersonalID,
            alias: record.data.alias,
            mark: record.data.mark,
            foundBy: null,
            householdSize: record.data.household.length,
            lastActivity: null,
          },
    search: { text, found: text.trim() === '' ? [] : (found.data ?? []), onText: setText },
  }
}
