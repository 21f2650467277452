import { longNote, mayStayOpen, noSuchDay, type BadValues } from './bad-value.ts'

const emergency = { reason: 'emergency' }

export const badTransfer: BadValues = {
  'decided.DecisionDate': noSuchDay('Date decided'),
  'reason.reason': { says: 'Choose why they are transferred' },
  'asks.householdAsks': {
    given: { ...emergency, householdAsks: false },
    says: 'An emergency transfer is asked for by the household itself: speak with them first, or choose another reason',
  },
  'ground.ground': { given: emergency, says: 'Choose why staying is not safe' },
  'proof.proof': { given: emergency, says: 'Choose what was asked for beside their word' },
  'safe.safeUnit': {
    given: emergency,
    says: 'Choose whether there is a safe unit at once: only they can tell',
  },
  'kind.kind': { says: 'Choose whether they stay within this CoC' },
  'agency.sameAgency': { says: 'Choose whether they stay with this agency' },
  'project.toProjectID': {
    given: { sameAgency: true },
    says: 'Choose the project they move to, or that it is not chosen yet',
  },
  'type.toProjectType': { given: { sameAgency: false }, says: 'Choose the kind of project they move to' },
  'type.toName': {
    given: { sameAgency: false, toProjectType: 3 },
    typed: 'x'.repeat(101),
    says: 'Name of the project must be 100 characters or fewer: it has 101',
  },
  'note.note': longNote(500),
}

export const badMove: BadValues = {
  'project.toProjectID': { says: 'Choose the project they enroll in, or that it is elsewhere' },
  'who.leaving': 'everyone is ticked; tests/store/services/transfers.test.ts leaves the head behind',
  'head.newHead': 'tests/store/services/transfers.test.ts has another head',
  'head.relationships': 'tests/store/services/transfers.test.ts has another head',
  'date.ExitDate': noSuchDay('Exit date'),
  'destination.Destination': { says: 'Choose where they go' },
  'destination.DestinationSubsidyType': {
    given: { Destination: 435 },
    says: 'Choose the kind of subsidy',
  },
  'destination.OtherDestination': mayStayOpen,
  'start.EntryDate': { given: { toProjectID: 'chosen' }, ...noSuchDay('Project start date') },
}
