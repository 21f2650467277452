import dayjs from 'dayjs'

/** A moment as HMIS CSV writes it, in this machine's time: `YYYY-MM-DD HH:mm:ss`. */
export function hudDateTime(at: Date): string {
  return dayjs(at).format('YYYY-MM-DD HH:mm:ss')
}
