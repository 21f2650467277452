/** Where the page was opened from: a contact under way, or the client's record. */
export function wayBack(
  PersonalID: string,
  referral_id: string | null,
): { readonly href: string; readonly label: string } {
  return referral_id === null
    ? { href: `#/clients/${PersonalID}`, label: 'Back to the client record' }
    : { href: `#/referrals/${referral_id}/contact`, label: 'Back to the contact' }
}
