import type { ClientRecord } from '#shared/ipc/client-calls.ts'

const tabs = [
  'profile',
  'contact',
  'household',
  'enrollments',
  'assessments',
  'events',
  'timeline',
  'releases',
  'history',
] as const
export type ClientTab = (typeof tabs)[number]

/** The tab of an address; the profile where it names none. */
export function tabOf(name: string | undefined): ClientTab {
  return tabs.find((tab) => tab === name) ?? 'profile'
}

/** The parts of a record as links, with how many things are behind each. */
export function clientTabs({ PersonalID, household, enrollments, events }: ClientRecord) {
  const counts: Readonly<Partial<Record<ClientTab, number>>> = {
    household: household.length,
    enrollments: enrollments.length,
    events: events.length,
  }
  return tabs.map((id) => ({
    id,
    label: labels[id],
    href: `#/clients/${PersonalID}/${id}`,
    count: counts[id],
  }))
}

const labels = {
  profile: 'Profile',
  contact: 'Contact and safety',
  household: 'Household',
  enrollments: 'Enrollments',
  assessments: 'Assessments',
  events: 'CE Events',
  timeline: 'Timeline',
  releases: 'Releases',
  history: 'History',
} as const satisfies Record<ClientTab, string>
