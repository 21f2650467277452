import { code, full, noName, violence } from '../people.ts'
import type { HouseholdPlan } from '../plan.ts'
import { cards, email, phone } from '../safety-cards.ts'
import { situations } from '../situations.ts'

/** The emergency shelter and the transitional apartments. */
export const shelterAndTransitional: readonly HouseholdPlan[] = [
  {
    alias: 'Brisk Canyon',
    card: null,
    points: [],
    referrals: [{ to: 'shelter', by: 'lindgren', howItCame: 'phone', eventDate: 1 }],
  },
  {
    alias: 'Kind Beacon',
    card: null,
    points: [phone('Friend', 30, 'unknown')],
    referrals: [{ to: 'shelter', by: 'lindgren', howItCame: 'phone', eventDate: 1, acknowledged: 1 }],
  },
  {
    alias: 'Morning Grove',
    card: cards.codeWord,
    points: [phone('Own phone', 31)],
    referrals: [
      {
        to: 'shelter',
        by: 'lindgren',
        howItCame: 'phone',
        eventDate: 3,
        acknowledged: 3,
        tries: [
          {
            day: 2,
            channel: 'call',
            outcome: 'interested',
            next: 0,
            note: 'Can come as soon as a ride is found.',
          },
        ],
      },
    ],
  },
  {
    alias: 'Soft Plateau',
    card: cards.emailOnly,
    points: [email('Own address', 'plateau.soft'), phone('Shared phone', 32, 'no')],
    people: [
      {
        name: code('Juniper'),
        age: 24,
        races: ['White', 'AmIndAKNative'],
        sex: 9,
        disabling: 9,
        violence: violence.keepsDetails,
      },
    ],
    situation: situations.keepsDetails,
    referrals: [
      {
        to: 'shelter',
        by: 'lindgren',
        howItCame: 'email',
        eventDate: 19,
        acknowledged: 19,
        tries: [{ day: 18, channel: 'email', outcome: 'interested' }],
        intake: 16,
        successful: 16,
      },
    ],
  },
  {
    alias: 'Level Wharf',
    card: cards.open,
    points: [phone('Own phone', 33)],
    referrals: [
      {
        to: 'shelter',
        by: 'lindgren',
        howItCame: 'phone',
        eventDate: 120,
        acknowledged: 120,
        tries: [{ day: 119, channel: 'call', outcome: 'interested' }],
        unsuccessful: {
          day: 118,
          whoEnded: 'provider',
          IfNotHousedReason: 'opening_gone',
          backToList: 'yes',
          note: 'A pipe burst and the room was closed. Told the household the same day.',
        },
      },
    ],
  },
  {
    alias: 'Tranquil Mesa',
    card: cards.noVoicemail,
    points: [phone('Own phone', 34)],
    language: 'Spanish',
    referrals: [
      {
        to: 'transitional',
        by: 'ferris',
        howItCame: 'hmis_partner',
        eventDate: 6,
        acknowledged: 5,
        tries: [{ day: 3, channel: 'call', outcome: 'no_answer', next: 0 }],
      },
    ],
  },
  {
    alias: 'Ready Spruce',
    card: cards.workHours,
    points: [phone('Own phone', 35)],
    people: [
      { name: full('Tamsin', 'Whitlock'), age: 22, races: ['White'], sex: 0, violence: violence.recent },
      { name: full('Poppy', 'Whitlock'), age: 2, races: ['White', 'Asian'], sex: 0, relation: 2 },
    ],
    situation: situations.fosterCare,
    referrals: [
      {
        to: 'transitional',
        by: 'ferris',
        howItCame: 'email',
        eventDate: 7,
        acknowledged: 6,
        tries: [{ day: 5, channel: 'text', outcome: 'interested' }],
        intake: 2,
      },
    ],
  },
  {
    // Two men who are partners.
    alias: 'Genuine Reef',
    card: cards.open,
    points: [phone('Own phone', 36), email('Own address', 'reef.genuine')],
    people: [
      {
        name: full('Cyrus', 'Bellamy'),
        age: 34,
        races: ['BlackAfAmerican'],
        sex: 1,
        violence: violence.longAgo,
      },
      {
        name: full('Mateo', 'Ibarra'),
        age: 37,
        races: ['HispanicLatinao', 'White'],
        sex: 1,
        relation: 3,
        disabling: 1,
        violence: violence.thisYear,
      },
    ],
    situation: situations.shelterAgain,
    referrals: [
      {
        to: 'transitional',
        by: 'ferris',
        howItCame: 'meeting',
        eventDate: 410,
        acknowledged: 409,
        tries: [{ day: 407, channel: 'call', outcome: 'interested' }],
        intake: 402,
        successful: 402,
        housing: [{ day: 398, outcome: 'moved_in' }],
        exit: { day: 85, Destination: 410 },
      },
    ],
  },
  {
    alias: 'Swift Pebble',
    card: cards.textOnly,
    points: [phone('Own phone, texts only', 37)],
    referrals: [
      {
        to: 'transitional',
        by: 'ferris',
        howItCame: 'email',
        eventDate: 175,
        acknowledged: 174,
        tries: [{ day: 173, channel: 'text', outcome: 'not_interested' }],
        unsuccessful: {
          day: 172,
          whoEnded: 'client',
          IfNotHousedReason: 'other_option',
          backToList: 'no_asked_to_be_removed',
          removalConfirmed: true,
          note: 'Stays with a cousin and asked to come off the list.',
        },
      },
    ],
  },
  {
    alias: 'Lucid Fjord',
    card: cards.neutralVoicemail,
    points: [phone('Own phone', 38)],
    referrals: [
      { to: 'jointTransitional', by: 'quintero', howItCame: 'hmis_partner', eventDate: 3, acknowledged: 2 },
    ],
  },
  {
    alias: 'Upland Garden',
    card: cards.noVoicemail,
    points: [phone('Own phone', 39)],
    people: [
      {
        name: full('Sunniva', 'Lund'),
        age: 41,
        races: ['White'],
        sex: 0,
        disabling: 1,
        violence: violence.fleeing,
      },
      { name: full('Elias', 'Lund'), age: 11, races: ['White'], sex: 1, relation: 2, disabling: 8 },
      { name: full('Freya', 'Lund'), age: 3, races: ['White'], sex: 0, relation: 2 },
    ],
    situation: situations.hospital,
    referrals: [
      {
        to: 'jointTransitional',
        by: 'quintero',
        howItCame: 'phone',
        eventDate: 55,
        acknowledged: 54,
        tries: [{ day: 53, channel: 'in_person', outcome: 'interested' }],
        intake: 49,
        successful: 49,
        housing: [{ day: 20, outcome: 'still_searching', note: 'Needs a home on the ground floor.' }],
      },
    ],
  },
  {
    alias: 'Timely Compass',
    card: cards.open,
    points: [phone('Own phone', 40)],
    people: [
      { name: full('Philippa', 'Nakamura'), age: 51, races: ['Asian'], sex: 0, violence: violence.thisYear },
      { name: noName, age: 19, races: 9, sex: 9, relation: 2, violence: violence.refused },
    ],
    situation: situations.transitional,
    referrals: [
      {
        to: 'jointRehousing',
        by: 'quintero',
        howItCame: 'email',
        eventDate: 300,
        acknowledged: 299,
        tries: [{ day: 298, channel: 'email', outcome: 'interested' }],
        intake: 292,
        successful: 292,
        housing: [{ day: 270, outcome: 'moved_in', movedIn: 271 }],
        exit: { day: 100, Destination: 410 },
      },
    ],
  },
  {
    alias: 'Neat Horizon',
    card: cards.workHours,
    points: [phone('Own phone', 41)],
    people: [
      {
        name: full('Dariush', 'Farrokh'),
        age: 30,
        races: ['MidEastNAfrican'],
        sex: 1,
        violence: violence.recent,
      },
    ],
    situation: situations.treatmentFromStreet,
    referrals: [
      {
        to: 'jointRehousing',
        by: 'quintero',
        howItCame: 'meeting',
        eventDate: 225,
        acknowledged: 224,
        tries: [{ day: 222, channel: 'call', outcome: 'interested' }],
        intake: 215,
        successful: 215,
        housing: [
          {
            day: 180,
            outcome: 'will_not_be_housed',
            reason: 'unit_fell_through',
            note: 'The landlord sold the house before the lease was signed.',
          },
        ],
        exit: { day: 178, Destination: 101 },
      },
    ],
  },
]
