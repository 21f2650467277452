import { full, violence } from '../people.ts'
import type { HouseholdPlan } from '../plan.ts'
import { cards, email, phone } from '../safety-cards.ts'
import { situations } from '../situations.ts'

/** Six people and two years: first the shelter, then, once the grandmother had joined them, a home. */
export const familyOfSix: HouseholdPlan = {
  alias: 'Western Voyage',
  card: cards.codeWord,
  points: [
    phone('Own phone', 20),
    phone('Number before the move', 21, 'no'),
    email('Own address', 'voyage.western'),
  ],
  language: 'Hmong',
  people: [
    {
      name: full('Mai', 'Xiong'),
      age: 38,
      races: ['Asian'],
      raceDetail: 'Hmong',
      sex: 0,
      violence: violence.fleeing,
    },
    { name: full('Teng', 'Xiong'), age: 15, races: ['Asian'], sex: 1, relation: 2 },
    { name: full('Gao', 'Xiong'), age: 12, races: ['Asian'], sex: 0, relation: 2 },
    { name: full('Kou', 'Xiong'), age: 7, races: ['Asian'], sex: 1, relation: 2, disabling: 1 },
    { name: full('Nou', 'Xiong'), age: 3, races: ['Asian'], sex: 0, relation: 2 },
    {
      name: full('Pa', 'Xiong'),
      age: 66,
      races: ['Asian'],
      sex: 0,
      relation: 4,
      disabling: 1,
      violence: violence.no,
      joinedAt: 1,
    },
  ],
  situation: situations.ownRental,
  referrals: [
    {
      to: 'shelter',
      by: 'lindgren',
      howItCame: 'phone',
      eventDate: 496,
      acknowledged: 496,
      tries: [
        {
          day: 496,
          channel: 'call',
          outcome: 'interested',
          note: 'Can leave with the children on a weekday.',
        },
      ],
      intake: 495,
      successful: 495,
      housing: [
        {
          day: 405,
          outcome: 'will_not_be_housed',
          reason: 'different_kind',
          note: 'The shelter was a start; the household goes on to rapid rehousing.',
        },
      ],
      exit: { day: 400, Destination: 435, DestinationSubsidyType: 431 },
    },
    {
      to: 'rehousing',
      by: 'ferris',
      howItCame: 'meeting',
      eventDate: 425,
      notified: 424,
      acknowledged: 423,
      tries: [
        {
          day: 421,
          channel: 'call',
          outcome: 'needs_time',
          next: 416,
          note: 'Wants to talk it over with her mother.',
        },
        { day: 416, channel: 'call', outcome: 'interested' },
      ],
      intake: 411,
      situation: situations.shelterForMonths,
      successful: 411,
      housing: [
        { day: 407, outcome: 'still_searching', note: 'Needs three bedrooms and a ramp.' },
        { day: 399, outcome: 'moved_in', movedIn: 400 },
      ],
    },
  ],
  cardChanges: [
    { day: 480, by: 'lindgren', card: cards.noVoicemail },
    { day: 150, by: 'ferris', card: { ...cards.noVoicemail, codeWord: 'market day' } },
    { day: 45, by: 'you', card: { ...cards.open, codeWord: 'market day' } },
  ],
}
