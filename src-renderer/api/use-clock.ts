import { useQuery } from '@tanstack/react-query'
import { isDayInDoubt, knownDayOf, type ClockReading } from '#shared/domain/clock/known-day.ts'
import { query } from './query.ts'
import { useToday } from './use-today.ts'

/** Today as releases and cards are judged by it, and whether anybody can tell what day it is. */
export function useClock(): ClockReading & { readonly today: string; readonly isDayInDoubt: boolean } {
  const here = useToday()
  const clock = useQuery(query('settings', 'clock')).data ?? { here, recorded: null }
  return { ...clock, today: knownDayOf(clock), isDayInDoubt: isDayInDoubt(clock) }
}
