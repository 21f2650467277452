import type { IntakeMember } from '#shared/domain/intake/answers.ts'

/** The members with changes to one of them. */
export function withChanges(
  members: readonly IntakeMember[],
  memberId: string,
  changes: Partial<IntakeMember>,
): readonly IntakeMember[] {
  const place = members.findIndex((member) => member.memberId === memberId)
  const member = members[place]
  return member === undefined ? members : members.with(place, { ...member, ...changes })
}
