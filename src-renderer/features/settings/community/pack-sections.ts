import { contactPaceWords, countWords } from '#shared/domain/clock/clock-words.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { workgroupLabels, workgroups } from '#shared/domain/hat/workgroup.ts'
import { clockEnds, clockStarts } from '#shared/domain/clock/clock-rule.ts'
import type { PackRow, SectionName } from '#shared/domain/pack/edit-pack.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'
import { termKeys, termMeanings, terms } from '#shared/domain/pack/terms.ts'
import { priorityFactNames, priorityFacts } from '#shared/domain/priority/facts.ts'
import { directionLabels, ruleDirections } from '#shared/domain/priority/rule.ts'
import { referralStateLabels, referralStates } from '#shared/domain/referral/state.ts'
import { approvalLabels, transferRuleLines } from '#shared/domain/transfer/rule-words.ts'
import { approvalRules } from '#shared/domain/transfer/transfer-rule.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import type { Option } from '#renderer/components/choice-field/option.ts'

/** How a column of a pack's row is asked. `some` is a list of answers. */
export interface PackField {
  readonly path: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'text' | 'long' | 'count' | 'date' | 'tick' | 'one' | 'some'
  readonly options?: readonly Option[]
  readonly optional?: boolean
}

/** One row of a section as it is read. */
export interface ShownRow {
  readonly label: string
  readonly lines: readonly string[]
  readonly verified: boolean
  readonly source: string
}

export interface PackSection {
  readonly name: SectionName
  readonly title: string
  /** What the section is for, in one sentence. */
  readonly lead: string
  /** What one row is: 'clock'. */
  readonly row: string
  readonly fields: readonly PackField[]
  readonly begin: PackRow
  readonly shown: (pack: Pack) => readonly ShownRow[]
}

const labelField: PackField = { path: 'label', label: 'Words', kind: 'text' }
const keyField: PackField = {
  path: 'key',
  label: 'Short name',
  hint: 'Small letters, digits, - and _: records keep it, so leave it as it is once it is in use',
  kind: 'text',
}
const told: readonly PackField[] = [
  {
    path: 'source',
    label: 'Where it comes from',
    hint: 'A document with its date, or who said so',
    kind: 'long',
  },
  { path: 'verified', label: 'Verified', kind: 'tick' },
]
const untold = { verified: false, source: '' }
const optionsFrom = (labels: Readonly<Record<string, string>>, keys: readonly string[]): readonly Option[] =>
  keys.map((value) => ({ value, label: labels[value] ?? value }))
const units: readonly Option[] = [
  { value: 'working', label: 'Working days' },
  { value: 'calendar', label: 'All days' },
]
const events: readonly Option[] = optionsOf('EventType').map(({ code, label }) => ({
  value: code,
  label: `${code}  ${label}`,
}))

const startWords: Readonly<Record<(typeof clockStarts)[number], string>> = {
  EventDate: 'The referral date',
  DateNotified: 'The day you were told of it',
  DateReferralAcknowledged: 'The day you acknowledged it',
  housingLookedOn: 'The last look at the housing search',
}
const endWords: Readonly<Record<(typeof clockEnds)[number], string>> = {
  acknowledge: 'The referral is acknowledged',
  contact: 'A contact is tried',
  engage: 'The household is reached',
  enroll: 'The intake is saved',
  result: 'The result is recorded',
  housing: 'The housing search ends',
}

