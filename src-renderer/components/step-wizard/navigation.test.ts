import { describe, expect, it } from 'vitest'

import { error, warning } from '#shared/domain/issue.ts'

import { checkAnswers } from './definition.ts'
import type { Field, WizardDefinition, WizardMode } from './definition.ts'
import {
  askedAnswers,
  errorsOn,
  issuesAt,
  pageIdAt,
  positionAfterChange,
  positionOf,
  screenOf,
  screensFor,
} from './navigation.ts'

interface Answers {
  place: 'shelter' | 'institution' | 'home'
  stay: string
  nightBefore: boolean
  started: string
  members: readonly string[]
  membersNote: string
  alias: string
}

const context = { today: '2026-03-03' }
type Context = typeof context

type When = (answers: Partial<Answers>) => boolean

function text(path: keyof Answers, when: When = () => true): Field<Answers, Context> {
  return { kind: 'text', path, label: path, when }
}

/** A small living-situation wizard: an institution asks for the stay, a short stay asks for the night before. */
const definition: WizardDefinition<Answers, Context> = {
  check: () => [],
  saveLabel: 'Save enrollment',
  pages: [
    { id: 'place', section: 'Before', title: 'Where', why: '', fields: [text('place')] },
    {
      id: 'stay',
      section: 'Before',
      title: 'How long',
      why: '',
      when: (answers) => answers.place === 'institution',
      fields: [text('stay'), text('nightBefore', (answers) => answers.stay === 'short')],
    },
    {
      id: 'started',
      section: 'Before',
      title: 'Since when',
      why: '',
      when: (answers) => answers.place === 'shelter' || answers.nightBefore === true,
      fields: [text('started')],
    },
    {
      id: 'members',
      section: 'Household',
      title: 'Who',
      why: '',
      fields: [text('members'), text('membersNote')],
    },
  ],
}

function ids(answers: Partial<Answers>, mode: WizardMode = 'guided'): readonly string[] {
  return screensFor(definition, answers, context, mode).map((screen) => screen.id)
}

describe('screensFor', () => {
  it('asks one page at a time, and only what the answers call for', () => {
    expect(ids({})).toEqual(['place', 'members'])
    expect(ids({ place: 'institution' })).toEqual(['place', 'stay', 'members'])
    expect(ids({ place: 'institution', nightBefore: true })).toEqual(['place', 'stay', 'started', 'members'])
  })

  it('stacks the pages of a section in express mode', () => {
    const screens = screensFor(definition, { place: 'shelter' }, context, 'express')
    expect(screens.map((screen) => screen.section)).toEqual(['Before', 'Household'])
    expect(screens[0]?.pages.map((page) => page.id)).toEqual(['place', 'started'])
  })
})

function at(answers: Partial<Answers>, pageId: string, mode: WizardMode = 'guided'): string {
  const screens = screensFor(definition, answers, context, mode)
  return pageIdAt(screens, positionOf(definition, screens, pageId))
}

describe('positionOf', () => {
  it('returns to the exact page of a draft', () => {
    expect(at({ place: 'institution' }, 'stay')).toBe('stay')
    expect(at({}, checkAnswers)).toBe(checkAnswers)
  })

  it('starts at the first page when the page is unknown or not chosen yet', () => {
    expect(at({}, '')).toBe('place')
    expect(at({}, 'page-of-an-older-version')).toBe('place')
  })

  it('moves on from a page that is no longer asked', () => {
    expect(at({ place: 'home' }, 'stay')).toBe('members')
  })

  it('finds the section that holds the page in express mode', () => {
    expect(at({ place: 'shelter' }, 'started', 'express')).toBe('place')
  })
})

describe('issues', () => {
  const issues = [
    error('members.1.DOB', 'Date of birth must be today or earlier'),
    error('membersNote', 'Note must be 500 characters or fewer'),
    error('place', 'Choose where they slept'),
    warning('place', 'This is unusual'),
    error('nightBefore', 'Say where they slept the night before'),
    error('alias', 'Alias must be new'),
  ]

  it('belong to a path and to what lies below it, not to a longer name', () => {
    expect(issuesAt(issues, 'members').map((issue) => issue.path)).toEqual(['members.1.DOB'])
  })

  it('stop a screen only when they are errors of a visible field', () => {
    const answers = { place: 'institution' } as const
    const [place, stay, members] = screensFor(definition, answers, context, 'guided')
    if (!place || !stay || !members) throw new Error('three screens are asked')
    expect(errorsOn(place, issues, answers, context).map((issue) => issue.message)).toEqual([
      'Choose where they slept',
    ])
    expect(errorsOn(stay, issues, answers, context)).toEqual([])
    expect(errorsOn(stay, issues, { ...answers, stay: 'short' }, context)).toHaveLength(1)
    expect(errorsOn(members, issues, answers, context).map((issue) => issue.path)).toEqual([
      'members.1.DOB',
      'membersNote',
    ])
  })

  it('find their screen, or none when nothing asks for them', () => {
    const screens = screensFor(definition, {}, context, 'guided')
    const of = (path: string) => screenOf(screens, error(path, ''), {}, context)?.id
    expect(of('members.1.DOB')).toBe('members')
    expect(of('alias')).toBeUndefined()
    expect(of('stay')).toBeUndefined()
    expect(of('')).toBeUndefined()
  })
})

function sound(): boolean {
  return true
}

describe('positionAfterChange', () => {
  it('returns to check-answers when the change brought up nothing', () => {
    const screens = screensFor(definition, {}, context, 'guided')
    expect(pageIdAt(screens, positionAfterChange(screens, 0, new Set(['place', 'members']), sound))).toBe(
      checkAnswers,
    )
  })

  it('stops at a page that the change brought up, and at one that it broke', () => {
    const seen = new Set(['place', 'members'])
    const screens = screensFor(definition, { place: 'institution' }, context, 'guided')
    expect(pageIdAt(screens, positionAfterChange(screens, 0, seen, sound))).toBe('stay')
    const broken = positionAfterChange(
      screens,
      1,
      new Set([...seen, 'stay']),
      (screen) => screen.id !== 'members',
    )
    expect(pageIdAt(screens, broken)).toBe('members')
  })

  it('never leads back before the page that was changed', () => {
    const screens = screensFor(definition, {}, context, 'guided')
    expect(positionAfterChange(screens, 1, new Set(), () => false)).toBe(screens.length)
  })
})

describe('askedAnswers', () => {
  it('leaves out what is no longer asked, and what that hides in turn', () => {
    const left = {
      place: 'home',
      stay: 'short',
      nightBefore: true,
      started: '2026-01-01',
      alias: 'Blue Heron',
    } as const
    expect(askedAnswers(definition, left, context)).toEqual({ place: 'home', alias: 'Blue Heron' })
  })

  it('keeps what is asked, and the answers that no field asks for', () => {
    const answers = { place: 'institution', stay: 'short', nightBefore: true, alias: 'Blue Heron' } as const
    expect(askedAnswers(definition, answers, context)).toBe(answers)
  })
})
