import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { communityOf, starterCommunity, type Community } from '#shared/domain/clock/community.ts'
import { query } from './query.ts'

/** The community's words and clocks, counted in the days on which this agency is open, as Settings have them. */
export function useCommunity(): Community {
  const settings = useQuery(query('settings', 'get')).data
  const community = useQuery(query('community', 'get')).data
  return useMemo(
    () =>
      settings === undefined || community === undefined
        ? starterCommunity
        : communityOf(community.pack, settings, community.known),
    [settings, community],
  )
}
