import { longNote, mayStayOpen, noSuchDay, tooLong, type BadValues } from './bad-value.ts'

const longAgo = '2026-01-05'

export const badReceive: BadValues = {
  'how.howItCame': { says: 'Choose how the referral reached you' },
  'code.referenceCode': tooLong('Reference code', 40),
  'code.noReferenceCode': 'a tick that stands for no code',
  'household.household': { says: 'Choose whether this household is new to you' },
  'alias.alias': { given: { household: 'new' }, ...tooLong('Alias', 40) },
  'known.PersonalID': {
    given: { household: 'known' },
    says: 'Choose the household from your clients, or say that it is new',
  },
  'event.Event': { says: 'Choose the kind of opening the household was referred to' },
  'eventDate.EventDate': noSuchDay('Referral date'),
  'project.LocationCrisisOrPHHousing': {
    given: { Event: 13, LocationCrisisOrPHHousing: null },
    says: 'Choose the project the household was referred to',
  },
  'notified.DateNotified': noSuchDay('Date notified'),
  'referredBy.referredBy': tooLong('Referred by', 100),
  'acknowledge.acknowledgeNow': { says: 'Choose whether to acknowledge the referral now or later' },
  'acknowledged.DateReferralAcknowledged': {
    given: { acknowledgeNow: 'yes' },
    ...noSuchDay('Date acknowledged'),
  },
  'acknowledged.lateReason': {
    given: { acknowledgeNow: 'yes', EventDate: longAgo, DateNotified: longAgo },
    ...longNote(500),
  },
}

export const badAcknowledge: BadValues = {
  'date.DateReferralAcknowledged': noSuchDay('Date acknowledged'),
  'late.lateReason': longNote(500),
}

export const badContact: BadValues = {
  'channel.channel': { says: 'Choose how you tried to reach the household' },
  'when.attemptDate': noSuchDay('Attempt date'),
  'when.attemptTime': { typed: '25:99', says: 'Attempt time must be a time of day, like 2:05 PM' },
  'outcome.outcome': { says: 'Choose what happened' },
  'voicemail.voicemailLeft': {
    given: { channel: 'call', outcome: 'no_answer' },
    says: 'Choose whether a voicemail was left',
  },
  'note.note': longNote(500),
  'nextTry.nextTry': noSuchDay('Next try'),
  'status.statusWord': mayStayOpen,
}

export const badUnsuccessful: BadValues = {
  'who.whoEnded': { says: 'Choose who ended the referral' },
  'who.countedOn': {
    given: { whoEnded: 'lost_contact' },
    says: 'Choose the side your CoC counts this on: HUD counts a household that stopped answering on the project',
  },
  'reason.IfNotHousedReason': { says: 'Choose the closest reason the household was not housed' },
  'note.note': { given: { IfNotHousedReason: 'declined_home' }, ...longNote(500) },
  'date.ResultDate': noSuchDay('Result date'),
  'list.backToList': {
    given: { backToList: null },
    says: 'Choose whether the household goes back to the priority list',
  },
  'list.removalConfirmed': {
    given: { backToList: 'no_asked_to_be_removed' },
    says: 'Confirm that the household asked to be taken off the list, or keep their place',
  },
}

export const badSuccessful: BadValues = {
  'enrollment.EnrollmentID': {
    given: { EnrollmentID: null },
    says: 'Choose the enrollment this referral led to',
  },
  'date.ResultDate': noSuchDay('Result date'),
}

const willNot = { outcome: 'will_not_be_housed' }

export const badHousing: BadValues = {
  'outcome.outcome': { given: { outcome: null }, says: 'Choose how the search for housing stands' },
  'moveIn.MoveInDate': { given: { outcome: 'moved_in' }, ...noSuchDay('Move-in date') },
  'reason.IfNotHousedReason': {
    given: willNot,
    says: 'Choose the closest reason the household was not housed',
  },
  'exit.stayEnds': mayStayOpen,
  'exit.ExitDate': { given: { ...willNot, stayEnds: 'yes' }, ...noSuchDay('Exit date') },
  'exit.Destination': { given: { ...willNot, stayEnds: 'yes' }, says: 'Choose where they go' },
  'exit.DestinationSubsidyType': {
    given: { ...willNot, stayEnds: 'yes', Destination: 435 },
    says: 'Choose the kind of subsidy',
  },
  'exit.OtherDestination': {
    given: { ...willNot, stayEnds: 'yes', Destination: 17 },
    typed: 'x'.repeat(51),
    says: 'Destination in words must be 50 characters or fewer: it has 51',
  },
  'told.listManagerTold': 'a tick that may stay open',
  'note.note': { given: { outcome: 'still_searching' }, ...longNote(500) },
}
