/** A CE Event that is an opening, in the short words of a list (4.20.2). HUD's own label is too long for one. */
export function openingWords(event: number): string {
  return words[event] ?? 'Another CE Event'
}

const words: Readonly<Record<number, string>> = {
  10: 'Emergency shelter',
  11: 'Transitional housing',
  12: 'Joint TH-RRH',
  13: 'Rapid re-housing',
  14: 'Permanent supportive',
  15: 'Other permanent housing',
  17: 'Emergency voucher',
  18: 'Housing Stability Voucher',
}
