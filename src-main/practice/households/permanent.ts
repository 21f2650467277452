import { code, full, violence } from '../people.ts'
import type { HouseholdPlan } from '../plan.ts'
import { cards, email, phone } from '../safety-cards.ts'
import { situations } from '../situations.ts'

/** Permanent supportive housing, the other permanent housing, and one voucher. */
export const permanent: readonly HouseholdPlan[] = [
  {
    alias: 'Starry Boulder',
    card: cards.emailOnly,
    points: [email('Own address', 'boulder.starry')],
    referrals: [
      {
        to: 'supportive',
        by: 'quintero',
        howItCame: 'email',
        eventDate: 6,
        acknowledged: 5,
        tries: [{ day: 4, channel: 'email', outcome: 'needs_time', next: -2 }],
      },
    ],
  },
  {
    alias: 'Familiar Elm',
    card: cards.open,
    points: [phone('Own phone', 51)],
    people: [
      {
        name: full('Rosalind', 'Teague'),
        age: 61,
        races: ['White'],
        sex: 0,
        veteran: 1,
        disabling: 1,
        violence: violence.longAgo,
      },
    ],
    situation: situations.outsideForYears,
    referrals: [
      {
        to: 'supportive',
        by: 'quintero',
        howItCame: 'hmis_partner',
        eventDate: 7,
        acknowledged: 6,
        tries: [{ day: 5, channel: 'call', outcome: 'interested' }],
        intake: 3,
      },
    ],
  },
  {
    alias: 'Grand Estuary',
    card: cards.neutralVoicemail,
    points: [phone('Own phone', 52)],
    people: [
      {
        name: code('Wren'),
        age: 48,
        birth: 'approximate',
        races: ['BlackAfAmerican', 'AmIndAKNative'],
        sex: 0,
        disabling: 1,
        violence: violence.longAgo,
      },
      {
        name: code('Finch'),
        age: 20,
        races: ['BlackAfAmerican', 'AmIndAKNative'],
        sex: 1,
        relation: 2,
        disabling: 1,
        violence: violence.no,
      },
    ],
    situation: situations.shelterAgain,
    referrals: [
      {
        to: 'supportive',
        by: 'quintero',
        howItCame: 'meeting',
        eventDate: 460,
        acknowledged: 459,
        tries: [
          { day: 457, channel: 'call', outcome: 'no_answer', voicemail: 'neutral', next: 454 },
          { day: 454, channel: 'call', outcome: 'interested' },
        ],
        intake: 448,
        successful: 448,
        housing: [
          { day: 430, outcome: 'still_searching' },
          { day: 415, outcome: 'moved_in', movedIn: 416 },
        ],
      },
    ],
    cardChanges: [{ day: 220, by: 'quintero', card: cards.open }],
  },
  {
    alias: 'Handy Cobble',
    card: cards.workHours,
    points: [phone('Own phone', 53)],
    referrals: [
      {
        to: 'supportive',
        by: 'quintero',
        howItCame: 'paper',
        eventDate: 330,
        notified: 328,
        acknowledged: 327,
        tries: [{ day: 326, channel: 'call', outcome: 'interested' }],
        unsuccessful: {
          day: 322,
          whoEnded: 'provider',
          IfNotHousedReason: 'project_rules',
          backToList: 'yes',
          note: 'The building has studios only and this household needs two rooms.',
        },
      },
    ],
  },
  {
    alias: 'Placid Walnut',
    card: null,
    points: [],
    referrals: [{ to: 'otherPermanent', by: 'ferris', howItCame: 'email', eventDate: 2, notified: 1 }],
  },
  {
    alias: 'Sunlit Bridge',
    card: cards.codeWord,
    points: [phone('Own phone', 54)],
    language: 'Karen',
    people: [
      {
        name: full('Paw', 'Htoo'),
        age: 39,
        races: ['Asian'],
        raceDetail: 'Karen',
        sex: 0,
        violence: violence.thisYear,
      },
      {
        name: full('Eh', 'Htoo'),
        age: 18,
        races: ['Asian'],
        sex: 1,
        relation: 2,
        violence: violence.refused,
      },
      { name: full('Naw', 'Htoo'), age: 13, races: ['Asian'], sex: 0, relation: 2 },
      { name: full('Say', 'Htoo'), age: 9, races: ['Asian'], sex: 1, relation: 2 },
      { name: full('Mu', 'Htoo'), age: 4, races: ['Asian'], sex: 0, relation: 2 },
    ],
    situation: situations.subsidizedRental,
    referrals: [
      {
        to: 'otherPermanent',
        by: 'ferris',
        howItCame: 'hmis_partner',
        eventDate: 30,
        acknowledged: 29,
        tries: [{ day: 28, channel: 'call', outcome: 'interested' }],
        intake: 24,
        successful: 24,
      },
    ],
  },
  {
    alias: 'Round Tulip',
    card: cards.open,
    points: [phone('Own phone', 55)],
    referrals: [
      {
        to: 'otherPermanent',
        by: 'ferris',
        howItCame: 'email',
        Event: 18,
        eventDate: 140,
        acknowledged: 139,
        tries: [{ day: 138, channel: 'call', outcome: 'interested' }],
        unsuccessful: {
          day: 128,
          whoEnded: 'provider',
          IfNotHousedReason: 'documents',
          backToList: 'yes',
          note: 'A birth record could not be had before the voucher ran out.',
        },
      },
    ],
  },
]
