import type { SummaryRow } from '#renderer/components/summary-list/summary-list.tsx'
import { isSectionAsked } from '#shared/domain/intake/section-list.ts'
import type { AmendableSection } from '#shared/domain/intake/amend/amend-answers.ts'
import { memberName } from '#shared/domain/intake/people.ts'
import type { RecordedIntake } from '#shared/ipc/intake-calls.ts'
import { relationshipWords } from '../relationships.ts'
import { answersOf } from '../whole-check.ts'
import { sectionOf, stayContext } from './amend-stay.ts'

/** What is on record of one part, and why it is not to be changed here, or null. */
interface RecordedPart {
  readonly rows: readonly SummaryRow[]
  readonly fixed: string | null
}

/** One part of what the intake recorded, in the words of the intake. */
export function recordedPart(section: AmendableSection, recorded: RecordedIntake): RecordedPart {
  if (section === 'relationship') return relationshipPart(recorded)
  const { EnrollmentID, context } = recorded
  const place = sectionOf(section, EnrollmentID)
  const inPart = stayContext(recorded, context.saved)
  const { member, intake, whole } = inPart
  if (section !== 'start' && member !== null && !isSectionAsked(section, member, whole, intake)) {
    return { rows: [], fixed: 'Asked of adults and of the head of household only.' }
  }
  const own = place.memberId === null ? { ...inPart, member: null } : inPart
  const rows = answersOf(place, own).map(({ path, label, words }) => ({ id: path, label, value: words }))
  return { rows: section === 'start' ? withCoC(rows, recorded) : rows, fixed: null }
}

/** A project in one Continuum of Care is not asked which, but the enrollment says it. */
function withCoC(rows: readonly SummaryRow[], { context }: RecordedIntake): readonly SummaryRow[] {
  const { EnrollmentCoC } = context.saved.start
  const isAsked = context.intake.project.CoCCodes.length > 1
  return isAsked ? rows : [...rows, { id: 'CoC', label: 'Continuum of Care', value: EnrollmentCoC }]
}

function relationshipPart({ EnrollmentID, context }: RecordedIntake): RecordedPart {
  const { saved, referred } = context
  const head = saved.members[0]
  const own = saved.members.find(({ memberId }) => memberId === EnrollmentID)
  const isAlone = saved.members.length === 1
  const row = {
    id: 'relationship',
    label: 'Relationship',
    value: own === undefined ? null : relationshipWords(own.RelationshipToHoH),
  }
  const ofWhom =
    head === undefined || head.memberId === EnrollmentID
      ? []
      : [{ id: 'head', label: 'Head of household', value: memberName(head, saved) }]
  return {
    rows: [row, ...ofWhom],
    fixed: isAlone && referred !== null ? 'A household of one: who was referred is its head.' : null,
  }
}
