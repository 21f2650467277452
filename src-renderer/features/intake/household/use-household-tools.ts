import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { emptyMember, type IntakeAnswers, type IntakeMember } from '#shared/domain/intake/answers.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { HouseholdTools } from './household-tools.ts'

type Update = (change: (answers: IntakeAnswers) => IntakeAnswers) => void

/** Adds, moves and removes the people of a household, and looks up who is a client already. */
export function useHouseholdTools(answers: IntakeAnswers, update: Update): HouseholdTools & Removal {
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<IntakeMember | null>(null)
  const present = new Set(answers.members.flatMap(({ PersonalID }) => PersonalID ?? []))
  const former = useFormerHousehold(answers)
  const found = useFound(text)

  async function add(draw: () => Promise<IntakeMember>): Promise<void> {
    setFailure(null)
    try {
      const member = await draw()
      update(({ members, ...rest }) => ({ ...rest, members: [...members, member] }))
      setText('')
    } catch (reason) {
      if (!(reason instanceof AppError)) throw reason
      setFailure(reason.message)
    }
  }

  function drop({ memberId }: IntakeMember): void {
    update(({ members, ...rest }) => ({
      ...rest,
      members: members.filter((other) => other.memberId !== memberId),
    }))
  }

  return {
    addNew: () => void add(() => someoneNew(answers)),
    addKnown: (PersonalID) => void add(() => api.intake.knownMember({ PersonalID })),
    remove: (member) => (isUntouched(member) ? drop(member) : setLeaving(member)),
    move: ({ memberId }, by) =>
      update(({ members, ...rest }) => ({ ...rest, members: moved(members, memberId, by) })),
    former: former.filter(({ PersonalID }) => !present.has(PersonalID)),
    search: {
      text,
      found: found.filter(({ PersonalID }) => !present.has(PersonalID)),
      onText: setText,
    },
    failure,
    leaving,
    onStay: () => setLeaving(null),
    onLeave: () => {
      if (leaving !== null) drop(leaving)
      setLeaving(null)
    },
  }
}

/** A person whose answers would be lost: removing them is asked about first. */
interface Removal {
  readonly leaving: IntakeMember | null
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Somebody new under an alias that nobody has, in the vault or in this household. */
async function someoneNew({ members }: IntakeAnswers): Promise<IntakeMember> {
  const taken = new Set(members.map(({ alias }) => alias))
  for (;;) {
    const { ideas } = await api.clients.aliasIdeas({ alias: '' })
    const alias = ideas.find((idea) => !taken.has(idea))
    if (alias !== undefined) return { ...emptyMember(crypto.randomUUID().replaceAll('-', '')), alias }
  }
}

/** True while nothing is known of a new person but the alias we made up. */
function isUntouched(member: IntakeMember): boolean {
  return Object.entries(emptyMember(member.memberId)).every(
    ([field, untouched]) =>
      field === 'alias' || field === 'RelationshipToHoH' || Reflect.get(member, field) === untouched,
  )
}

/** The head stays first, so nobody moves above the second place. */
function moved(members: readonly IntakeMember[], memberId: string, by: -1 | 1): readonly IntakeMember[] {
  const from = members.findIndex((member) => member.memberId === memberId)
  const to = from + by
  const [member, neighbour] = [members[from], members[to]]
  if (member === undefined || neighbour === undefined || to < 1) return members
  return members.with(from, neighbour).with(to, member)
}

/** Who the record of the head shows as her household: those of an earlier stay. */
function useFormerHousehold({ members: [head] }: IntakeAnswers) {
  const PersonalID = head?.PersonalID ?? null
  const record = useQuery({
    ...query('clients', 'record', { PersonalID: PersonalID ?? '' }),
    enabled: PersonalID !== null,
  })
  return record.data?.household ?? []
}

function useFound(text: string) {
  const [settled] = useDebouncedValue(text.trim(), 120)
  const found = useQuery({
    ...query('clients', 'search', { text: settled.slice(0, 100) }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  })
  return settled === '' ? [] : (found.data ?? [])
}
