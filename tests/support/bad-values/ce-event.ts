import { noSuchDay, type BadValues } from './bad-value.ts'

const opening = { Event: 18, result: 'accepted' }

export const badEvent: BadValues = {
  'event.Event': { says: 'Choose the event that took place' },
  'date.EventDate': noSuchDay('Event date'),
  'enrollment.EnrollmentID': 'is asked only of a household without Coordinated Entry in two projects at once',
  'project.LocationCrisisOrPHHousing': {
    given: { Event: 13 },
    says: 'Choose the project they were referred to',
  },
  'safelyHoused.safelyHoused': {
    given: { Event: 2 },
    says: 'Choose whether they have a safe place to live now, or that you do not know yet',
  },
  'inAftercare.inAftercare': {
    given: { Event: 5 },
    says: 'Choose whether they are enrolled in aftercare, or that you do not know yet',
  },
  'result.result': {
    given: { Event: 18 },
    says: 'Choose what the referral came to, or that it has no result yet',
  },
  'resultDate.ResultDate': { given: opening, ...noSuchDay('Result date') },
}
