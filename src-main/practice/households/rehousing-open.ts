import { code, full, noName, violence } from '../people.ts'
import type { HouseholdPlan } from '../plan.ts'
import { advocate, cards, email, phone } from '../safety-cards.ts'
import { situations } from '../situations.ts'

/**
 * Today's work at the project that the practice user starts at: twelve open referrals, and three of them overdue (one
 * to acknowledge, one to contact, one to try again).
 */
export const rehousingOpen: readonly HouseholdPlan[] = [
  {
    alias: 'Quiet Harbor',
    card: null,
    points: [],
    referrals: [{ to: 'rehousing', by: 'you', howItCame: 'email', eventDate: 6, notified: 5 }],
  },
  {
    alias: 'Steady Cedar',
    card: null,
    points: [],
    referrals: [{ to: 'rehousing', by: 'you', howItCame: 'hmis_partner', eventDate: 4, notified: 3 }],
  },
  {
    // A household that could not be reached a year ago, and is referred again.
    alias: 'Open Prairie',
    card: cards.neutralVoicemail,
    points: [phone('Sister, who passes messages on', 3), phone('Old number', 4, 'no')],
    referrals: [
      {
        to: 'rehousing',
        by: 'lindgren',
        howItCame: 'email',
        eventDate: 290,
        acknowledged: 289,
        tries: [
          { day: 287, channel: 'call', outcome: 'no_answer', voicemail: 'neutral', next: 284 },
          { day: 284, channel: 'text', outcome: 'no_answer', next: 281 },
          { day: 281, channel: 'call', outcome: 'no_answer' },
        ],
        unsuccessful: {
          day: 278,
          whoEnded: 'lost_contact',
          countedOn: 'provider',
          IfNotHousedReason: 'lost_contact',
          backToList: 'yes',
        },
      },
      { to: 'rehousing', by: 'you', howItCame: 'phone', eventDate: 2, notified: 1 },
    ],
  },
  {
    alias: 'Gentle Ridge',
    card: null,
    points: [phone('Own phone', 5, 'unknown')],
    referrals: [
      { to: 'rehousing', by: 'you', howItCame: 'email', eventDate: 7, notified: 6, acknowledged: 5 },
    ],
  },
  {
    alias: 'Bright Orchard',
    card: cards.textOnly,
    points: [phone('Own phone, texts only', 6), email('Shared with family', 'orchard.family', 'no')],
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'meeting',
        eventDate: 2,
        acknowledged: 1,
        draft: 'contact',
      },
    ],
  },
  {
    alias: 'Patient Marsh',
    card: cards.noVoicemail,
    points: [phone('Own phone', 7), advocate('School counselor', 8)],
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'email',
        eventDate: 7,
        acknowledged: 6,
        tries: [
          { day: 5, channel: 'call', outcome: 'no_answer', next: 2 },
          { day: 2, channel: 'call', outcome: 'no_answer', next: 0 },
        ],
      },
    ],
  },
  {
    alias: 'Calm Lantern',
    card: cards.workHours,
    points: [phone('Own phone', 9), email('Own address', 'lantern.calm')],
    language: 'Somali',
    people: [
      { name: code('Hibo'), age: 31, races: ['BlackAfAmerican'], sex: 0, violence: violence.fleeing },
      { name: code('Second'), age: 8, races: ['BlackAfAmerican'], sex: 1, relation: 2 },
      { name: code('Third'), age: 5, races: ['BlackAfAmerican'], sex: 0, relation: 2 },
    ],
    situation: situations.shelter,
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'hmis_partner',
        eventDate: 6,
        acknowledged: 5,
        tries: [
          { day: 3, channel: 'call', outcome: 'no_answer', next: 1 },
          {
            day: 1,
            channel: 'call',
            outcome: 'interested',
            next: -1,
            note: 'Wants to stay near the school.',
          },
        ],
        draft: 'intake',
      },
    ],
  },
  {
    alias: 'Verdant Path',
    card: cards.codeWord,
    points: [phone('Own phone', 10)],
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'phone',
        eventDate: 7,
        acknowledged: 6,
        tries: [
          {
            day: 4,
            channel: 'call',
            outcome: 'needs_time',
            next: 1,
            note: 'Still at home and planning when to leave. Asked us to call again.',
          },
        ],
      },
    ],
  },
  {
    // A father with two sons.
    alias: 'Clear Summit',
    card: cards.open,
    points: [phone('Own phone', 11), email('Own address', 'summit.clear')],
    people: [
      {
        name: full('Andre', 'Fontaine'),
        age: 42,
        races: ['BlackAfAmerican', 'White'],
        sex: 1,
        veteran: 1,
        disabling: 1,
        violence: violence.recent,
      },
      { name: full('Miles', 'Fontaine'), age: 12, races: ['BlackAfAmerican', 'White'], sex: 1, relation: 2 },
      { name: full('Jonah', 'Fontaine'), age: 9, races: ['BlackAfAmerican', 'White'], sex: 1, relation: 2 },
    ],
    situation: situations.motelAfterCar,
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'email',
        eventDate: 7,
        acknowledged: 6,
        tries: [{ day: 5, channel: 'call', outcome: 'interested' }],
        intake: 2,
      },
    ],
  },
  {
    // A mother of 17, who is head of her household.
    alias: 'Mellow Creek',
    card: cards.textOnly,
    points: [phone('Own phone, texts only', 12), advocate('Youth worker', 13)],
    people: [
      {
        name: full('Aiyana', 'Redfern'),
        age: 17,
        races: ['AmIndAKNative'],
        raceDetail: 'Ojibwe',
        sex: 0,
        violence: violence.fleeing,
      },
      { name: full('Koda', 'Redfern'), age: 1, races: ['AmIndAKNative'], sex: 1, relation: 2 },
    ],
    situation: situations.friendsForNights,
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'phone',
        eventDate: 6,
        acknowledged: 5,
        tries: [{ day: 4, channel: 'text', outcome: 'interested' }],
        intake: 1,
      },
    ],
  },
  {
    alias: 'Hopeful Island',
    card: cards.noVoicemail,
    points: [phone('Own phone', 14), phone('Work', 15, 'no')],
    language: 'Spanish',
    people: [
      {
        name: full('Ximena', 'Arriaga'),
        age: 36,
        races: ['HispanicLatinao'],
        raceDetail: 'Mexican',
        sex: 0,
        violence: violence.thisYear,
      },
      {
        name: full('Rocío', 'Arriaga'),
        age: 63,
        races: ['HispanicLatinao'],
        sex: 0,
        relation: 4,
        disabling: 1,
        violence: violence.no,
      },
      { name: full('Emilio', 'Arriaga'), age: 14, races: ['HispanicLatinao'], sex: 1, relation: 2 },
      { name: full('Luz', 'Arriaga'), age: 6, races: ['HispanicLatinao'], sex: 0, relation: 2 },
    ],
    situation: situations.shelter,
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'hmis_partner',
        eventDate: 40,
        notified: 39,
        acknowledged: 38,
        tries: [
          { day: 37, channel: 'call', outcome: 'no_answer', next: 34 },
          { day: 34, channel: 'call', outcome: 'interested' },
        ],
        intake: 32,
        successful: 32,
        housing: [
          { day: 22, outcome: 'still_searching' },
          { day: 9, outcome: 'still_searching', note: 'Two homes seen, the second too far from work.' },
        ],
      },
    ],
  },
  {
    // Two women who are partners.
    alias: 'Silver Thicket',
    card: cards.neutralVoicemail,
    points: [phone('Own phone', 16), email('Own address', 'thicket.silver')],
    people: [
      { name: full('Joanna', 'Vandersloot'), age: 29, races: ['White'], sex: 0, violence: violence.recent },
      { name: noName, age: 33, birth: 'refused', races: 9, sex: 0, relation: 3, violence: violence.refused },
    ],
    situation: situations.family,
    referrals: [
      {
        to: 'rehousing',
        by: 'you',
        howItCame: 'email',
        eventDate: 22,
        acknowledged: 21,
        tries: [{ day: 20, channel: 'email', outcome: 'interested' }],
        intake: 15,
        successful: 15,
        housing: [{ day: 6, outcome: 'still_searching' }],
      },
    ],
  },
]
