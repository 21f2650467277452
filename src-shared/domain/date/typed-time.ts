const clock = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s*(?<half>[ap])?\.?m?\.?$/

/** Reads a time as people type it (`14:05`, `2:05 pm`, `2pm`) and answers `HH:mm`, or null when it is no time of day. */
export function readTime(typed: string): string | null {
  const parts = clock.exec(typed.trim().toLowerCase())?.groups
  if (parts === undefined || (parts.minute === undefined && parts.half === undefined)) return null
  const hour = hourOf(Number(parts.hour), parts.half)
  const minute = Number(parts.minute ?? '0')
  if (hour === null || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
