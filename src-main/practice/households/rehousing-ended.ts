import { code, full, violence } from '../people.ts'
import type { HouseholdPlan } from '../plan.ts'
import { cards, email, phone } from '../safety-cards.ts'
import { situations } from '../situations.ts'
import { familyOfSix } from './family-of-six.ts'

/** Two years of ended work at the rapid re-housing project, each ending at least once. */
export const rehousingEnded: readonly HouseholdPlan[] = [
  familyOfSix,
  {
    alias: 'Golden Acorn',
    card: cards.open,
    points: [phone('Own phone', 22)],
    people: [
      {
        name: full('Bernadette', 'Okoro'),
        age: 45,
        races: ['BlackAfAmerican'],
        sex: 0,
        violence: violence.thisYear,
      },
      { name: full('Chidi', 'Okoro'), age: 16, races: ['BlackAfAmerican'], sex: 1, relation: 2 },
    ],
    situation: situations.shelter,
    referrals: [
      {
        to: 'rehousing',
        by: 'ferris',
        howItCame: 'email',
        eventDate: 235,
        acknowledged: 234,
        tries: [{ day: 233, channel: 'call', outcome: 'interested' }],
        intake: 228,
        successful: 227,
        housing: [{ day: 205, outcome: 'moved_in', movedIn: 206 }],
        exit: { day: 30, Destination: 410 },
      },
    ],
  },
  {
    // A man on his own.
    alias: 'Tidy Lagoon',
    card: cards.neutralVoicemail,
    points: [phone('Own phone', 23)],
    people: [
      {
        name: full('Gustav', 'Ahlberg'),
        age: 58,
        races: ['White'],
        sex: 1,
        veteran: 1,
        disabling: 1,
        violence: violence.longAgo,
      },
    ],
    situation: situations.outsideForYears,
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'hmis_partner',
        eventDate: 98,
        acknowledged: 97,
        tries: [
          { day: 96, channel: 'call', outcome: 'no_answer', voicemail: 'neutral', next: 93 },
          { day: 93, channel: 'in_person', outcome: 'interested' },
        ],
        intake: 90,
        successful: 90,
        housing: [
          { day: 75, outcome: 'still_searching' },
          { day: 62, outcome: 'moved_in', movedIn: 63 },
        ],
      },
    ],
  },
  {
    alias: 'Sturdy Oak',
    card: cards.noVoicemail,
    points: [phone('Own phone', 24)],
    language: 'Arabic',
    people: [
      {
        name: code('Nour'),
        age: 40,
        birth: 'approximate',
        races: ['MidEastNAfrican'],
        sex: 0,
        violence: violence.fleeing,
      },
      { name: code('Eldest'), age: 17, races: ['MidEastNAfrican'], sex: 0, relation: 2 },
      { name: code('Middle'), age: 13, races: ['MidEastNAfrican'], sex: 1, relation: 2 },
      { name: code('Youngest'), age: 10, races: ['MidEastNAfrican'], sex: 0, relation: 2 },
      {
        name: code('Grandmother'),
        age: 70,
        birth: 'approximate',
        races: ['MidEastNAfrican'],
        sex: 0,
        relation: 4,
        disabling: 1,
        violence: violence.no,
      },
    ],
    situation: situations.ownHome,
    referrals: [
      {
        to: 'rehousing',
        by: 'ferris',
        howItCame: 'phone',
        eventDate: 362,
        acknowledged: 361,
        tries: [{ day: 360, channel: 'call', outcome: 'interested' }],
        intake: 355,
        successful: 355,
        housing: [{ day: 329, outcome: 'moved_in', movedIn: 330 }],
        exit: { day: 140, Destination: 435, DestinationSubsidyType: 433 },
      },
    ],
  },
  {
    alias: 'Fluent Stream',
    card: cards.workHours,
    points: [phone('Own phone', 25), email('Own address', 'stream.fluent')],
    people: [
      {
        name: full('Kehlani', 'Makoa'),
        age: 27,
        races: ['NativeHIPacific'],
        sex: 0,
        violence: violence.recent,
      },
      { name: full('Noa', 'Makoa'), age: 4, races: ['NativeHIPacific', 'White'], sex: 8, relation: 2 },
    ],
    situation: situations.car,
    referrals: [
      {
        to: 'rehousing',
        by: 'lindgren',
        howItCame: 'email',
        eventDate: 156,
        acknowledged: 155,
        tries: [{ day: 154, channel: 'text', outcome: 'interested' }],
        intake: 149,
        successful: 149,
        housing: [
          { day: 130, outcome: 'still_searching' },
          {
            day: 110,
            outcome: 'will_not_be_housed',
            reason: 'moved_away',
            note: 'An aunt in another state has room for both.',
          },
        ],
        exit: { day: 109, Destination: 422 },
      },
    ],
  },
  {
    alias: 'Candid Dune',
    card: cards.throughAdvocate,
    points: [
      { kind: 'advocate', label: 'Court advocate', value: 'Court advocate, 320-555-0126', safe: 'yes' },
    ],
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'meeting',
        eventDate: 66,
        acknowledged: 65,
        tries: [
          {
            day: 63,
            channel: 'through_advocate',
            outcome: 'not_interested',
            note: 'The homes on offer are near people they avoid.',
          },
        ],
        unsuccessful: {
          day: 60,
          whoEnded: 'client',
          IfNotHousedReason: 'unsafe_location',
          backToList: 'yes',
        },
      },
    ],
  },
  {
    alias: 'Warm Quartz',
    card: cards.open,
    points: [phone('Own phone', 27)],
    referrals: [
      {
        to: 'rehousing',
        by: 'ferris',
        howItCame: 'paper',
        eventDate: 248,
        acknowledged: 242,
        lateReason: 'The letter was opened late, in a week with two of us away.',
        tries: [{ day: 241, channel: 'call', outcome: 'interested' }],
        unsuccessful: {
          day: 238,
          whoEnded: 'provider',
          IfNotHousedReason: 'funder_rules',
          backToList: 'yes',
          note: 'The grant serves households that are homeless by its first category; this one is with family.',
        },
      },
    ],
  },
  {
    alias: 'Early Tide',
    card: cards.noVoicemail,
    points: [phone('Own phone', 28)],
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'email',
        eventDate: 34,
        acknowledged: 33,
        tries: [
          { day: 31, channel: 'call', outcome: 'no_answer', next: 28 },
          { day: 28, channel: 'call', outcome: 'no_answer', next: 25 },
          {
            day: 25,
            channel: 'call',
            outcome: 'wrong_contact',
            note: 'The number belongs to somebody else now.',
          },
        ],
        unsuccessful: {
          day: 23,
          whoEnded: 'lost_contact',
          countedOn: 'provider',
          IfNotHousedReason: 'lost_contact',
          backToList: 'yes',
        },
      },
    ],
  },
]
