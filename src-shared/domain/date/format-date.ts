import { asDay } from './iso-date.ts'

/** A date as people read it: `3 March 2026`. */
export function formatDate(date: string): string {
  return asDay(date).format('D MMMM YYYY')
}

/** A near date with its weekday: `Thu 5 March`, and the year when it is not this one: `Mon 4 January 2027`. */
export function formatDay(date: string, today: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4)
  return asDay(date).format(sameYear ? 'ddd D MMMM' : 'ddd D MMMM YYYY')
}

/** A time of day as people read it: `14:05` becomes `2:05 PM`. */
export function formatTime(time: string): string {
  return asDay(`2000-01-01T${time}`).format('h:mm A')
}

/** A local moment (`YYYY-MM-DDTHH:mm`, seconds allowed) as people read it: `3 March 2026, 2:05 PM`. */
export function formatDateTime(moment: string): string {
  return `${formatDate(moment.slice(0, 10))}, ${formatTime(moment.slice(11, 16))}`
}
