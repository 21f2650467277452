/** How far long work is: how much is done of a total, and since when. */
export interface Pace {
  readonly unit: 'bytes' | 'rows'
  readonly done: number
  readonly total: number
  readonly elapsedMs: number
}

/** How long something has to run before its pace says anything, in ms. */
const tellingMs = 2_000

/** `43 percent, 12.5 MB a second, about 2 minutes left`; only the percentage while it is too early to tell. */
export function paceWords({ unit, done, total, elapsedMs }: Pace): string {
  const part = total <= 0 ? 0 : Math.min(done / total, 1)
  const percent = `${Math.floor(part * 100)} percent`
  if (elapsedMs < tellingMs || done <= 0) return percent
  const rate = done / (elapsedMs / 1000)
  return `${percent}, ${unit === 'bytes' ? bytesWords(rate) : rowsWords(rate)}, ${leftWords((total - done) / rate)}`
}

function bytesWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes >= 0.1 ? `${megabytes.toFixed(1)} MB a second` : `${Math.ceil(bytes / 1000)} kB a second`
}

function rowsWords(rows: number): string {
  return `${Math.round(rows).toLocaleString('en-US')} rows a second`
}

function leftWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 100) return `about ${Math.ceil(seconds / 10) * 10} seconds left`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `about ${minutes} minutes left` : `about ${Math.ceil(minutes / 60)} hours left`
}
