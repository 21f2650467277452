import dayjs from 'dayjs'

/** A moment in UTC as this computer's clock shows it, `YYYY-MM-DDTHH:mm`. */
export function localMoment(at: string): string {
  return dayjs(at).format('YYYY-MM-DDTHH:mm')
}
