import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { query } from './query.ts'

/** Today as main has it, `YYYY-MM-DD`, so that both sides judge a date by the same day. */
export function useToday(): string {
  const info = useQuery(query('app', 'info'))
  return info.data?.today ?? dayjs().format('YYYY-MM-DD')
}
