import { noSuchDay, tooLong, type BadValues } from './bad-value.ts'

const given = { what: ['referral_card'], ways: ['email'], purpose: 'housing_referral' }

export const badRelease: BadValues = {
  'recipient.recipient': { given, ...tooLong('Agency', 100) },
  'what.what': { says: 'Choose what exactly may be shared' },
  'what.whatOther': { given: { what: ['other'] }, ...tooLong('What may be shared', 200) },
  'ways.ways': { says: 'Choose how it may travel' },
  'purpose.purpose': { says: 'Choose what it is for' },
  'purpose.purposeOther': { given: { purpose: 'other' }, ...tooLong('Purpose', 200) },
  'explained.explained': {
    says: 'A release counts only when the client knows what goes where, and that help does not depend on it',
  },
  'signer.signedBy': { says: 'Choose who signed' },
  'signer.signerDidHarm': {
    given: { signedBy: 'parent' },
    says: 'Answer whether the parent or guardian is the person who did the harm',
  },
  'signedHow.signedHow': { says: 'Choose how it was signed' },
  'signedOn.signedOn': noSuchDay('Date signed'),
  'expiresOn.expiresOn': noSuchDay('Last day'),
}

export const badCard: BadValues = {
  'release.release_id': {
    given: { release_id: null },
    says: 'Choose the release that the card is made under',
  },
  'size.sizeBand': { given: { sizeBand: null }, says: 'Choose how large the household is' },
  'bedrooms.bedrooms': { says: 'Choose how many bedrooms they need' },
  'priority.priority': { says: 'Choose the priority band' },
  'areas.areas': { says: 'Choose where they would live' },
  'contact.callBack': {
    given: { callBack: null },
    says: 'Choose whom they call, from your agency’s list',
  },
  'goodFor.goodFor': { given: { goodFor: null }, says: 'Choose for how long the card is good' },
  'form.form': { says: 'Choose how the card leaves' },
}
