import { longNote, mayStayOpen, noSuchDay, tooLong, type BadValues } from './bad-value.ts'

function tooLongNote(name: string) {
  return { typed: 'x'.repeat(301), says: `${name} must be 300 characters or fewer: it has 301` }
}

export const badAccess: BadValues = {
  'household.household': { says: 'Choose whether this household is new to you' },
  'alias.alias': { given: { household: 'new' }, ...tooLong('Alias', 40) },
  'known.PersonalID': {
    given: { household: 'known' },
    says: 'Choose the household from your clients, or say that it is new',
  },
  'people.people': 'may be left empty; tests/store/services/access.test.ts tries who may not come',
  'start.EntryDate': noSuchDay('Start date'),
  'accessPoint.accessPoint': { says: 'Choose the access point they came to' },
  'accessPoint.accessPointName': {
    given: { accessPoint: 'elsewhere' },
    ...tooLong('Name of the access point', 100),
  },
  'how.howCame': { says: 'Choose how they came' },
  'how.note': { given: { howCame: 'phone' }, ...longNote(500) },
}

const housed = { result: 'housed', safePlace: 'With an aunt', saysSafe: 'yes' }

export const badRapidResolution: BadValues = {
  'kind.kind': { says: 'Choose whether this is diversion or a rapid exit' },
  'day.EventDate': noSuchDay('Date of the conversation'),
  'help.wouldHelp': tooLongNote('What would help'),
  'place.safePlace': { given: { saysSafe: 'yes' }, ...tooLongNote('Where they could stay') },
  'place.saysSafe': {
    given: { safePlace: 'With an aunt' },
    says: 'Choose what they say of that place: only they can tell whether it is safe',
  },
  'tried.tried': tooLongNote('What was tried'),
  'result.result': { says: 'Choose what the conversation came to, or that it is not known yet' },
  'ends.endsStay': { given: housed, says: 'Choose whether Coordinated Entry ends for them' },
  'exitDate.ExitDate': { given: { ...housed, endsStay: true }, ...noSuchDay('Exit date') },
  'destination.Destination': { given: { ...housed, endsStay: true }, says: 'Choose where they go' },
  'destination.DestinationSubsidyType': {
    given: { ...housed, endsStay: true, Destination: 435 },
    says: 'Choose the kind of subsidy',
  },
  'destination.OtherDestination': mayStayOpen,
}
