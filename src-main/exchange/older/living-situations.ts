/**
 * Where somebody lived (3.917, 4.12) or went (3.12): the codes of FY2022 and what they are since FY2024. A rental with a
 * subsidy is one code since then, and the subsidy another column.
 */
const situations: Readonly<Record<string, string>> = {
  1: '101',
  2: '302',
  3: '435',
  4: '204',
  5: '205',
  6: '206',
  7: '207',
  10: '410',
  11: '411',
  12: '312',
  13: '313',
  14: '314',
  15: '215',
  16: '116',
  18: '118',
  19: '435',
  20: '435',
  21: '421',
  22: '422',
  23: '423',
  25: '225',
  26: '426',
  27: '327',
  28: '435',
  29: '329',
  31: '435',
  32: '332',
  33: '435',
  34: '435',
  35: '335',
  36: '336',
}

const subsidies: Readonly<Record<string, string>> = {
  3: '440',
  19: '419',
  20: '420',
  28: '428',
  31: '431',
  33: '433',
  34: '434',
}

/** The FY2026 code of a living situation of FY2022; a code that did not change stays as it is. */
export function situationOf(code: string): string {
  return situations[code.trim()] ?? code
}

/** The FY2026 code of the rental subsidy that was part of an FY2022 living situation; empty where it had none. */
export function subsidyOf(code: string): string {
  return subsidies[code.trim()] ?? ''
}

/** `1 to 101, 2 to 302 ...`, as the mapping is shown. */
export function pairsOf(kind: 'situation' | 'subsidy'): string {
  return Object.entries(kind === 'situation' ? situations : subsidies)
    .map(([old, now]) => `${old} to ${now}`)
    .join(', ')
}