/** Every part of a pack, in the order in which it is read. */
export const packSections: readonly PackSection[] = [
  {
    name: 'words',
    title: 'Words',
    lead: 'What your community calls things. What is not on the list keeps Threshold’s own word.',
    row: 'word',
    fields: [
      {
        path: 'term',
        label: 'What it is',
        kind: 'one',
        options: termKeys.map((term) => ({ value: term, label: terms[term], hint: termMeanings[term] })),
      },
      { path: 'words', label: 'Your community’s words', kind: 'text' },
      ...told,
    ],
    begin: { term: null, words: null, ...untold },
    shown: ({ words }) => words.map((row) => ({ ...row, label: terms[row.term], lines: [`“${row.words}”`] })),
  },
  {
    name: 'workgroups',
    title: 'Workgroups',
    lead: 'The hats people wear, and the CE Events each of them logs.',
    row: 'workgroup',
    fields: [
      labelField,
      keyField,
      { path: 'about', label: 'What it does', kind: 'long', optional: true },
      {
        path: 'base',
        label: 'Works with the rights of',
        kind: 'one',
        options: optionsFrom(workgroupLabels, workgroups),
      },
      { path: 'mayLog', label: 'Logs these CE Events', kind: 'some', options: events },
      ...told,
    ],
    begin: { label: null, key: null, about: '', base: null, mayLog: [], ...untold },
    shown: ({ workgroups: rows }) =>
      rows.map((row) => ({
        ...row,
        lines: [row.about, `Rights of: ${workgroupLabels[row.base]}. ${eventsWords(row.mayLog)}`],
      })),
  },
  {
    name: 'statuses',
    title: 'Statuses of a referral',
    lead: 'Your community’s words for where a referral stands. Those that only the Coordinated Entry team sets are shown, never offered.',
    row: 'status',
    fields: [
      labelField,
      keyField,
      {
        path: 'setBy',
        label: 'Who sets it',
        kind: 'one',
        options: [
          { value: 'provider', label: 'The provider' },
          { value: 'ceTeam', label: 'Only the Coordinated Entry team' },
        ],
      },
      {
        path: 'states',
        label: 'Stands for',
        kind: 'some',
        options: optionsFrom(referralStateLabels, referralStates),
      },
      { path: 'terminal', label: 'Ends the way of a referral', kind: 'tick' },
      ...told,
    ],
    begin: { label: null, key: null, setBy: 'provider', states: [], terminal: false, ...untold },
    shown: ({ statuses }) =>
      statuses.map((row) => ({
        ...row,
        lines: [
          row.setBy === 'ceTeam' ? 'Set by the Coordinated Entry team only' : 'Set by the provider',
          row.states.map((state) => referralStateLabels[state]).join(' · '),
        ],
      })),
  },
  {
    name: 'clocks',
    title: 'Clocks',
    lead: 'What is due, and by when.',
    row: 'clock',
    fields: [
      { ...labelField, label: 'What is to be done', hint: 'As an act: Acknowledge the referral' },
      keyField,
      { path: 'days', label: 'Days', kind: 'count' },
      {
        path: 'unit',
        label: 'Which days count',
        kind: 'one',
        options: units,
      },
      { path: 'from', label: 'Counted from', kind: 'one', options: optionsFrom(startWords, clockStarts) },
      { path: 'until', label: 'Stops when', kind: 'one', options: optionsFrom(endWords, clockEnds) },
      ...told,
    ],
    begin: { label: null, key: null, days: null, unit: 'working', from: null, until: null, ...untold },
    shown: ({ clocks }) => clocks.map((row) => ({ ...row, lines: [countWords(row)] })),
  },
  {
    name: 'contactPace',
    title: 'Trying to reach a household',
    lead: 'How often to try, and when Threshold asks whether a household cannot be reached.',
    row: 'pace',
    fields: [
      { path: 'attempts', label: 'Tries at least', kind: 'count' },
      { path: 'daysBetween', label: 'Days between two tries', kind: 'count' },
      ...told,
    ],
    begin: {},
    shown: ({ contactPace }) => [
      { ...contactPace, label: 'Try to reach the household', lines: [contactPaceWords(contactPace)] },
    ],
  },
  {
    name: 'transfers',
    title: 'Transfers',
    lead: 'When Coordinated Entry is told of a transfer to another project, and which it approves first.',
    row: 'rule',
    fields: [
      {
        path: 'days',
        label: 'Days to tell Coordinated Entry',
        hint: 'From the day it was decided; empty where your CoC says nothing',
        kind: 'count',
        optional: true,
      },
      { path: 'unit', label: 'Which days count', kind: 'one', options: units },
      {
        path: 'approvalNeeded',
        label: 'Coordinated Entry approves',
        kind: 'one',
        options: optionsFrom(approvalLabels, approvalRules),
      },
      ...told,
    ],
    begin: {},
    shown: ({ transfers }) => [
      { ...transfers, label: 'Move to another project', lines: transferRuleLines(transfers) },
    ],
  },
  {
    name: 'holidays',
    title: 'Closed days of the community',
    lead: 'Beside federal holidays and the agency’s own closed days.',
    row: 'closed day',
    fields: [
      { path: 'date', label: 'Day', kind: 'date' },
      { path: 'name', label: 'What it is', kind: 'text' },
      ...told,
    ],
    begin: { date: null, name: null, ...untold },
    shown: ({ holidays }) =>
      holidays.map((row) => ({ ...row, label: formatDate(row.date), lines: [row.name] })),
  },
  {
    name: 'reasons',
    title: 'If not housed, reasons',
    lead: 'Why a referral led to no home.',
    row: 'reason',
    fields: [
      labelField,
      keyField,
      {
        path: 'suggestedSide',
        label: 'HUD’s result most often counts it on',
        kind: 'one',
        options: [
          { value: 'client', label: 'The client’s side' },
          { value: 'provider', label: 'The provider’s side' },
          { value: '', label: 'It depends' },
        ],
      },
      { path: 'needsNote', label: 'Needs a note', kind: 'tick' },
      ...told,
    ],
    begin: { label: null, key: null, suggestedSide: '', needsNote: false, ...untold },
    shown: ({ reasons }) =>
      reasons.map((row) => ({
        ...row,
        lines: [sideWords[row.suggestedSide ?? 'either'] + (row.needsNote ? ' A note is needed.' : '')],
      })),
  },
  {
    name: 'priority',
    title: 'Rules of the priority list',
    lead: 'Asked in this order: the first rule on which two households differ decides. Not answering puts nobody down.',
    row: 'rule',
    fields: [
      labelField,
      keyField,
      {
        path: 'fact',
        label: 'Looks at',
        kind: 'one',
        options: priorityFactNames.map((value) => ({
          value,
          label: priorityFacts[value].label,
          hint: `From ${priorityFacts[value].from}`,
        })),
      },
      {
        path: 'direction',
        label: 'Who comes first',
        kind: 'one',
        options: optionsFrom(directionLabels, ruleDirections),
      },
      ...told,
    ],
    begin: { label: null, key: null, fact: null, direction: null, ...untold },
    shown: ({ priority }) =>
      priority.map((row, at) => ({
        ...row,
        label: `${at + 1}  ${row.label}`,
        lines: [`${directionLabels[row.direction]}. From ${priorityFacts[row.fact].from}.`],
      })),
  },
  {
    name: 'declinedOffers',
    title: 'Offers that were declined',
    lead: 'Declining an offer costs no place by itself. Where your community has a limit, a person is asked; nobody is taken off by Threshold.',
    row: 'limit',
    fields: [
      { path: 'askAfter', label: 'Ask after so many declined offers', hint: '0 for never', kind: 'count' },
      ...told,
    ],
    begin: {},
    shown: ({ declinedOffers }) => [
      {
        ...declinedOffers,
        label: 'Declined offers',
        lines: [
          declinedOffers.askAfter === 0
            ? 'A declined offer never costs a place.'
            : `After ${declinedOffers.askAfter}, a person is asked whether the household keeps its place.`,
        ],
      },
    ],
  },
  {
    name: 'events',
    title: 'CE Events',
    lead: 'How your community calls HUD’s events, and what it says of each where one is chosen.',
    row: 'event',
    fields: [
      { path: 'Event', label: 'HUD’s event', kind: 'one', options: events },
      { path: 'category', label: 'Heading', kind: 'text', optional: true },
      labelField,
      { path: 'explanation', label: 'What it means', kind: 'long' },
      ...told,
    ],
    begin: { Event: null, category: null, label: null, explanation: null, ...untold },
    shown: ({ events: rows }) =>
      rows.map((row) => ({
        ...row,
        label: `${row.Event}  ${row.label}`,
        lines: [...(row.category === null ? [] : [row.category]), `${row.explanation}.`],
      })),
  },
]

const sideWords = {
  client: 'Counts on the client’s side.',
  provider: 'Counts on the provider’s side.',
  either: 'Either side.',
} as const

function eventsWords(codes: readonly number[]): string {
  return codes.length === 0 ? 'Logs no CE Events.' : `Logs CE Events ${codes.join(', ')}.`
}
