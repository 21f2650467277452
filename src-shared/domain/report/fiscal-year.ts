/** The last federal fiscal year that is over: from 1 October to 30 September. `today` is `YYYY-MM-DD`. */
export function lastFiscalYear(today: string): { readonly start: string; readonly end: string } {
  const year = Number(today.slice(0, 4))
  const ended = today.slice(5) >= '10-01' ? year : year - 1
  return { start: `${ended - 1}-10-01`, end: `${ended}-09-30` }
}
