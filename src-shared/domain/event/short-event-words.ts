/** A CE Event in the short words of a list (4.20.2). HUD's own label is too long for one. */
export function shortEventWords(event: number): string {
  return words[event] ?? 'Another CE Event'
}

const words: Readonly<Record<number, string>> = {
  1: 'Prevention assistance',
  2: 'Problem solving',
  3: 'Crisis needs assessment',
  4: 'Housing needs assessment',
  5: 'Follow-up case management',
  6: 'Street outreach',
  7: 'Housing navigation',
  8: 'Outside the CoC: not eligible',
  9: 'Outside the CoC: nothing open',
  10: 'Emergency shelter',
  11: 'Transitional housing',
  12: 'Joint TH-RRH',
  13: 'Rapid re-housing',
  14: 'Permanent supportive',
  15: 'Other permanent housing',
  16: 'Emergency help or furniture',
  17: 'Emergency voucher',
  18: 'Housing Stability Voucher',
}
